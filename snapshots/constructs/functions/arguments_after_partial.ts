/** functools.partial: what its result is called with arrives in the function, whatever type that is. */

import * as asyncio from "py2ts-async/asyncio";
import { call, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import { asFloat, dict, int, max, print, repr, str, truth } from "py2ts-async/builtins";
import { truediv } from "py2ts-async/operator";
import { bindArguments } from "py2ts-async/language";

export function scale(a: number, b: any): any {
  return truediv(a, b);
}

export function name(
  first: any,
  last: any = "?",
  {
    upper = false,
  }: {
    upper?: any;
  } = {},
): string {
  const text = `${str(first)} ${str(last)}`;
  return truth(upper) ? text.toUpperCase() : text;
}

export function note(
  prefix: string,
  future: any,
  {
    end = ".",
  }: {
    end?: string;
  } = {},
): void {
  print(`${prefix} ${str(future.result())}${end}`);
}

export async function main(): Promise<void> {
  const half = functools.partial(scale, 1);
  print(call(half, 2), call(half, asFloat(4.0)));
  const ann = functools.partial(name, "Ann");
  print(ann(), ann("B"), ann(...bindArguments(ann, [3], { upper: true })), ann([1]));
  const last = functools.partial(name, { last: "Z" });
  print(
    last("q"),
    last(...bindArguments(last, [], { first: dict({ a: 1 }) })),
    last(...bindArguments(last, [asFloat(2.0)], { upper: 1 })),
  );
  const task = asyncio.createTask(coro(asyncio.sleep, 1, asFloat(2.0)));
  task.addDoneCallback(functools.partial(note, "the task gave", { end: "!" }));
  await task;
  print(await asyncio.toThread(name, "x", { last: [asFloat(1.0)], upper: true }));
  print(str.partition(repr(ann), " at ")[0], functools.partial(print, "a", { sep: "" }));
  print(functools.partial(int, { base: 2 }), functools.partial(functools.partial(max, 1), 2));
}

await asyncio.run(main);
