/** raise SystemExit ends the program with success, whatever follows. */

import * as asyncio from "py2ts-async/asyncio";
import { SystemExit, isMain, print } from "py2ts-async/builtins";

export async function worker(): Promise<void> {
  try {
    await asyncio.sleep(10);
  } finally {
    print("worker cancelled");
  }
}

export async function main(): Promise<never> {
  const task = asyncio.createTask(worker);
  await asyncio.sleep(1);
  print("done early", task.done());
  throw new SystemExit(0);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
  print("never printed");
}
