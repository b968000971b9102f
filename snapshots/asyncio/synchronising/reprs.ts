/** How locks and their relatives look in each of their states. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { getattr, print, range, repr, str } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export function show(
  primitive:
    | asyncio.Lock
    | asyncio.Event
    | asyncio.Condition
    | asyncio.Semaphore
    | asyncio.BoundedSemaphore
    | asyncio.Barrier
    | Turnstile,
): void {
  const [name, _, state] = str.partition(repr(primitive), " object at ");
  print(name, str.partition(state, " ")[2]);
}

export async function releaseAll(
  primitive: asyncio.Lock,
  tasks: asyncio.Task<boolean>[],
): Promise<void> {
  for (const _ of tasks) {
    await asyncio.sleep(0);
    primitive.release();
  }
  await asyncio.wait(tasks);
}

// covers test_locks: LockTests.test_repr
export async function locks(): Promise<void> {
  const lock = new asyncio.Lock();
  show(lock);
  await lock.acquire();
  show(lock);
  const tasks = Array.from(range(2), (_) => asyncio.createTask(coro(() => lock.acquire())));
  await asyncio.sleep(0);
  show(lock);
  lock.release();
  show(lock);
  await asyncio.sleep(0);
  show(lock);
  await releaseAll(lock, tasks.slice(1));
}

// covers test_locks: EventTests.test_repr
export async function events(): Promise<void> {
  const event = new asyncio.Event();
  show(event);
  const tasks = [asyncio.createTask(coro(() => event.wait()))];
  await asyncio.sleep(0);
  show(event);
  event.set();
  show(event);
  await asyncio.wait(tasks);
  show(event);
  event.clear();
  show(event);
}

// covers test_locks: ConditionTests.test_repr
export async function conditions(): Promise<void> {
  const condition = new asyncio.Condition();
  show(condition);

  async function wait(): Promise<void> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        await condition.wait();
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }

  const tasks: asyncio.Task<null>[] = [];
  for (let _ = 0; _ < 2; _++) {
    tasks.push(asyncio.createTask(wait));
    await asyncio.sleep(0);
    show(condition);
  }
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      show(condition);
      condition.notifyAll();
      show(condition);
    } catch (error) {
      conditionContext.except(error);
    }
  }
  await asyncio.wait(tasks);
  show(condition);
}

// covers test_locks: SemaphoreTests.test_repr
export async function semaphores(): Promise<void> {
  for (const semaphore of [new asyncio.Semaphore(), new asyncio.BoundedSemaphore(2)]) {
    show(semaphore);
    while (!semaphore.locked()) {
      await semaphore.acquire();
      show(semaphore);
    }
    const tasks = Array.from(range(2), (_) => asyncio.createTask(coro(() => semaphore.acquire())));
    await asyncio.sleep(0);
    show(semaphore);
    getitem(tasks, 0).cancel();
    await asyncio.sleep(0);
    show(semaphore);
    semaphore.release();
    show(semaphore);
    await asyncio.wait(tasks);
    show(semaphore);
  }
  const extra = new asyncio.Semaphore(0);
  for (let _ = 0; _ < 3; _++) {
    extra.release();
  }
  show(extra);
}

// covers test_locks: BarrierTests.test_repr
export async function barriers(): Promise<void> {
  const barrier = new asyncio.Barrier(3);
  show(barrier);
  const tasks: asyncio.Task<number>[] = [];

  async function arrive(number: number): Promise<void> {
    for (let _ = 0; _ < number; _++) {
      tasks.push(asyncio.createTask(coro(() => barrier.wait())));
    }
    await asyncio.sleep(0);
    show(barrier);
  }

  await arrive(2);
  await arrive(1);
  // Too late for this round: these two wait outside until the barrier is empty.
  await arrive(2);
  await barrier.reset();
  show(barrier);
  await arrive(1);
  await barrier.abort();
  show(barrier);
  for (const result of await asyncio.gather(...tasks, { returnExceptions: true })) {
    print(repr(result));
  }
  show(barrier);
  await barrier.reset();
  show(barrier);
}

export class Turnstile extends asyncio.Semaphore {}

export class Gate extends asyncio.Event {
  __repr__(): string {
    return `a gate, ${str(getitem(getattr(super.__repr__(), "partition")("["), 2))}`;
  }
}

export async function subclasses(): Promise<void> {
  show(new Turnstile(4));
  const gate = new Gate();
  print(gate, [gate]);
}

export async function main(): Promise<void> {
  for (const part of [locks, events, conditions, semaphores, barriers, subclasses]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
