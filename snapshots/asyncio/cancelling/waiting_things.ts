/** Cancelling a task while it waits for a lock, a queue, an event, a semaphore or a gather. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { Dict, dict, print, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function hold(
  name: string,
  action: asyncio.Coroutine<boolean | string | null> | asyncio.Future<(string | null)[]>,
): Promise<boolean | (string | null)[] | string | null> {
  try {
    return await action;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(name, "cancelled");
    throw error;
  }
}

export async function main(): Promise<void> {
  const [lock, queue, event] = [
    new asyncio.Lock(),
    new asyncio.Queue<string>(),
    new asyncio.Event(),
  ];
  const [semaphore, full] = [new asyncio.Semaphore(0), new asyncio.Queue<string>(1)];
  await lock.acquire();
  await full.put("item");
  const child = asyncio.createTask(coro(asyncio.sleep, 50, "child"));
  const waits = dict({
    lock: coro(() => lock.acquire()),
    get: coro(() => queue.get()),
    event: coro(() => event.wait()),
    semaphore: coro(() => semaphore.acquire()),
    put: coro(() => full.put("second")),
    gather: asyncio.gather(child, coro(asyncio.sleep, 60)),
    join: coro(() => full.join()),
    sleep: coro(asyncio.sleep, 70),
  });
  const tasks = new Dict(
    Array.from(
      waits.items(),
      ([name, action]) =>
        [name, asyncio.createTask(coro(hold, name, action))] as [
          string,
          asyncio.Task<boolean | (string | null)[] | string | null>,
        ],
    ),
  );
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  for (const task of tasks.values()) {
    task.cancel();
  }
  const results = await asyncio.gather(...tasks.values(), { returnExceptions: true });
  print(
    results.map((result) => nameOf(type(result))),
    child.cancelled(),
  );
  lock.release();
  queue.putNowait("kept");
  semaphore.release();
  print(
    lock.locked(),
    queue.qsize(),
    semaphore.locked(),
    full.qsize(),
    await queue.get(),
    await full.get(),
    full.empty(),
  );
}

await asyncio.run(main);
