/** A lock lets errors out of its block, however it came there. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { ValueError, dict, getattr, print, range } from "py2ts-async/builtins";

export async function guarded(
  lock: asyncio.Lock | asyncio.Semaphore | string,
  name: string,
): Promise<void> {
  {
    await using lockContext = await enterAsyncContext(lock as any);
    try {
      await asyncio.sleep(1);
      throw new ValueError(name);
    } catch (error) {
      lockContext.except(error);
    }
  }
}

export async function main(): Promise<void> {
  const things = dict({
    lock: new asyncio.Lock(),
    semaphore: new asyncio.Semaphore(2),
    words: "no lock",
  });
  for (const [name, lock] of things.items()) {
    if (name === "words") {
      continue;
    }
    const results = await asyncio.gather(
      ...Array.from(range(3), (_) => coro(guarded, lock, name)),
      { returnExceptions: true },
    );
    print(results, getattr(lock, "locked")());
  }
}

await asyncio.run(main);
