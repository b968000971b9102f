import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { ValueError } from "../../../../runtime/python/exceptions.ts";
import { tupleOf } from "../../../../runtime/python/tuple.ts";
import { log, show } from "./harness.ts";

async function produce(name: string, queue: asyncio.Queue<string>, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await queue.put(`${name}${i}`);
    log(name, "put", i, queue.qsize());
    if (i % 3 === 2) await asyncio.sleep(0);
  }
}

async function consume(name: string, queue: asyncio.Queue<string>): Promise<void> {
  try {
    while (true) {
      const item = await queue.get();
      log(name, "got", item, queue.qsize());
      if (item.at(-1) === "1") await asyncio.sleep(0);
      queue.taskDone();
    }
  } catch (error) {
    if (!(error instanceof asyncio.QueueShutDown)) throw error;
    log(name, "shut down");
  }
}

async function putOne<T>(queue: asyncio.Queue<T>, item: T): Promise<void> {
  try {
    await queue.put(item);
    log("put", item);
  } catch (error) {
    const expected =
      error instanceof asyncio.CancelledError || error instanceof asyncio.QueueShutDown;
    if (!expected) throw error;
    log("put", item, show(error));
  }
}

async function main(): Promise<void> {
  const strings = new asyncio.Queue<string>(2);
  const consumers = [0, 1, 2].map((i) => asyncio.createTask(coro(consume, `c${i}`, strings)));
  await asyncio.gather(...[0, 1].map((i) => coro(produce, `p${i}`, strings, 5)));
  log("producers are done");
  await strings.join();
  log("joined");
  for (const consumer of consumers) consumer.cancel();
  await asyncio.wait(consumers);
  log(
    consumers.map((consumer) => consumer.cancelled()),
    strings,
  );
  let queue = new asyncio.Queue<unknown>(1);
  const getters = [0, 1, 2].map(() => asyncio.createTask(coro(() => queue.get())));
  await asyncio.sleep(0);
  log(queue);
  queue.putNowait("x");
  getters[0]!.cancel();
  for (let i = 0; i < 3; i++) await asyncio.sleep(0);
  log(
    getters.map((getter) => getter.done()),
    queue.qsize(),
  );
  getters[2]!.cancel();
  queue.putNowait("y");
  await asyncio.wait(getters);
  log(queue.qsize(), queue.empty(), queue.full(), queue);
  let putters = [0, 1, 2].map((i) => asyncio.createTask(coro(putOne<unknown>, queue, i)));
  await asyncio.sleep(0);
  putters[1]!.cancel();
  log(queue.getNowait(), queue);
  for (let i = 0; i < 3; i++) await asyncio.sleep(0);
  log(queue.getNowait());
  await asyncio.wait(putters);
  const actions = [() => queue.putNowait(1), () => queue.getNowait(), () => queue.getNowait()];
  for (const action of actions) {
    try {
      log(action());
    } catch (error) {
      const expected = error instanceof asyncio.QueueFull || error instanceof asyncio.QueueEmpty;
      if (!expected) throw error;
      log(show(error));
    }
  }
  try {
    while (true) queue.taskDone();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    log(show(error));
  }
  const byPriority = new asyncio.PriorityQueue<readonly [number, string]>();
  const newestFirst = new asyncio.LifoQueue<readonly [number, string]>();
  const items = [
    tupleOf(3, "c"),
    tupleOf(1, "a"),
    tupleOf(2, "b"),
    tupleOf(1, "A"),
    tupleOf(0, "z"),
  ];
  for (const item of items) {
    byPriority.putNowait(item as readonly [number, string]);
    await newestFirst.put(item as readonly [number, string]);
  }
  const taken: unknown[] = [];
  for (let i = 0; i < 5; i++) taken.push(await byPriority.get());
  log(taken, byPriority);
  log(
    [0, 1, 2, 3].map(() => newestFirst.getNowait()),
    newestFirst,
  );
  const last = new asyncio.Queue<string>(2);
  putters = [0, 1, 2, 3].map((i) => asyncio.createTask(coro(putOne<string>, last, `i${i}`)));
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  last.shutdown();
  log("shut down", last);
  await asyncio.wait([asyncio.createTask(coro(consume, "last", last)), ...putters]);
  queue = new asyncio.Queue<unknown>(1);
  putters = [0, 1].map((i) => asyncio.createTask(coro(putOne<unknown>, queue, `j${i}`)));
  const joiner = asyncio.createTask(coro(() => queue.join()));
  await asyncio.sleep(0);
  queue.shutdown(true);
  await asyncio.wait([...putters, joiner]);
  for (const action of [() => queue.putNowait(1), () => queue.getNowait()]) {
    try {
      action();
    } catch (error) {
      if (!(error instanceof asyncio.QueueShutDown)) throw error;
      log(show(error));
    }
  }
}

await asyncio.run(main);
