/** sys.exit inside a task ends the program with its status. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import { print } from "py2ts-async/builtins";

export async function leave(): Promise<void> {
  await asyncio.sleep(1);
  sys.exit(7);
}

export async function main(): Promise<void> {
  try {
    await asyncio.gather(leave, coro(asyncio.sleep, 5));
  } finally {
    print("main is over");
  }
}

await asyncio.run(main);
