/** A decorator that times coroutines. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import * as time from "py2ts-async/time";
import { dynamicSum, format, getattr, map, print, str, tuple } from "py2ts-async/builtins";
import { add, truediv } from "py2ts-async/operator";
import {
  bindArguments,
  keywordDict,
  keywords,
  nameOf,
  splitOptions,
  withDocstring,
} from "py2ts-async/language";

export function timed(
  function_: (...args: any[]) => Promise<any>,
): (...args: any[]) => Promise<any> {
  const wrapper = functools.wraps(function_)(async function wrapper(
    ...argsAndOptions: unknown[]
  ): Promise<any> {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: number;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    // The wrapper is a coroutine itself, so it measures the waiting too.
    const start = time.perfCounter();
    try {
      return await function_(...bindArguments(function_, [...args], keywords(kwargs)));
    } finally {
      print(`${nameOf(function_)}${str(args)} took ${format(time.perfCounter() - start, ".3f")} s`);
    }
  });

  return wrapper;
}

const row = timed(async function row(
  metres: any,
  {
    wind = 0,
  }: {
    wind?: any;
  } = {},
): Promise<any> {
  await asyncio.sleep(Number(add(truediv(metres, 5), wind)));
  return metres;
});
/** Everybody rows at the same time. */

const regatta = timed(
  withDocstring(async function regatta(...distances: any[]): Promise<any> {
    distances = tuple(distances) as any[];
    return dynamicSum(
      await asyncio.gather(...map((metres: any) => coro(row, metres, { wind: 1 }), distances)),
    );
  }, "Everybody rows at the same time."),
);

print(await asyncio.run(coro(regatta, 10, 2, 5)), "metres");
print(nameOf(regatta), "-", getattr(regatta, "__doc__"));
