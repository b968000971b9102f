/** Cancelled before it started: the body never runs, not even its finally. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function body(name: string): Promise<string> {
  try {
    print(name, "runs");
    await asyncio.sleep(0);
    print(name, "goes on");
    return name;
  } finally {
    print(name, "finally");
  }
}

export async function main(): Promise<void> {
  const never = asyncio.createTask(coro(body, "never"));
  print(never.cancel("at once"), never.cancel("twice"), never.cancelled(), never.cancelling());
  const other = asyncio.createTask(coro(body, "other"));
  await asyncio.sleep(0);
  print(never.cancelled(), never.done(), other.done());
  other.cancel();
  for (const task of [never, other]) {
    try {
      print("got", await task);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      print(nameOf(type(error)), error.args, task.cancelled());
    }
  }
  print(never.cancel(), never.cancelling(), other.cancelling());

  const finished = asyncio.createTask(coro(body, "finished"));
  await finished;
  print(finished.cancel(), finished.cancelled(), finished.result());
}

await asyncio.run(main);
