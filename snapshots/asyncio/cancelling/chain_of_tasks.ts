/** Cancelling the first of a chain of tasks cancels the one at its end, and the answer comes back. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { filter, next, print } from "py2ts-async/builtins";

export async function link(depth: number): Promise<void> {
  try {
    if (depth !== 0) {
      await asyncio.createTask(coro(link, depth - 1), { name: `link ${depth - 1}` });
      return;
    }
    await asyncio.sleep(100);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(asyncio.currentTask()!.getName(), "cancelled with", error.args);
    throw error;
  } finally {
    print("leaving", depth);
  }
}

export async function main(): Promise<void> {
  let first = asyncio.createTask(coro(link, 3), { name: "link 3" });
  await asyncio.sleep(1);
  first.cancel("the chain");
  let turns = 0;
  while (!first.done()) {
    turns += 1;
    await asyncio.sleep(0);
  }
  print("turns", turns, first.cancelled());

  // Cancelling the one at the end reaches the first one too.
  first = asyncio.createTask(coro(link, 2), { name: "link 2" });
  await asyncio.sleep(1);
  const last = next(filter((task) => task.getName() === "link 0", asyncio.allTasks()));
  last.cancel("the end");
  try {
    await first;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("main", error.args, first.cancelled(), first.cancelling());
  }
}

await asyncio.run(main);
