/** A group of errors, one of them with a cause. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { Exception, ValueError } from "py2ts-async/builtins";
import { withCause } from "py2ts-async/language";

export class KitchenError extends Exception {}

export async function fetch(n: number): Promise<number> {
  await asyncio.sleep(0);
  if (n === 2) {
    throw new ValueError(`bad ${n}`);
  }
  return n;
}

export async function main(): Promise<void> {
  {
    await using tg = new asyncio.TaskGroup();
    for (let n = 0; n < 3; n++) {
      tg.createTask(coro(fetch, n));
    }
    tg.createTask(other);
  }
}

export async function other(): Promise<void> {
  try {
    await fetch(2);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw withCause(new KitchenError("no tea"), error, error);
  }
}

await asyncio.run(main);
