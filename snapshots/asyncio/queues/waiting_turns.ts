/** Tasks that wait for a queue: who is woken up, who gets what, and what cancelling them does. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { TimeoutError, map, print, range, repr, str, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, handling, nameOf } from "py2ts-async/language";

export function show(
  step: string,
  queue: asyncio.Queue<string | number>,
  ...tasks: asyncio.Task<string | number | null>[]
): void {
  tasks = tuple(tasks) as asyncio.Task<string | number | null>[];
  print(`${step}: ${str(queue)}`, ...map((task) => (task.done() ? "done" : "waits"), tasks));
}

// covers test_queues: QueueGetTests.test_get_with_putters
export async function takingOneWakesUpOneWhoPuts(): Promise<void> {
  const queue = new asyncio.Queue<string | number>(1);
  await queue.put("first");
  const task = asyncio.createTask(coro(() => queue.put("second")));
  await asyncio.sleep(0);
  show("full", queue, task);
  print(await queue.get());
  // Woken up, but not yet run.
  show("taken", queue, task);
  await asyncio.sleep(0);
  show("a turn later", queue, task);
  print(task.result());
}

// covers test_queues: QueueGetTests.test_blocking_get_wait
export async function somebodyPutsLater(): Promise<void> {
  const [queue, started, finished]: readonly [asyncio.Queue<any>, asyncio.Event, any[]] = [
    new asyncio.Queue(),
    new asyncio.Event(),
    [],
  ];

  async function take(): Promise<any> {
    started.set();
    const item = await queue.get();
    finished.push(item);
    return item;
  }

  const task = asyncio.createTask(take);
  await started.wait();
  print(finished);
  asyncio.getRunningLoop().callLater(0.01, bound(queue, "putNowait"), "later");
  print(await task, finished);
}

// covers test_queues: QueuePutTests.test_blocking_put_wait
export async function somebodyTakesLater(): Promise<void> {
  const [queue, started, finished]: readonly [asyncio.Queue<number>, asyncio.Event, number[]] = [
    new asyncio.Queue<number>(1),
    new asyncio.Event(),
    [],
  ];

  async function put(): Promise<void> {
    started.set();
    for (const number of [1, 2]) {
      await queue.put(number);
      finished.push(number);
    }
  }

  asyncio.getRunningLoop().callLater(0.01, bound(queue, "getNowait"));
  const task = asyncio.createTask(put);
  await started.wait();
  print(finished);
  await task;
  print(finished, queue);
}

// covers test_queues: QueueGetTests.test_get_cancelled_race
export async function theFirstWhoWaitsIsCancelled(): Promise<void> {
  const queue = new asyncio.Queue<string | number>();
  const tasks = Array.from(range(2), (_) => asyncio.createTask(coro(() => queue.get())));
  await asyncio.sleep(0);
  getitem(tasks, 0).cancel();
  show("cancelled", queue, ...tasks);
  await asyncio.sleep(0);
  show("a turn later", queue, ...tasks);
  await queue.put("a");
  await asyncio.sleep(0);
  show("put", queue, ...tasks);
  print(await getitem(tasks, 1));
}

// covers test_queues: QueueGetTests.test_get_with_waiting_putters
// covers test_queues: QueuePutTests.test_put_with_waiting_getters
export async function eachWaitsForTheOther(): Promise<void> {
  let queue: asyncio.Queue<string | number> = new asyncio.Queue<string | number>(1);
  const putters = Array.from("ab", (item) =>
    asyncio.createTask(coro((receiver) => receiver.put(item), queue)),
  );
  print(
    await queue.get(),
    await queue.get(),
    putters.map((task) => task.done()),
  );
  queue = new asyncio.Queue<string | number>();
  const task = asyncio.createTask(coro((receiver) => receiver.get(), queue));
  await asyncio.sleep(0);
  await queue.put("c");
  show("put", queue, task);
  print(await task);
}

// covers test_queues: QueueGetTests.test_why_are_getters_waiting
export async function onePlaceBetweenTwoTasks(): Promise<void> {
  const [queue, steps]: readonly [asyncio.Queue<number>, string[]] = [
    new asyncio.Queue<number>(1),
    [],
  ];

  async function produce(): Promise<void> {
    for (let number = 0; number < 5; number++) {
      await queue.put(number);
      steps.push(`put ${number}`);
    }
  }

  async function consume(): Promise<void> {
    for (let _ = 0; _ < 5; _++) {
      steps.push(`got ${await queue.get()}`);
    }
  }

  {
    await using group = new asyncio.TaskGroup();
    group.createTask(produce);
    group.createTask(consume);
  }
  print(...steps, { sep: ", " });
}

// covers test_queues: QueuePutTests.test_why_are_putters_waiting
export async function allAreTakenAtOnce(): Promise<void> {
  const [queue, steps]: readonly [asyncio.Queue<number>, string[]] = [
    new asyncio.Queue<number>(2),
    [],
  ];

  async function put(item: number): Promise<void> {
    await queue.put(item);
    steps.push(`put ${item}`);
  }

  async function take(): Promise<void> {
    await asyncio.sleep(0);
    for (const _ of range(queue.qsize())) {
      steps.push(`got ${queue.getNowait()}`);
    }
  }

  {
    await using group = new asyncio.TaskGroup();
    group.createTask(take);
    for (let item = 0; item < 4; item++) {
      group.createTask(coro(put, item));
    }
  }
  print(...steps, { sep: ", " });
  print(queue);
}

// covers test_queues: QueueGetTests.test_cancelled_getters_not_being_held_in_self_getters
// covers test_queues: QueuePutTests.test_cancelled_puts_not_being_held_in_self_putters
export async function thoseWhoGiveUpAreForgotten(): Promise<void> {
  const queue = new asyncio.Queue<string | number>(1);
  try {
    await asyncio.waitFor(
      coro(() => queue.get()),
      0.1,
    );
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    using handled = handling(error);
    try {
      show("timed out", queue);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  queue.putNowait(1);
  const task = asyncio.createTask(coro(() => queue.put(2)));
  await asyncio.sleep(0);
  show("full", queue, task);
  task.cancel();
  show("cancelled", queue, task);
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      show("given up", queue, task);
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

// covers test_queues: QueuePutTests.test_get_cancel_drop_one_pending_reader
export async function cancelledAfterSomethingCame(): Promise<void> {
  const queue = new asyncio.Queue<string | number>();
  const task = asyncio.createTask(coro(() => queue.get()));
  await asyncio.sleep(0);
  queue.putNowait(1);
  queue.putNowait(2);
  task.cancel();
  show("cancelled", queue, task);
  try {
    print("never here", await task);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      show("nothing is lost", queue, task);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  print(await queue.get());
}

// covers test_queues: QueuePutTests.test_get_cancel_drop_many_pending_readers
export async function theNextInLineGetsIt(): Promise<void> {
  const queue = new asyncio.Queue<string | number>();
  let tasks!: asyncio.Task<string | number | null>[];
  {
    await using group = new asyncio.TaskGroup();
    try {
      tasks = Array.from(range(3), (_) => group.createTask(coro(() => queue.get())));
      await asyncio.sleep(0);
      queue.putNowait(1);
      queue.putNowait(2);
      getitem(tasks, 0).cancel();
      show("cancelled", queue, ...tasks);
      try {
        await getitem(tasks, 0);
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        using handled = handling(error);
        try {
          show("given up", queue, ...tasks);
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
      await getitem(tasks, 2);
    } catch (error) {
      group.except(error);
    }
  }
  print(
    tasks.slice(1).map((task) => task.result()),
    queue,
  );
}

// covers test_queues: QueuePutTests.test_put_cancel_drop
// covers test_queues: QueuePutTests.test_cancelled_put_silence_value_error_exception
export async function cancelledWhenThereIsRoom(): Promise<void> {
  const queue = new asyncio.Queue<string | number>(1);
  queue.putNowait("old");
  const task = asyncio.createTask(coro(() => queue.put("new")));
  await asyncio.sleep(0);
  show("full", queue, task);
  print(queue.getNowait());
  task.cancel();
  show("cancelled", queue, task);
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print(repr(error), error.__context__, queue);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  await queue.put("newest");
  print(queue.getNowait(), queue.qsize());
}

// covers test_queues: QueuePutTests.test_put_cancelled
export async function putByATaskThatNobodyAwaits(): Promise<void> {
  const queue = new asyncio.Queue<string>();

  async function put(): Promise<string> {
    await queue.put("from a task");
    return "put";
  }

  const task = asyncio.createTask(put);
  print(await queue.get(), task.done(), task.result());
}

// covers test_queues: QueuePutTests.test_put_cancelled_race
export async function theLastOfThreeIsCancelled(): Promise<void> {
  const queue = new asyncio.Queue<string | number>(1);
  const tasks = Array.from("abX", (item) => asyncio.createTask(coro(() => queue.put(item))));
  await asyncio.sleep(0);
  show("one has put", queue, ...tasks);
  getitem(tasks, 2).cancel();
  await asyncio.sleep(0);
  show("the last one cancelled", queue, ...tasks);
  print(queue.getNowait());
  await asyncio.sleep(0);
  print(queue.getNowait(), await getitem(tasks, 1), queue);
}

export async function overtakenByThoseWhoDoNotWait(): Promise<void> {
  const queue = new asyncio.Queue<string | number>(1);
  const tasks = Array.from(range(2), (_) => asyncio.createTask(coro(() => queue.get())));
  await asyncio.sleep(0);
  queue.putNowait("x");
  print("overtaken:", queue.getNowait());
  await asyncio.sleep(0);
  // The one that was woken up for nothing waits again, now behind the other one.
  show("woken up for nothing", queue, ...tasks);
  queue.putNowait("y");
  await asyncio.sleep(0);
  show("the second one came first", queue, ...tasks);
  queue.putNowait("z");
  print(await asyncio.gather(...tasks));
}

export async function main(): Promise<void> {
  for (const part of [
    takingOneWakesUpOneWhoPuts,
    somebodyPutsLater,
    somebodyTakesLater,
    theFirstWhoWaitsIsCancelled,
    eachWaitsForTheOther,
    onePlaceBetweenTwoTasks,
    allAreTakenAtOnce,
    thoseWhoGiveUpAreForgotten,
    cancelledAfterSomethingCame,
    theNextInLineGetsIt,
    cancelledWhenThereIsRoom,
    putByATaskThatNobodyAwaits,
    theLastOfThreeIsCancelled,
    overtakenByThoseWhoDoNotWait,
  ]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
