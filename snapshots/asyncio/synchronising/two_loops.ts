/** Made outside of a loop, used in several: what waits belongs to the first loop it waited in. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as re from "py2ts-async/re";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { type Int, RuntimeError, TimeoutError, print, str } from "py2ts-async/builtins";

export function hideAddresses(error: RuntimeError): string {
  return re.sub("0x[0-9a-f]+", "0x...", str(error));
}

export async function tryTo(
  coroutine: asyncio.Coroutine<boolean | Int | string | null>,
): Promise<void> {
  try {
    print("fine:", await asyncio.waitFor(coroutine, 1));
  } catch (error) {
    if (error instanceof TimeoutError) {
      print("had to wait");
    } else if (error instanceof RuntimeError) {
      print("RuntimeError:", hideAddresses(error));
    } else {
      throw error;
    }
  }
}

const lock = new asyncio.Lock();
const event = new asyncio.Event();
const condition = new asyncio.Condition();
const semaphore = new asyncio.Semaphore(1);
const barrier = new asyncio.Barrier(2);
const queue = new asyncio.Queue<string>(1);

/** None of this binds anything to the loop. */
export async function withoutWaiting(): Promise<void> {
  {
    await using lockContext = await enterAsyncContext(lock);
    try {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        await using semaphoreContext = await enterAsyncContext(semaphore);
        try {
          print(lock.locked(), condition.locked(), semaphore.locked());
        } catch (error) {
          semaphoreContext.except(error);
        }
      } catch (error) {
        conditionContext.except(error);
      }
    } catch (error) {
      lockContext.except(error);
    }
  }
  event.set();
  print(await event.wait());
  event.clear();
  await queue.put("item");
  print(await queue.get());
  queue.taskDone();
  await queue.join();
  await barrier.reset();
}

export async function waitForEach(): Promise<void> {
  await lock.acquire();
  await semaphore.acquire();
  queue.putNowait("item");
  await tryTo(coro(() => lock.acquire()));
  await tryTo(coro(() => semaphore.acquire()));
  await tryTo(coro(() => event.wait()));
  await tryTo(coro(() => queue.put("another item")));
  await tryTo(coro(() => queue.join()));
  await tryTo(coro(() => barrier.wait()));
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      await tryTo(coro(() => condition.wait()));
    } catch (error) {
      conditionContext.except(error);
    }
  }
  print(queue.getNowait());
  queue.taskDone();
  await tryTo(coro(() => queue.get()));
  lock.release();
  semaphore.release();
}

export async function theFastWaysStillWork(): Promise<void> {
  print(await lock.acquire(), await semaphore.acquire(), queue.empty());
  event.set();
  print(await event.wait());
  event.clear();
  lock.release();
  semaphore.release();
}

// covers test_locks: ConditionTests.test_ambiguous_loops
/** The condition is new; the lock that it shall use has waited in another loop. */
export async function aLockOfAnotherLoop(): Promise<void> {
  const fresh = new asyncio.Condition(lock);
  {
    await using lockContext = await enterAsyncContext(lock);
    try {
      await tryTo(coro(() => fresh.acquire()));
      print(fresh.locked());
    } catch (error) {
      lockContext.except(error);
    }
  }
  {
    await using freshContext = await enterAsyncContext(fresh);
    try {
      await tryTo(coro(() => fresh.wait()));
    } catch (error) {
      freshContext.except(error);
    }
  }
}

await asyncio.run(withoutWaiting);
for (let _ = 0; _ < 2; _++) {
  print("-- a new loop");
  await asyncio.run(waitForEach);
}
print("-- another new loop");
await asyncio.run(theFastWaysStillWork);
await asyncio.run(aLockOfAnotherLoop);
