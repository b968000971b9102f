/** Waiting for a condition: who is notified, when the lock is taken again, what is refused. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { RuntimeError, TimeoutError, list, print, repr, str, tuple } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export function state(condition: asyncio.Condition): string {
  return str.rstrip(str.partition(repr(condition), " [")[2], "]>");
}

// covers test_locks: ConditionTests.test_wait
export async function wokenTasksQueueUpForTheLock(): Promise<void> {
  const [condition, order]: readonly [asyncio.Condition, (readonly [string, boolean])[]] = [
    new asyncio.Condition(),
    [],
  ];

  async function wait(name: string): Promise<string> {
    await condition.acquire();
    order.push(tuple.of(name, await condition.wait()));
    // It keeps the lock.
    return name;
  }

  const tasks = ["one", "two", "three"].map((name) => asyncio.createTask(coro(wait, name)));
  await asyncio.sleep(0);
  print(order, state(condition));
  print(await condition.acquire());
  condition.notify();
  await asyncio.sleep(0);
  print("notified", order, state(condition));
  condition.release();
  await asyncio.sleep(0);
  print("released", order, state(condition));
  condition.notify(2);
  await asyncio.sleep(0);
  print("two more notified", order, state(condition));
  for (let _ = 0; _ < 2; _++) {
    condition.release();
    await asyncio.sleep(0);
    print("released", order, state(condition));
  }
  print(tasks.map((task) => task.result()));
}

// covers test_locks: ConditionTests.test_notify, ConditionTests.test_notify_all
export async function soManyAreNotified(): Promise<void> {
  const [condition, order]: readonly [asyncio.Condition, (readonly [string, boolean])[]] = [
    new asyncio.Condition(),
    [],
  ];

  async function wait(name: string): Promise<void> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        order.push(tuple.of(name, await condition.wait()));
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }

  async function notify(...numbers: number[]): Promise<void> {
    numbers = tuple(numbers) as number[];
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        for (const number of numbers) {
          condition.notify(number);
        }
      } catch (error) {
        conditionContext.except(error);
      }
    }
    await asyncio.sleep(0);
    await asyncio.sleep(0);
    print(numbers, order, state(condition));
  }

  let tasks = Array.from("abcdefg", (name) => asyncio.createTask(coro(wait, name)));
  await asyncio.sleep(0);
  await notify(0);
  await notify(1);
  await notify(1, 1);
  await notify(1, 2048);
  print(tasks.map((task) => task.done()));
  tasks = Array.from("xyz", (name) => asyncio.createTask(coro(wait, name)));
  await asyncio.sleep(0);
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      condition.notifyAll();
      condition.notifyAll();
    } catch (error) {
      conditionContext.except(error);
    }
  }
  await asyncio.wait(tasks);
  print(order.slice(7), state(condition));
  // A notification is not kept for those who come later.
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      condition.notifyAll();
      try {
        {
          await using timeoutContext = asyncio.timeout(1);
          try {
            await condition.wait();
          } catch (error) {
            timeoutContext.except(error);
          }
        }
      } catch (error) {
        if (!(error instanceof TimeoutError)) throw error;
        print("nobody notified me");
      }
    } catch (error) {
      conditionContext.except(error);
    }
  }
}

// covers test_locks: ConditionTests.test_wait_for
export async function untilSomethingIsTrue(): Promise<void> {
  const [condition, basket]: readonly [asyncio.Condition, string[]] = [new asyncio.Condition(), []];

  async function waitForFruit(): Promise<void> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        print("the basket holds", await condition.waitFor(() => basket));
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }

  const task = asyncio.createTask(waitForFruit);
  await asyncio.sleep(0);
  for (const fruit of [tuple.of(), tuple.of("pear", "plum")]) {
    list.extend(basket, fruit);
    await condition.acquire();
    condition.notify();
    condition.release();
    await asyncio.sleep(0);
    print(task.done(), state(condition));
  }
  await task;
}

// covers test_locks: ConditionTests.test_wait_for_unacquired, ConditionTests.test_wait_unacquired
// covers test_locks: ConditionTests.test_notify_unacquired
// covers test_locks: ConditionTests.test_notify_all_unacquired
export async function withoutTheLock(): Promise<void> {
  const condition = new asyncio.Condition();
  // Nothing to wait for: the lock is not needed.
  print(await condition.waitFor(() => ["already", "there"]));

  async function wait(): Promise<void> {
    await condition.wait();
  }

  async function waitFor(): Promise<void> {
    await condition.waitFor(() => false);
  }

  async function notify(): Promise<void> {
    condition.notify();
  }

  async function notifyAll(): Promise<void> {
    condition.notifyAll();
  }

  async function release(): Promise<void> {
    condition.release();
  }

  for (const step of [wait, waitFor, notify, notifyAll, release]) {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print(nameOf(step), "-", error);
    }
  }
}

// covers test_locks: ConditionTests.test_context_manager, ConditionTests.test_explicit_lock
export async function withALockOfItsOwnOrAGivenOne(): Promise<void> {
  const [given, shared] = [new asyncio.Lock(), new asyncio.Lock()];
  const pairs = [
    tuple.of(null, new asyncio.Condition()),
    tuple.of(null, new asyncio.Condition(null)),
    tuple.of(given, new asyncio.Condition(given)),
    tuple.of(shared, new asyncio.Condition(shared)),
    tuple.of(shared, new asyncio.Condition(shared)),
  ];
  let lock!: asyncio.Lock | null;
  let condition!: asyncio.Condition;
  for ([lock, condition] of pairs) {
    function look(): readonly [boolean, boolean, boolean[]] {
      const held = pairs.map(([_, other]) => other.locked());
      return tuple.of(condition.locked(), lock != null && lock.locked(), held);
    }

    print("before", ...look());
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        const target = conditionContext.value;
        print("inside the condition", target, ...look());
      } catch (error) {
        conditionContext.except(error);
      }
    }
    if (lock != null) {
      {
        await using lockContext = await enterAsyncContext(lock);
        try {
          print("inside the lock", ...look());
        } catch (error) {
          lockContext.except(error);
        }
      }
    }
    print("after", ...look());
  }
}

export async function twoConditionsOfOneLock(): Promise<void> {
  const lock = new asyncio.Lock();
  const [notEmpty, notFull] = [new asyncio.Condition(lock), new asyncio.Condition(lock)];
  const shelf: string[] = [];

  async function bake(name: string, count: number): Promise<void> {
    for (let number = 0; number < count; number++) {
      {
        await using notFullContext = await enterAsyncContext(notFull);
        try {
          await notFull.waitFor(() => shelf.length < 2);
          shelf.push(`${name}${number}`);
          print("baked", shelf);
          notEmpty.notify();
        } catch (error) {
          notFullContext.except(error);
        }
      }
    }
  }

  async function sell(count: number): Promise<void> {
    for (let _ = 0; _ < count; _++) {
      {
        await using notEmptyContext = await enterAsyncContext(notEmpty);
        try {
          await notEmpty.waitFor(() => shelf);
          print("sold", list.pop(shelf, 0));
          notFull.notify();
        } catch (error) {
          notEmptyContext.except(error);
        }
      }
    }
  }

  await asyncio.gather(coro(sell, 3), coro(bake, "bread", 3), coro(bake, "roll", 2), coro(sell, 2));
  print(shelf, lock.locked());
}

export async function main(): Promise<void> {
  for (const part of [
    wokenTasksQueueUpForTheLock,
    soManyAreNotified,
    untilSomethingIsTrue,
    withoutTheLock,
    withALockOfItsOwnOrAGivenOne,
    twoConditionsOfOneLock,
  ]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
