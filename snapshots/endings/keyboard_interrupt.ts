/** KeyboardInterrupt raised by a task ends the program as Ctrl-C does. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { KeyboardInterrupt } from "py2ts-async/builtins";

export async function interrupted(): Promise<never> {
  await asyncio.sleep(1);
  throw new KeyboardInterrupt();
}

export async function main(): Promise<void> {
  {
    await using group = new asyncio.TaskGroup();
    group.createTask(interrupted);
    group.createTask(coro(asyncio.sleep, 10));
  }
}

await asyncio.run(main);
