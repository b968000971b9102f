/** Conditions: notify(n), notify_all, wait_for, misuse, cancellation while waiting. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { RuntimeError, print, range } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

export async function waiter(name: string, condition: asyncio.Condition): Promise<void> {
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      print(name, "waits");
      try {
        await condition.wait();
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        print(name, "cancelled, holds the lock:", condition.locked());
        throw error;
      }
      print(name, "woken, holds the lock:", condition.locked());
      await asyncio.sleep(0);
      print(name, "leaves");
    } catch (error) {
      conditionContext.except(error);
    }
  }
}

export async function main(): Promise<void> {
  const condition = new asyncio.Condition();
  const tasks = Array.from("abcde", (name) => asyncio.createTask(coro(waiter, name, condition)));
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      condition.notify(2);
      print("notified two");
      await asyncio.sleep(0);
      print("still held by main");
    } catch (error) {
      conditionContext.except(error);
    }
  }
  await asyncio.sleep(1);
  getitem(tasks, 2).cancel();
  await asyncio.sleep(1);
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      condition.notifyAll();
    } catch (error) {
      conditionContext.except(error);
    }
  }
  print(await asyncio.gather(...tasks, { returnExceptions: true }));

  let level = 0;

  async function until(limit: number): Promise<void> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        const result = await condition.waitFor(() => level >= limit && `level ${level}`);
        print("until", limit, "->", result);
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }

  const waiting = [2, 1, 3, 0].map((limit) => asyncio.createTask(coro(until, limit)));
  for (level of range(1, 4)) {
    await asyncio.sleep(1);
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        condition.notifyAll();
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }
  await asyncio.gather(...waiting);

  for (const misuse of [bound(condition, "notify"), bound(condition, "notifyAll")]) {
    try {
      misuse();
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print("RuntimeError:", error);
    }
  }
  try {
    await condition.wait();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  const shared = new asyncio.Lock();
  const [one, two] = [new asyncio.Condition(shared), new asyncio.Condition(shared)];
  {
    await using oneContext = await enterAsyncContext(one);
    try {
      print(two.locked(), shared.locked());
    } catch (error) {
      oneContext.except(error);
    }
  }
}

await asyncio.run(main);
