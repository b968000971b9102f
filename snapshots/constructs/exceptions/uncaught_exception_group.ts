/** Dies of the exception group that a task group raised. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { ValueError, print } from "py2ts-async/builtins";

export async function fail(text: string): Promise<never> {
  await asyncio.sleep(0.1);
  throw new ValueError(text);
}

export async function main(): Promise<void> {
  {
    await using tg = new asyncio.TaskGroup();
    tg.createTask(coro(fail, "first"));
    tg.createTask(coro(fail, "second"));
  }
  print("never printed");
}

try {
  await asyncio.run(main);
} finally {
  print("finally still runs");
}
