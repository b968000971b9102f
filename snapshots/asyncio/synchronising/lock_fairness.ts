/** A lock is handed on in order; cancelled waiters are skipped; nobody overtakes. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { Dict, KeyError, RuntimeError, print } from "py2ts-async/builtins";

export async function use(name: string, lock: asyncio.Lock, turns: number = 1): Promise<void> {
  {
    await using lockContext = await enterAsyncContext(lock);
    try {
      print(name, "has the lock", { end: "; " });
      for (let _ = 0; _ < turns; _++) {
        await asyncio.sleep(0);
      }
      print(name, "lets go");
    } catch (error) {
      lockContext.except(error);
    }
  }
}

export async function main(): Promise<void> {
  const lock = new asyncio.Lock();
  const tasks = new Dict(
    Array.from(
      "abcd",
      (name) => [name, asyncio.createTask(coro(use, name, lock))] as [string, asyncio.Task<null>],
    ),
  );
  await asyncio.sleep(0);
  print("locked", lock.locked());
  tasks.at("b").cancel();
  print(await asyncio.gather(...tasks.values(), { returnExceptions: true }));

  // Released, but not yet taken over: a newcomer has to queue up behind the waiter.
  await lock.acquire();
  const waiter = asyncio.createTask(coro(use, "waiter", lock));
  await asyncio.sleep(0);
  lock.release();
  print("free for a moment:", lock.locked());
  const newcomer = asyncio.createTask(coro(use, "newcomer", lock));
  {
    await using lockContext = await enterAsyncContext(lock);
    print("main after all others");
  }
  await asyncio.gather(waiter, newcomer);

  // The next in line is cancelled just after it was chosen.
  await lock.acquire();
  const [chosen, second] = [
    asyncio.createTask(coro(use, "chosen", lock)),
    asyncio.createTask(coro(use, "second", lock)),
  ];
  await asyncio.sleep(0);
  lock.release();
  chosen.cancel();
  await asyncio.wait([chosen, second]);
  print(chosen.cancelled(), lock.locked());
  try {
    lock.release();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  try {
    {
      await using lockContext = await enterAsyncContext(lock);
      try {
        throw new KeyError("inside");
      } catch (error) {
        lockContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print("released after", error, lock.locked());
  }
}

await asyncio.run(main);
