/** Queue: order, sizes, waiting producers and consumers, the impatient forms. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { type Int, print, range, str, sum, type } from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

export async function producer(
  name: string,
  queue: asyncio.Queue<Int | string | null>,
  count: number,
): Promise<void> {
  for (let number = 0; number < count; number++) {
    await queue.put(`${name}${number}`);
    print(`put ${name}${number} size ${queue.qsize()}`);
  }
}

export async function consumer(
  name: string,
  queue: asyncio.Queue<Int | string | null>,
  count: number,
): Promise<void> {
  for (let _ = 0; _ < count; _++) {
    print(`${name} got ${str(await queue.get())}`);
    queue.taskDone();
  }
}

export async function main(): Promise<void> {
  const queue = new asyncio.Queue<Int | string | null>(2);
  print(queue.empty(), queue.full(), queue.maxsize, queue.qsize());
  {
    await using group = new asyncio.TaskGroup();
    group.createTask(coro(producer, "p", queue, 4));
    group.createTask(coro(producer, "q", queue, 3));
    group.createTask(coro(consumer, "x", queue, 4));
    group.createTask(coro(consumer, "y", queue, 3));
  }
  await queue.join();
  print(queue.empty(), queue.qsize());
  queue.putNowait(1);
  queue.putNowait(null);
  for (const operation of [
    () => queue.putNowait(3),
    bound(queue, "getNowait"),
    bound(queue, "getNowait"),
    bound(queue, "getNowait"),
  ]) {
    try {
      print("got", operation());
    } catch (error) {
      if (!(error instanceof asyncio.QueueFull || error instanceof asyncio.QueueEmpty)) throw error;
      print(nameOf(type(error)), error.args);
    }
  }
  const unlimited = new asyncio.Queue<number>(-1);
  for (let number = 0; number < 100; number++) {
    unlimited.putNowait(number);
  }
  const value = unlimited.full();
  const value2 = unlimited.qsize();
  const items: number[] = [];
  for (const _ of range(100)) {
    items.push(await unlimited.get());
  }
  print(value, value2, sum(items));
}

await asyncio.run(main);
