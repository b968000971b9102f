/** sys.exit in a task ends the whole program with its status. */

import * as asyncio from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import { print } from "py2ts-async/builtins";

export async function quitter(): Promise<void> {
  await asyncio.sleep(1);
  print("leaving");
  sys.exit(7);
}

export async function bystander(): Promise<void> {
  try {
    await asyncio.sleep(60);
  } finally {
    print("bystander cleans up");
  }
}

export async function main(): Promise<void> {
  const other = asyncio.createTask(bystander);
  const task = asyncio.createTask(quitter);
  await asyncio.sleep(30);
  print("never printed", other, task);
}

await asyncio.run(main);
