/** A task group waits for all of its tasks before the block ends. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function plant(tree: string, hours: number): Promise<void> {
  print(`digging for the ${tree}`);
  await asyncio.sleep(hours);
  print(`the ${tree} stands`);
}

export async function main(): Promise<void> {
  {
    await using group = new asyncio.TaskGroup();
    group.createTask(coro(plant, "oak", 3));
    group.createTask(coro(plant, "birch", 1));
    group.createTask(coro(plant, "willow", 2));
    // None of them has begun: so far nobody has waited for anything.
    print("all gardeners have been told");
  }
  // Getting here means that every task of the group is done.
  print("the park is finished");
}

await asyncio.run(main);
