/** How queues look: repr with their address, str without, in every state. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  Dict,
  type Int,
  asFloat,
  format,
  id,
  int,
  list,
  print,
  range,
  repr,
  str,
  tuple,
} from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export function show(
  queue:
    | asyncio.Queue<string | readonly [string, number] | Int>
    | asyncio.PriorityQueue<any>
    | asyncio.LifoQueue<any>
    | Inbox,
): void {
  let [name, _, rest] = str.partition(repr(queue), " at 0x");
  let address: string;
  let state: string;
  [address, _, state] = str.partition(rest, " ");
  // The address is the only difference.
  print(str(queue), str(queue) === `${name} ${state}`, int(address, 16) === id(queue));
}

// covers test_queues: QueueBasicTests.test_repr, QueueBasicTests.test_str
export async function waitingTasksAndItems(): Promise<void> {
  for (const kind of [asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue]) {
    const queue = new kind<string | readonly [string, number] | Int>(2);
    show(queue);
    const getters = Array.from(range(2), (_) => asyncio.createTask(coro(() => queue.get())));
    await asyncio.sleep(0);
    show(queue);
    queue.putNowait("b");
    show(queue);
    queue.putNowait("a");
    print(await asyncio.gather(...getters));
    show(queue);
    for (const item of [tuple.of("z", 1), tuple.of("a", 2)]) {
      queue.putNowait(item);
    }
    show(queue);
    const putters = ["y", "b", "c"].map((item) =>
      asyncio.createTask(coro((item) => queue.put(item), tuple.of(item, 3))),
    );
    await asyncio.sleep(0);
    show(queue);
    list.pop(putters).cancel();
    await asyncio.sleep(0);
    show(queue);
    print(queue.getNowait(), queue.getNowait());
    show(queue);
    await asyncio.gather(...putters);
    show(queue);
  }
}

// covers test_queues: _QueueJoinTestMixin.test_format, _QueueShutdownTestMixin.test_format
export async function unfinishedTasksAndShuttingDown(): Promise<void> {
  for (const kind of [asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue]) {
    const queue = new kind<string | readonly [string, number] | Int>();
    show(queue);
    for (const number of [2, 1]) {
      queue.putNowait(number);
    }
    print(await queue.get(), await queue.get());
    show(queue);
    queue.taskDone();
    show(queue);
    queue.shutdown();
    show(queue);
    queue.taskDone();
    show(queue);
  }
}

export class Inbox extends asyncio.Queue {}

export async function subclassesAndItems(): Promise<void> {
  const inbox = new Inbox(-1);
  show(inbox);
  for (const item of [null, asFloat(1.0), "it's", [1, new Dict([[2, "two"]])], tuple.of(3), true]) {
    inbox.putNowait(item);
  }
  show(inbox);
  print(
    Array.from(range(4), (_) => inbox.getNowait()),
    `${str(new Inbox())} ${format(str(new Inbox(3)), ">20")}|`,
  );
}

export async function main(): Promise<void> {
  for (const part of [waitingTasksAndItems, unfinishedTasksAndShuttingDown, subclassesAndItems]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
