/** Semaphores: limits, fairness, release beyond the start, cancelled waiters, bounded ones. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { ValueError, print, tuple, type, zip } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

let inside = 0;

export async function visit(
  name: string,
  semaphore: asyncio.Semaphore,
  seconds: number,
): Promise<void> {
  {
    await using semaphoreContext = await enterAsyncContext(semaphore);
    try {
      inside += 1;
      print(`${name} in (${inside} inside)`);
      await asyncio.sleep(seconds);
      inside -= 1;
    } catch (error) {
      semaphoreContext.except(error);
    }
  }
  print(`${name} out`);
}

export async function main(): Promise<void> {
  const semaphore = new asyncio.Semaphore(2);
  const tasks = Array.from(zip("abcde", tuple.of(3, 1, 1, 1, 1)), ([name, seconds]) =>
    asyncio.createTask(coro(visit, name, semaphore, seconds)),
  );
  await asyncio.sleep(0.5);
  getitem(tasks, 3).cancel();
  semaphore.release();
  await asyncio.sleep(0);
  print("locked", semaphore.locked());
  print(
    (await asyncio.gather(...tasks, { returnExceptions: true })).map((result) =>
      nameOf(type(result)),
    ),
    semaphore.locked(),
  );

  const closed = new asyncio.Semaphore(0);
  const order: string[] = [];

  async function queueUp(name: string): Promise<void> {
    await closed.acquire();
    order.push(name);
  }

  const waiting = Array.from("pqr", (name) => asyncio.createTask(coro(queueUp, name)));
  await asyncio.sleep(0);
  closed.release();
  closed.release();
  getitem(waiting, 0).cancel();
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print(
    order,
    waiting.map((task) => task.done()),
  );
  closed.release();
  await asyncio.wait(waiting);
  print(order, closed.locked());
  const bounded = new asyncio.BoundedSemaphore(1);
  {
    await using boundedContext = await enterAsyncContext(bounded);
    print(bounded.locked());
  }
  try {
    bounded.release();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  try {
    new asyncio.Semaphore(-1);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
}

await asyncio.run(main);
