/** Asynchronous generators feeding one another, shared, raising, cancelled. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, asyncFor, asyncForNamed, coro } from "py2ts-async/asyncio";
import { type Int, ValueError, print, tuple } from "py2ts-async/builtins";
import { mod, mul } from "py2ts-async/operator";

export async function* source(count: number, pause: number = 0.1): AsyncGenerator<Int> {
  for (let number = 0; number < count; number++) {
    print("produce", number);
    yield number;
    await asyncio.sleep(pause);
  }
}

export async function* keep(
  predicate: (n: Int) => number,
  items: AsyncGenerator<Int>,
): AsyncGenerator<Int> {
  for await (const item of asyncFor(items)) {
    if (predicate(item) !== 0) {
      yield item;
    }
  }
}

export async function* transform(
  function_: (n: Int) => Promise<Int>,
  items: AsyncGenerator<Int>,
): AsyncGenerator<Int> {
  for await (const item of asyncFor(items)) {
    yield await function_(item);
  }
}

export async function* take(count: number, items: AsyncGenerator<Int>): AsyncGenerator<Int> {
  if (count <= 0) {
    return;
  }
  for await (const item of asyncFor(items)) {
    yield item;
    count -= 1;
    if (!(count !== 0)) {
      return;
    }
  }
}

export async function square(n: Int): Promise<Int> {
  await asyncio.sleep(0);
  return mul(n, n);
}

export async function collect(
  name: number,
  items: AsyncGenerator<string>,
): Promise<(readonly [number, string])[]> {
  const items2: (readonly [number, string])[] = [];
  for await (const item of asyncForNamed(items)) {
    items2.push(tuple.of(name, item));
  }
  return items2;
}

export async function* failing(): AsyncGenerator<number> {
  yield 1;
  throw new ValueError("in the generator");
}

export async function main(): Promise<void> {
  const origin = source(10);
  const pipeline = take(
    3,
    transform(
      square,
      keep((n: Int) => mod(n, 2), origin),
    ),
  );
  for await (const value of asyncFor(pipeline)) {
    print("value", value);
  }
  await aclose(origin);

  try {
    for await (const value of failing()) {
      print("value", value);
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("error", error);
  }

  async function shared(): Promise<void> {
    for (const letter of "abcd") {
      await queue.put(letter);
    }
    await queue.put(null);
    await queue.put(null);
  }

  async function* drain(): AsyncGenerator<string> {
    let letter!: string | null;
    while ((letter = await queue.get()) != null) {
      yield letter;
    }
  }

  const queue = new asyncio.Queue<string | null>(1);
  print(await asyncio.gather(coro(collect, 1, drain()), coro(collect, 2, drain()), shared));

  async function consume(): Promise<void> {
    try {
      for await (const number of source(100, 1)) {
        print("consumed", number);
      }
    } finally {
      print("consumer leaves");
    }
  }

  const task = asyncio.createTask(consume);
  await asyncio.sleep(2.5);
  task.cancel();
  print(await asyncio.gather(task, { returnExceptions: true }));
}

await asyncio.run(main);
