/** PriorityQueue and LifoQueue, with ties, tuples, objects and waiting getters. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { dataclass, field } from "py2ts-async/dataclasses";
import { type Int, TypeError, getattr, print, range, tuple } from "py2ts-async/builtins";

export class Job {
  priority: Int | number;
  name: string;

  constructor(priority: Int | number, name: string) {
    this.priority = priority;
    this.name = name;
  }

  static {
    dataclass(this, ["priority", field("name", { compare: false })], { order: true });
  }
}

export async function drain(
  queue:
    | asyncio.PriorityQueue<Int | number | readonly [number, string] | Job | string>
    | asyncio.LifoQueue<string>,
): Promise<(Int | number | readonly [number, string] | Job | string)[]> {
  const items: (Int | number | readonly [number, string] | Job | string)[] = [];
  while (!queue.empty()) {
    items.push(await queue.get());
  }
  return items;
}

export async function main(): Promise<void> {
  const queue = new asyncio.PriorityQueue<
    Int | number | readonly [number, string] | Job | string
  >();
  for (const number of [5, 1, 4, 1.5, 3, -2, 1]) {
    queue.putNowait(number);
  }
  print(await drain(queue));
  for (const entry of [tuple.of(2, "b"), tuple.of(1, "z"), tuple.of(2, "a"), tuple.of(1, "y")]) {
    await queue.put(entry);
  }
  print(await drain(queue));
  for (const job of [new Job(2, "second"), new Job(0.5, "first"), new Job(3, "third")]) {
    await queue.put(job);
  }
  print(
    (await drain(queue)).map((job) => getattr(job, "name")),
    new Job(1, "x"),
  );

  const getters = Array.from(range(3), (_) => asyncio.createTask(coro(() => queue.get())));
  await asyncio.sleep(0);
  for (const number of [3, 2, 1]) {
    queue.putNowait(number);
  }
  print(await asyncio.gather(...getters));

  const stack = new asyncio.LifoQueue<string>(3);
  for (const letter of "abc") {
    stack.putNowait(letter);
  }
  const late = asyncio.createTask(coro(() => stack.put("d")));
  await asyncio.sleep(0);
  print(stack.full(), await stack.get(), stack.qsize());
  await late;
  print(await drain(stack));
  try {
    queue.putNowait(tuple.of(1, "tuple"));
    queue.putNowait("text");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}

await asyncio.run(main);
