/** A task of a group ends the program; so does the group, when the runner cancels what is left. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { SystemExit, print } from "py2ts-async/builtins";

export async function leaves(status: number): Promise<never> {
  print("leaves with", status);
  throw new SystemExit(status);
}

export async function main(): Promise<void> {
  try {
    {
      await using group = new asyncio.TaskGroup();
      group.createTask(coro(leaves, 3));
    }
  } finally {
    print("group over");
  }
}

{
  await using runner = new asyncio.Runner();
  await runner.run(main);
}
