/** In what order a semaphore lets tasks in, also when waiting tasks are cancelled. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { ValueError, map, print, repr, str, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, nameOf } from "py2ts-async/language";

const showTasks: readonly [] | asyncio.Task<string | null>[] = tuple.of();
export function show(
  step: string,
  semaphore: asyncio.Semaphore | asyncio.BoundedSemaphore,
  tasks: readonly [] | asyncio.Task<string | null>[] = showTasks,
): void {
  const state = str.rstrip(str.partition(repr(semaphore), " [")[2], "]>");
  print(`${step}: ${state}`, ...map((task) => (task.done() ? "done" : "waits"), tasks));
}

export async function enter(
  semaphore: asyncio.Semaphore,
  name: string,
  order: string[],
): Promise<string> {
  await semaphore.acquire();
  order.push(name);
  return name;
}

// covers test_locks: SemaphoreTests.test_initial_value_zero
// covers test_locks: SemaphoreTests.test_release_no_waiters
// covers test_locks: SemaphoreTests.test_release_not_acquired
export async function counting(): Promise<void> {
  const closed = new asyncio.Semaphore(0);
  print(closed.locked());
  const semaphore = new asyncio.Semaphore();
  print(await semaphore.acquire(), semaphore.locked());
  semaphore.release();
  print(semaphore.locked());
  semaphore.release();
  show("one more than at the start", semaphore);
  let bounded = new asyncio.BoundedSemaphore();
  for (let _ = 0; _ < 2; _++) {
    try {
      bounded.release();
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      print("ValueError:", error);
    }
    await bounded.acquire();
    bounded.release();
  }
  bounded = new asyncio.BoundedSemaphore(2);
  {
    await using boundedContext = await enterAsyncContext(bounded);
    try {
      const target = boundedContext.value;
      show("inside", bounded);
      print(target);
    } catch (error) {
      boundedContext.except(error);
    }
  }
  show("outside", bounded);
}

// covers test_locks: SemaphoreTests.test_acquire
export async function threePlaces(): Promise<void> {
  const [semaphore, order]: readonly [asyncio.Semaphore, string[]] = [new asyncio.Semaphore(3), []];
  print(await semaphore.acquire(), await semaphore.acquire(), semaphore.locked());
  const tasks = Array.from("abc", (name) =>
    asyncio.createTask(coro(enter, semaphore, name, order)),
  );
  await asyncio.sleep(0);
  show(`${str(order)}`, semaphore, tasks);
  tasks.push(asyncio.createTask(coro(enter, semaphore, "d", order)));
  semaphore.release();
  semaphore.release();
  show(`${str(order)}, two places given away`, semaphore, tasks);
  await asyncio.sleep(0);
  show(`${str(order)}`, semaphore, tasks);
  semaphore.release();
  print(await asyncio.gather(...tasks));
}

// covers test_locks: SemaphoreTests.test_acquire_cancel
export async function theOnlyWaiterIsCancelled(): Promise<void> {
  const semaphore = new asyncio.Semaphore();
  await semaphore.acquire();
  const task = asyncio.createTask(coro(() => semaphore.acquire()));
  asyncio.getRunningLoop().callSoon(bound(task, "cancel"));
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    show("cancelled", semaphore);
  }
  semaphore.release();
  show("released", semaphore);
}

// covers test_locks: SemaphoreTests.test_acquire_cancel_before_awoken
export async function theFirstTwoOfFourAreCancelled(): Promise<void> {
  const [semaphore, order]: readonly [asyncio.Semaphore, string[]] = [new asyncio.Semaphore(0), []];
  const tasks = Array.from("abcd", (name) =>
    asyncio.createTask(coro(enter, semaphore, name, order)),
  );
  await asyncio.sleep(0);
  getitem(tasks, 0).cancel();
  getitem(tasks, 1).cancel();
  semaphore.release();
  show("one place given away", semaphore, tasks);
  for (let _ = 0; _ < 2; _++) {
    await asyncio.sleep(0);
    show("a turn later", semaphore, tasks);
  }
  getitem(tasks, 2).cancel();
  getitem(tasks, 3).cancel();
  await asyncio.wait(tasks);
  print(
    order,
    tasks.map((task) => task.cancelled()),
  );
}

// covers test_locks: SemaphoreTests.test_acquire_hang
export async function thePlaceOfACancelledTaskIsHandedOn(): Promise<void> {
  for (const releasedFirst of [false, true]) {
    const [semaphore, order]: readonly [asyncio.Semaphore, string[]] = [
      new asyncio.Semaphore(0),
      [],
    ];
    const tasks = Array.from("ab", (name) =>
      asyncio.createTask(coro(enter, semaphore, name, order)),
    );
    await asyncio.sleep(0);
    if (releasedFirst) {
      semaphore.release();
    }
    getitem(tasks, 0).cancel();
    if (!releasedFirst) {
      semaphore.release();
    }
    for (let _ = 0; _ < 2; _++) {
      await asyncio.sleep(0);
      show(`${str(order)}`, semaphore, tasks);
    }
  }
}

// covers test_locks: SemaphoreTests.test_acquire_no_hang
export async function cancelledByTheOneWhoLeaves(): Promise<void> {
  const semaphore = new asyncio.Semaphore(1);

  async function leaveAndCancel(): Promise<void> {
    {
      await using semaphoreContext = await enterAsyncContext(semaphore);
      try {
        await asyncio.sleep(0);
      } catch (error) {
        semaphoreContext.except(error);
      }
    }
    second.cancel();
  }

  async function neverInside(): Promise<void> {
    {
      await using semaphoreContext = await enterAsyncContext(semaphore);
      print("never here");
    }
  }

  const first = asyncio.createTask(leaveAndCancel);
  const second = asyncio.createTask(neverInside);
  print(await asyncio.gather(first, second, { returnExceptions: true }));
  print(
    await asyncio.waitFor(
      coro(() => semaphore.acquire()),
      1.0,
    ),
  );
}

// covers test_locks: SemaphoreTests.test_acquire_fifo_order
export async function comingAgain(): Promise<void> {
  const [semaphore, order]: readonly [asyncio.Semaphore, string[]] = [new asyncio.Semaphore(1), []];

  async function visit(name: string): Promise<void> {
    for (const number of [1, 2]) {
      await semaphore.acquire();
      order.push(`${name}${number}`);
      await asyncio.sleep(0.01);
      semaphore.release();
    }
  }

  {
    await using group = new asyncio.TaskGroup();
    for (const name of ["ann", "ben", "cleo"]) {
      group.createTask(coro(visit, name));
    }
  }
  print(order);
}

// covers test_locks: SemaphoreTests.test_acquire_fifo_order_2
export async function leavingAndComingBackAtOnce(): Promise<void> {
  const [semaphore, order]: readonly [asyncio.Semaphore, string[]] = [new asyncio.Semaphore(1), []];

  async function comeBack(): Promise<void> {
    await enter(semaphore, "second", order);
    semaphore.release();
    await enter(semaphore, "second again", order);
  }

  const tasks = [
    asyncio.createTask(coro(enter, semaphore, "first", order)),
    asyncio.createTask(comeBack),
    asyncio.createTask(coro(enter, semaphore, "third", order)),
  ];
  await asyncio.sleep(0);
  semaphore.release();
  semaphore.release();
  await asyncio.gather(...tasks);
  print(order);
}

// covers test_locks: SemaphoreTests.test_acquire_fifo_order_3
export async function cancelledLongBefore(): Promise<void> {
  const [semaphore, order]: readonly [asyncio.Semaphore, string[]] = [new asyncio.Semaphore(0), []];
  const tasks = Array.from("abc", (name) =>
    asyncio.createTask(coro(enter, semaphore, name, order)),
  );
  await asyncio.sleep(0);
  getitem(tasks, 0).cancel();
  await asyncio.sleep(0);
  semaphore.release();
  semaphore.release();
  print(await asyncio.gather(...tasks, { returnExceptions: true }), order);
}

// covers test_locks: SemaphoreTests.test_acquire_fifo_order_4
export async function oneWakesUpTheOthers(): Promise<void> {
  const [semaphore, order, late]: readonly [asyncio.Semaphore, string[], asyncio.Task<null>[]] = [
    new asyncio.Semaphore(0),
    [],
    [],
  ];

  async function beLate(): Promise<void> {
    order.push("late");
  }

  async function first(): Promise<void> {
    await semaphore.acquire();
    show("first is in", semaphore);
    late.push(asyncio.createTask(beLate));
    order.push("first");
  }

  async function second(): Promise<void> {
    for (let _ = 0; _ < 3; _++) {
      semaphore.release();
    }
    show("three places, but the first one has to come in first", semaphore);
    await semaphore.acquire();
    order.push("second");
  }

  async function third(): Promise<void> {
    await semaphore.acquire();
    show("third is in", semaphore);
    order.push("third");
  }

  const tasks = [first, second, third].map((step) => asyncio.createTask(step));
  await asyncio.sleep(0);
  show("after a turn", semaphore, tasks);
  await asyncio.sleep(0);
  await asyncio.gather(...tasks, ...late);
  print(order);
}

export async function main(): Promise<void> {
  for (const part of [
    counting,
    threePlaces,
    theOnlyWaiterIsCancelled,
    theFirstTwoOfFourAreCancelled,
    thePlaceOfACancelledTaskIsHandedOn,
    cancelledByTheOneWhoLeaves,
    comingAgain,
    leavingAndComingBackAtOnce,
    cancelledLongBefore,
    oneWakesUpTheOthers,
  ]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
