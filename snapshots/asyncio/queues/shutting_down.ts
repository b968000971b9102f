/** Queue.shutdown: waiting getters and putters, what is left, immediate, join. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { Exception, type Int, isinstance, print, type } from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

export async function getter(name: string, queue: asyncio.Queue<Int | string>): Promise<void> {
  try {
    while (true) {
      print(name, "got", await queue.get());
      queue.taskDone();
    }
  } catch (error) {
    if (!(error instanceof asyncio.QueueShutDown)) throw error;
    print(name, "shut down", error.args);
  }
}

export async function putter(
  queue: asyncio.Queue<Int | string>,
  item: number | string,
): Promise<void> {
  try {
    await queue.put(item);
    print("put", item);
  } catch (error) {
    if (!(error instanceof asyncio.QueueShutDown)) throw error;
    print("refused", item);
  }
}

export async function main(): Promise<void> {
  const queue = new asyncio.Queue<Int | string>();
  const getters = Array.from("ab", (name) => asyncio.createTask(coro(getter, name, queue)));
  await asyncio.sleep(1);
  queue.putNowait(1);
  queue.putNowait(2);
  queue.putNowait(3);
  queue.shutdown();
  await asyncio.gather(...getters, coro(putter, queue, 4));

  const full = new asyncio.Queue<Int | string>(1);
  full.putNowait("kept");
  const putters = Array.from("xy", (item) => asyncio.createTask(coro(putter, full, item)));
  await asyncio.sleep(0);
  full.shutdown();
  await asyncio.gather(...putters);
  print(full.qsize(), await full.get(), full.empty());
  for (const operation of [bound(full, "getNowait"), () => full.putNowait(0)]) {
    try {
      operation();
    } catch (error) {
      if (!(error instanceof asyncio.QueueShutDown)) throw error;
      print(nameOf(type(error)), isinstance(error, Exception));
    }
  }

  const dropped = new asyncio.PriorityQueue<number>();
  for (let number = 0; number < 3; number++) {
    dropped.putNowait(number);
  }
  const joining = asyncio.createTask(coro(() => dropped.join()));
  await asyncio.sleep(0);
  dropped.shutdown(true);
  await joining;
  print("joined, size", dropped.qsize());
  dropped.shutdown();
}

await asyncio.run(main);
