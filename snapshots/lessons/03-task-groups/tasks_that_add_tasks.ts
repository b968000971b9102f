/** A task of the group may add more tasks: the block waits for them too. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { format, print } from "py2ts-async/builtins";

/** Each tunnel forks into two until we are deep enough. */
export async function explore(cave: string, depth: number, tg: asyncio.TaskGroup): Promise<void> {
  await asyncio.sleep(1);
  print("  ".repeat(depth) + cave);
  // The group is still open: this very task belongs to it.
  if (depth < 2) {
    for (const side of ["left", "right"]) {
      tg.createTask(coro(explore, `${cave}.${side}`, depth + 1, tg));
    }
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const begin = loop.time();
  {
    await using tg = new asyncio.TaskGroup();
    tg.createTask(coro(explore, "cave", 0, tg));
  }
  print(`mapped in ${format(loop.time() - begin, "g")} hours`);
}

await asyncio.run(main);
