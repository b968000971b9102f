/** Futures and tasks with a type in brackets, as annotations want them. */

import * as asyncio from "py2ts-async/asyncio";
import { len, print, tuple } from "py2ts-async/builtins";

export async function number(): Promise<number> {
  return 42;
}

export function waiting(
  future: asyncio.Future<any>,
  task: asyncio.Task<number>,
): readonly [boolean, boolean] {
  return tuple.of(future.done(), task.done());
}

export async function main(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  const task = asyncio.createTask(number);
  print(waiting(future, task));
  future.setResult("text");
  print(len(await future), (await task) + 1, waiting(future, task));
  print(new asyncio.Future().done());
}

await asyncio.run(main);
