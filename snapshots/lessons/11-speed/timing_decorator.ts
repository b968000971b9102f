/** A decorator that times coroutines. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import * as time from "py2ts-async/time";
import { format, getattr, map, print, str, sum, tuple } from "py2ts-async/builtins";
import {
  bindArguments,
  invoke,
  keywordDict,
  keywords,
  nameOf,
  splitOptions,
  withDocstring,
} from "py2ts-async/language";

export function timed<R>(
  function_: (...args: any[]) => Promise<R>,
): (...args: any[]) => Promise<R> {
  const wrapper = functools.wraps(function_)(async function wrapper(
    ...argsAndOptions: unknown[]
  ): Promise<R> {
    let [args, { ...kwargsOptions }]: [
      readonly number[],
      {
        [name: string]: number;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    // The wrapper is a coroutine itself, so it measures the waiting too.
    const start = time.perfCounter();
    try {
      return await awaited(
        invoke(function_, ...bindArguments(function_, [...args], keywords(kwargs))),
      );
    } finally {
      print(`${nameOf(function_)}${str(args)} took ${format(time.perfCounter() - start, ".3f")} s`);
    }
  });

  return wrapper;
}

const row = timed(async function row(
  metres: number,
  {
    wind = 0,
  }: {
    wind?: number;
  } = {},
): Promise<number> {
  await asyncio.sleep(metres / 5 + wind);
  return metres;
});

/** Everybody rows at the same time. */
const regatta = timed(
  withDocstring(async function regatta(...distances: number[]): Promise<number> {
    distances = tuple(distances) as number[];
    return sum(await asyncio.gather(...map((metres) => coro(row, metres, { wind: 1 }), distances)));
  }, "Everybody rows at the same time."),
);

print(await asyncio.run(coro(regatta, 10, 2, 5)), "metres");
print(nameOf(regatta), "-", getattr(regatta, "__doc__"));
