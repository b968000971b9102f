/** A coroutine function where a coroutine is wanted: the parentheses were forgotten. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, uncalled } from "py2ts-async/asyncio";
import { TypeError, ValueError, print, str } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function main(): Promise<void> {
  print("never printed");
}

export async function job(): Promise<string> {
  return "done";
}

export async function other(): Promise<void> {
  for (const make of [
    () => asyncio.createTask(uncalled(main)),
    () => asyncio.ensureFuture(uncalled(main)),
    () => asyncio.shield(uncalled(main)),
    () => asyncio.gather(job, uncalled(main)),
    () => coro(asyncio.waitFor, uncalled(main), 1),
  ]) {
    try {
      await make();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print("TypeError", getitem(str.split(str(error), "<"), 0));
    }
  }
  let task!: asyncio.Task<string>;
  {
    await using group = new asyncio.TaskGroup();
    try {
      try {
        group.createTask(uncalled(main));
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        print("TypeError", getitem(str.split(str(error), "<"), 0));
      }
      task = group.createTask(job);
    } catch (error) {
      group.except(error);
    }
  }
  print(task.result());
}

try {
  await asyncio.run(uncalled(main));
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print("ValueError", getitem(str.split(str(error), "<"), 0));
}
await asyncio.run(other);
