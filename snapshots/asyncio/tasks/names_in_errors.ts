/** CPython calls tasks and futures by the names of their classes in C when something is wrong with them. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterContext } from "py2ts-async/contextlib";
import {
  type Int,
  TypeError,
  getattr,
  int,
  len,
  next,
  print,
  reversed,
  type,
} from "py2ts-async/builtins";
import * as operator from "py2ts-async/operator";
import { invoke, nameOf } from "py2ts-async/language";

export class OwnTask extends asyncio.Task {}

export function attempt(
  what: any,
  ...args: (
    | asyncio.Task<null>
    | asyncio.Future<any>
    | OwnTask
    | Int
    | (asyncio.Task<null> | asyncio.Future<any> | OwnTask)[]
  )[]
): void {
  try {
    print(invoke(what, ...args));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(coro(asyncio.sleep, 0));
  const future = asyncio.getRunningLoop().createFuture();
  const own = new OwnTask(coro(asyncio.sleep, 0));
  for (const thing of [task, future, own]) {
    attempt(operator.add, thing, 1);
    attempt(operator.add, 1, thing);
    attempt(operator.lt, thing, future);
    attempt(operator.neg, thing);
    attempt(operator.getitem, thing, 0);
    attempt(operator.call, thing);
    attempt(len, thing);
    attempt(int, thing);
    attempt(next, thing);
    attempt(reversed, thing);
    attempt(getattr(",", "join"), [thing]);
    print(nameOf(type(thing)), type(thing));
  }
  try {
    {
      using taskContext = enterContext(task as never);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  await asyncio.gather(task, own);
}

await asyncio.run(main);
