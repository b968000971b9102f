/** join, task_done and shutdown, the same for each kind of queue. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { type Int, ValueError, print, range, repr, tuple } from "py2ts-async/builtins";
import { add, getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

const KINDS = tuple.of(asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue);

/** What each way to use a queue that was shut down raises. */
export async function refusals(
  queue: asyncio.Queue<string> | asyncio.LifoQueue<any> | asyncio.PriorityQueue<any>,
): Promise<void> {
  async function put(): Promise<string | null> {
    await queue.put("late");
    return null;
  }

  async function putNowait(): Promise<string | null> {
    queue.putNowait("late");
    return null;
  }

  async function get(): Promise<string | null> {
    return await queue.get();
  }

  async function getNowait(): Promise<string | null> {
    return queue.getNowait();
  }

  for (const step of [put, putNowait, get, getNowait]) {
    try {
      print(nameOf(step), "gives", await step());
    } catch (error) {
      if (!(error instanceof asyncio.QueueShutDown)) throw error;
      print(nameOf(step), "raises", repr(error));
    }
  }
}

export function callTaskDone(
  queue: asyncio.Queue<string> | asyncio.LifoQueue<any> | asyncio.PriorityQueue<any>,
): void {
  try {
    queue.taskDone();
    print("one more task is done:", queue);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("ValueError:", error);
  }
}

// covers test_queues: _QueueJoinTestMixin.test_task_done_underflow
// covers test_queues: _QueueJoinTestMixin.test_join_empty_queue
export async function nothingToDo(
  kind: typeof asyncio.Queue | typeof asyncio.LifoQueue | typeof asyncio.PriorityQueue,
): Promise<void> {
  const queue = new kind<string>();
  callTaskDone(queue);
  for (let _ = 0; _ < 2; _++) {
    print(await queue.join());
  }
}

// covers test_queues: _QueueJoinTestMixin.test_task_done
export async function twoWorkers(
  kind: typeof asyncio.Queue | typeof asyncio.LifoQueue | typeof asyncio.PriorityQueue,
): Promise<void> {
  let [queue, total, running]: readonly [
    asyncio.Queue<number> | asyncio.LifoQueue<any> | asyncio.PriorityQueue<any>,
    Int,
    boolean,
  ] = [new kind<number>(), 0, true];
  for (let number = 0; number < 100; number++) {
    queue.putNowait(number);
  }

  async function work(): Promise<number> {
    let count = 0;
    while (running) {
      total = add(total, await queue.get());
      count += 1;
      queue.taskDone();
    }
    return count;
  }

  let workers!: asyncio.Task<number>[];
  {
    await using group = new asyncio.TaskGroup();
    try {
      workers = Array.from(range(2), (_) => group.createTask(work));
      await queue.join();
      print(
        "joined",
        total,
        workers.map((worker) => worker.done()),
      );
      running = false;
      for (const _ of workers) {
        queue.putNowait(0);
      }
    } catch (error) {
      group.except(error);
    }
  }
  print(
    workers.map((worker) => worker.result()),
    queue,
  );
}

// covers test_queues: _QueueShutdownTestMixin.test_shutdown_empty
export async function shutDownWhenEmpty(
  kind: typeof asyncio.Queue | typeof asyncio.LifoQueue | typeof asyncio.PriorityQueue,
): Promise<void> {
  const queue = new kind<string>();
  const getter = asyncio.createTask(coro(() => queue.get()));
  await asyncio.sleep(0);
  print(queue);
  queue.shutdown(false);
  print(queue, getter.done());
  await queue.join();
  await asyncio.sleep(0);
  print(repr(getter.exception()));
  await refusals(queue);
  callTaskDone(queue);
}

// covers test_queues: _QueueShutdownTestMixin.test_shutdown_nonempty
export async function shutDownWithAnItem(
  kind: typeof asyncio.Queue | typeof asyncio.LifoQueue | typeof asyncio.PriorityQueue,
): Promise<void> {
  const queue = new kind<string>(1);
  queue.putNowait("data");
  const [joiner, putter] = [
    asyncio.createTask(coro(() => queue.join())),
    asyncio.createTask(coro(() => queue.put("more"))),
  ];
  await asyncio.sleep(0);
  print(queue, putter.done());
  queue.shutdown();
  print(queue, putter.done());
  await asyncio.sleep(0);
  print(repr(putter.exception()));
  await refusals(queue);
  await refusals(queue);
  print("joined:", joiner.done());
  callTaskDone(queue);
  await asyncio.sleep(0);
  print("joined:", joiner.done(), await joiner);
  callTaskDone(queue);
}

// covers test_queues: _QueueShutdownTestMixin.test_shutdown_immediate
export async function shutDownAtOnce(
  kind: typeof asyncio.Queue | typeof asyncio.LifoQueue | typeof asyncio.PriorityQueue,
): Promise<void> {
  const queue = new kind<string>();
  queue.putNowait("data");
  const joiner = asyncio.createTask(coro(() => queue.join()));
  await asyncio.sleep(0);
  queue.shutdown(true);
  print(queue, queue.qsize(), joiner.done());
  await asyncio.sleep(0);
  print("joined:", joiner.done());
  await refusals(queue);
  callTaskDone(queue);
}

// covers test_queues: _QueueShutdownTestMixin.test_shutdown_immediate_with_unfinished
export async function shutDownAtOnceWithATaskToFinish(
  kind: typeof asyncio.Queue | typeof asyncio.LifoQueue | typeof asyncio.PriorityQueue,
): Promise<void> {
  const queue = new kind<string>();
  for (let _ = 0; _ < 2; _++) {
    queue.putNowait("data");
  }
  const joiner = asyncio.createTask(coro(() => queue.join()));
  print(await queue.get(), queue);
  queue.shutdown(true);
  print(queue);
  await asyncio.sleep(0);
  print("joined:", joiner.done());
  await refusals(queue);
  callTaskDone(queue);
  callTaskDone(queue);
  await asyncio.sleep(0);
  print("joined:", joiner.done());
}

export async function shutDownTwice(
  kind: typeof asyncio.Queue | typeof asyncio.LifoQueue | typeof asyncio.PriorityQueue,
): Promise<void> {
  const queue = new kind<string | number>(1);
  queue.putNowait("data");
  const putters = Array.from(range(2), (number) =>
    asyncio.createTask(coro(() => queue.put(number))),
  );
  await asyncio.sleep(0);
  getitem(putters, 0).cancel();
  queue.shutdown();
  queue.shutdown(true);
  print(queue, await asyncio.gather(...putters, { returnExceptions: true }));
  queue.shutdown();
  await queue.join();
  print(queue);
}

export async function main(): Promise<void> {
  for (const part of [
    nothingToDo,
    twoWorkers,
    shutDownWhenEmpty,
    shutDownWithAnItem,
    shutDownAtOnce,
    shutDownAtOnceWithATaskToFinish,
    shutDownTwice,
  ]) {
    for (const kind of KINDS) {
      print(`-- ${nameOf(part)}: ${nameOf(kind)}`);
      await part(kind);
    }
  }
}

await asyncio.run(main);
