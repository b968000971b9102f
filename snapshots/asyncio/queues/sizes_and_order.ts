/** How much a queue takes and what it gives, waiting and not waiting, also outside of a loop. */

import * as asyncio from "py2ts-async/asyncio";
import { Exception, asFloat, isinstance, print, range, repr, str } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

// covers test_queues: QueueBasicTests.test_empty, QueueBasicTests.test_full
// covers test_queues: QueuePutTests.test_blocking_put, QueueGetTests.test_blocking_get
export async function emptyAndFull(): Promise<void> {
  let queue: asyncio.Queue<number | string> = new asyncio.Queue<number | string>();
  print(queue.empty(), queue.full(), queue.maxsize);
  print(await queue.put(1), queue.empty(), queue.full(), queue.qsize());
  print(await queue.get(), queue.empty());
  queue.putNowait(2);
  print(await queue.get());
  queue = new asyncio.Queue<number | string>(1);
  await queue.put("only one");
  print(queue.empty(), queue.full(), queue.maxsize);
}

// covers test_queues: QueueBasicTests.test_order, LifoQueueTests.test_order
// covers test_queues: PriorityQueueTests.test_order
export async function threeOrders(): Promise<void> {
  for (const kind of [asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue]) {
    const queue = new kind<number>();
    for (const number of [1, 3, 2]) {
      await queue.put(number);
    }
    const value = nameOf(kind);
    const items: number[] = [];
    for (const _ of range(3)) {
      items.push(await queue.get());
    }
    print(value, items);
  }
}

// covers test_queues: QueueBasicTests.test_maxsize
export async function theThirdOneHasToWait(): Promise<void> {
  const [queue, haveBeenPut]: readonly [asyncio.Queue<number>, number[]] = [
    new asyncio.Queue<number>(2),
    [],
  ];

  async function put(): Promise<string> {
    for (let number = 0; number < 3; number++) {
      await queue.put(number);
      haveBeenPut.push(number);
    }
    return "all of them";
  }

  const task = asyncio.createTask(put);
  for (let _ = 0; _ < 2; _++) {
    await asyncio.sleep(0);
  }
  print(queue.maxsize, haveBeenPut, task.done());
  print(await queue.get(), haveBeenPut);
  await asyncio.sleep(0);
  print(haveBeenPut, await queue.get(), await queue.get(), task.result());
}

// covers test_queues: QueuePutTests.test_float_maxsize
export async function aLimitThatIsNoInteger(): Promise<void> {
  let queue = new asyncio.Queue<number>(1.3 as never);
  print(queue.maxsize, queue);
  for (const number of [1, 2, 3]) {
    try {
      queue.putNowait(number);
      print(number, queue.full());
    } catch (error) {
      if (!(error instanceof asyncio.QueueFull)) throw error;
      print(repr(error));
    }
  }
  queue = new asyncio.Queue<number>(asFloat(2.0) as never);
  await queue.put(1);
  await queue.put(2);
  print(queue.full(), queue);
}

// covers test_queues: QueueGetTests.test_nonblocking_get, QueuePutTests.test_nonblocking_put
// covers test_queues: QueueGetTests.test_nonblocking_get_exception
// covers test_queues: QueuePutTests.test_nonblocking_put_exception
export function withoutALoop(): void {
  for (const kind of [asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue]) {
    const queue = new kind<string>(2);
    for (const item of "ba") {
      print(queue.putNowait(item), { end: " " });
    }
    try {
      queue.putNowait("c");
    } catch (error) {
      if (!(error instanceof asyncio.QueueFull)) throw error;
      print(repr(error), str(error) === "", isinstance(error, Exception), { end: " " });
    }
    print(queue.getNowait(), queue.getNowait(), { end: " " });
    try {
      queue.getNowait();
    } catch (error) {
      if (!(error instanceof asyncio.QueueEmpty)) throw error;
      print(repr(error), error.args, queue.qsize());
    }
  }
}

export async function main(): Promise<void> {
  for (const part of [emptyAndFull, threeOrders, theThirdOneHasToWait, aLimitThatIsNoInteger]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

withoutALoop();
await asyncio.run(main);
