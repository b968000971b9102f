/** A bounded semaphore notices when more is given back than was taken. */

import * as asyncio from "py2ts-async/asyncio";
import { ValueError, print } from "py2ts-async/builtins";

export async function main(): Promise<void> {
  const keys = new asyncio.BoundedSemaphore(2);
  await keys.acquire();
  print("one key taken, all gone:", keys.locked());
  keys.release();

  try {
    keys.release();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("a key too many:", error);
  }

  // The ordinary semaphore simply believes it.
  const loose = new asyncio.Semaphore(2);
  loose.release();
  for (let _ = 0; _ < 3; _++) {
    await loose.acquire();
  }
  print("three were available:", loose.locked());
}

await asyncio.run(main);
