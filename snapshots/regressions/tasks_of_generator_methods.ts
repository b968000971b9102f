/** The awaitables of an async generator's methods are no coroutines: tasks of them show their class. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, anext, asend, athrow, coro } from "py2ts-async/asyncio";
import { KeyError, RuntimeError, print } from "py2ts-async/builtins";

export async function* numbers(): AsyncGenerator<number> {
  try {
    while (true) {
      yield 1;
    }
  } finally {
    print("closes");
  }
}

export async function main(): Promise<void> {
  const items = numbers();
  for (const awaitable of [
    coro(anext, items),
    coro(asend, items, null),
    coro(athrow, items, new KeyError("x")),
    coro(aclose, items),
  ]) {
    const task = asyncio.ensureFuture(awaitable);
    print(task);
    print(await asyncio.gather(task, { returnExceptions: true }));
    print(task);
  }

  async function twice(): Promise<void> {
    await asyncio.sleep(0);
  }

  const kept = coro(twice);
  await kept;
  try {
    await kept;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  print(asyncio.currentTask());
}

await asyncio.run(main);
