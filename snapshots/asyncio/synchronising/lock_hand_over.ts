/** Who gets a lock when it is released, step by step, also while waiting tasks are cancelled. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { RuntimeError, print, repr, str, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, nameOf } from "py2ts-async/language";

const showTasks: readonly [] | asyncio.Task<string | null>[] = tuple.of();
export function show(
  step: string,
  lock: asyncio.Lock,
  tasks: readonly [] | asyncio.Task<string | null>[] = showTasks,
): void {
  const state = str.rstrip(str.partition(repr(lock), " [")[2], "]>");
  print(
    `${step}: ${state}`,
    Array.from(tasks, (task) => (task.done() ? "done" : "waits")),
  );
}

export async function take(lock: asyncio.Lock, name: string, order: string[]): Promise<string> {
  print(name, "gets", await lock.acquire());
  order.push(name);
  return name;
}

// covers test_locks: LockTests.test_acquire, LockTests.test_release_no_waiters
export async function oneWaiterForEachRelease(): Promise<void> {
  const [lock, order]: readonly [asyncio.Lock, string[]] = [new asyncio.Lock(), []];
  print(await lock.acquire());
  const tasks = ["ann", "ben"].map((name) => asyncio.createTask(coro(take, lock, name, order)));
  await asyncio.sleep(0);
  show("both wait", lock, tasks);
  lock.release();
  show("released", lock, tasks);
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  show("ann has it", lock, tasks);
  tasks.push(asyncio.createTask(coro(take, lock, "cleo", order)));
  for (let _ = 0; _ < 2; _++) {
    lock.release();
    await asyncio.sleep(0);
    show("released again", lock, tasks);
  }
  lock.release();
  show("nobody waits", lock, tasks);
  print(
    order,
    tasks.map((task) => task.result()),
  );
}

// covers test_locks: LockTests.test_acquire_cancel
export async function theOnlyWaiterIsCancelled(): Promise<void> {
  const lock = new asyncio.Lock();
  await lock.acquire();
  const task = asyncio.createTask(coro(() => lock.acquire()));
  asyncio.getRunningLoop().callSoon(bound(task, "cancel"));
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("cancelled", error.args);
  }
  show("nobody waits any more", lock);
}

// covers test_locks: LockTests.test_cancel_race
export async function aWaiterIsCancelledJustBeforeTheRelease(): Promise<void> {
  const lock = new asyncio.Lock();

  async function hold(name: string, until: asyncio.Future<any> | null = null): Promise<void> {
    {
      await using lockContext = await enterAsyncContext(lock);
      try {
        print(name, "holds it");
        if (until != null) {
          await until;
        }
      } catch (error) {
        lockContext.except(error);
      }
    }
    print(name, "has let go");
  }

  const until = asyncio.getRunningLoop().createFuture();
  const tasks = [asyncio.createTask(coro(hold, "first", until))];
  for (const name of ["second", "third"]) {
    await asyncio.sleep(0);
    tasks.push(asyncio.createTask(coro(hold, name)));
  }
  await asyncio.sleep(0);
  show("two wait", lock, tasks);
  until.setResult(null);
  getitem(tasks, 1).cancel();
  show("cancelled, but still in the queue", lock, tasks);
  await asyncio.sleep(0);
  show("one turn later", lock, tasks);
  await getitem(tasks, 2);
  print(
    tasks.map((task) => task.cancelled()),
    lock.locked(),
  );
}

// covers test_locks: LockTests.test_cancel_release_race
export async function cancelledAndReleasedInOneCallback(): Promise<void> {
  const [lock, order]: readonly [asyncio.Lock, string[]] = [new asyncio.Lock(), []];
  await lock.acquire();
  const tasks = ["one", "two", "three"].map((name) =>
    asyncio.createTask(coro(take, lock, name, order)),
  );
  await asyncio.sleep(0);

  function cancelAndRelease(): void {
    getitem(tasks, 0).cancel();
    lock.release();
    show("in the callback", lock, tasks);
  }

  asyncio.getRunningLoop().callSoon(cancelAndRelease);
  try {
    await getitem(tasks, 0);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("the first one is cancelled");
  }
  show("only one got it", lock, tasks);
  print(order);
  getitem(tasks, 2).cancel();
  await asyncio.sleep(0);
  print(
    tasks.map((task) => task.cancelled()),
    lock.locked(),
  );
}

// covers test_locks: LockTests.test_finished_waiter_cancelled
export async function chosenAfterBeingCancelled(): Promise<void> {
  const [lock, order]: readonly [asyncio.Lock, string[]] = [new asyncio.Lock(), []];
  await lock.acquire();
  const cancelled = asyncio.createTask(coro(take, lock, "cancelled", order));
  await asyncio.sleep(0);
  show("one waits", lock);
  const newcomer = asyncio.createTask(coro(take, lock, "newcomer", order));
  cancelled.cancel();
  lock.release();
  await asyncio.sleep(0);
  show("the newcomer need not wait", lock, [cancelled, newcomer]);
  print(await newcomer, cancelled.cancelled(), order);
}

export async function chosenBeforeBeingCancelled(): Promise<void> {
  const [lock, order]: readonly [asyncio.Lock, string[]] = [new asyncio.Lock(), []];
  await lock.acquire();
  const tasks = ["one", "two", "three"].map((name) =>
    asyncio.createTask(coro(take, lock, name, order)),
  );
  await asyncio.sleep(0);
  lock.release();
  getitem(tasks, 0).cancel();
  show("released, then cancelled", lock, tasks);
  await asyncio.sleep(0);
  show("a turn later", lock, tasks);
  await asyncio.sleep(0);
  show("another turn later", lock, tasks);
  lock.release();
  await asyncio.wait(tasks);
  print(order);
}

// covers test_locks: LockTests.test_release_not_acquired
export async function releasedWithoutBeingHeld(): Promise<void> {
  const lock = new asyncio.Lock();
  try {
    lock.release();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  await lock.acquire();
  lock.release();
  try {
    lock.release();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
}

// covers test_locks: LockTests.test_context_manager
export async function heldByABlock(): Promise<void> {
  const lock = new asyncio.Lock();
  show("before", lock);
  {
    await using lockContext = await enterAsyncContext(lock);
    try {
      const target = lockContext.value;
      show("inside", lock);
      print(target);
    } catch (error) {
      lockContext.except(error);
    }
  }
  show("after", lock);
}

export async function main(): Promise<void> {
  for (const part of [
    oneWaiterForEachRelease,
    theOnlyWaiterIsCancelled,
    aWaiterIsCancelledJustBeforeTheRelease,
    cancelledAndReleasedInOneCallback,
    chosenAfterBeingCancelled,
    chosenBeforeBeingCancelled,
    releasedWithoutBeingHeld,
    heldByABlock,
  ]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
