/** Cancelled getters and putters lose nothing; the next in line gets the item. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { TimeoutError, print } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function getter(name: string, queue: asyncio.Queue<string>): Promise<string> {
  const item = await queue.get();
  print(name, "got", item);
  return item;
}

export async function putter(queue: asyncio.Queue<string>, item: string): Promise<void> {
  await queue.put(item);
  print("put", item);
}

export async function main(): Promise<void> {
  const queue = new asyncio.Queue<string>(1);
  const getters = Array.from("abc", (name) => asyncio.createTask(coro(getter, name, queue)));
  await asyncio.sleep(0);
  queue.putNowait("one");
  getitem(getters, 0).cancel();
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print(
    getters.map((task) => task.done()),
    queue.qsize(),
  );
  queue.putNowait("two");
  await asyncio.wait(getters);
  print(getters.map((task) => task.cancelled()));

  queue.putNowait("full");
  const putters = Array.from("xyz", (item) => asyncio.createTask(coro(putter, queue, item)));
  await asyncio.sleep(0);
  print(queue.getNowait());
  getitem(putters, 0).cancel();
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print(
    queue.qsize(),
    putters.map((task) => task.done()),
  );
  print(await queue.get(), await queue.get(), queue.qsize());

  try {
    await asyncio.waitFor(
      coro(() => queue.get()),
      1,
    );
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("nothing within a second");
  }
  queue.putNowait("not lost");
  print(
    await asyncio.waitFor(
      coro(() => queue.get()),
      1,
    ),
  );
}

await asyncio.run(main);
