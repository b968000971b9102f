/** StopIteration out of a coroutine: the cause of the RuntimeError that ends the program. */

import * as asyncio from "py2ts-async/asyncio";
import { iter, next, print } from "py2ts-async/builtins";
import { stopped } from "py2ts-async/language";

export function pick(names: IterableIterator<string>): any {
  return next(names);
}

export async function first(names: IterableIterator<string>): Promise<any> {
  try {
    return pick(names);
  } catch (error) {
    throw stopped(error, "coroutine");
  }
}

export async function main(): Promise<void> {
  print(await first(iter(["anna"])));
  print(await first(iter([])));
}

await asyncio.run(main);
