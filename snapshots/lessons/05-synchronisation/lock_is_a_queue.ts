/** Whoever asks first for a lock gets it first. Locks can also be held without `async with`. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { RuntimeError, isMain, print } from "py2ts-async/builtins";

export async function useTelescope(
  lock: asyncio.Lock,
  visitor: string,
  minutes: number,
): Promise<void> {
  print(`${visitor} queues up`);
  await lock.acquire();
  try {
    print(`${visitor} looks at the moon`);
    await asyncio.sleep(minutes);
  } finally {
    // Without this a mistake above would keep the telescope locked for ever.
    print(`${visitor} steps aside`);
    lock.release();
  }
}

export async function main(): Promise<void> {
  const lock = new asyncio.Lock();
  await asyncio.gather(
    coro(useTelescope, lock, "Kepler", 3),
    coro(useTelescope, lock, "Brahe", 1),
    coro(useTelescope, lock, "Hubble", 2),
  );

  try {
    lock.release();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("A free lock cannot be released:", error);
  }
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
