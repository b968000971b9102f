/** Exceptions of tasks and futures that nobody asks for, and a task that is left behind. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { ValueError, print } from "py2ts-async/builtins";

export async function fail(n: number): Promise<never> {
  await asyncio.sleep(n);
  throw new ValueError(n);
}

export async function main(): Promise<void> {
  asyncio.createTask(coro(fail, 1), { name: "lonely" });
  await asyncio.sleep(2);
  print("after the report");
}

await asyncio.run(main);
