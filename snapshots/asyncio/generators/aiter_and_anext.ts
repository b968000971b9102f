/** aiter, anext and async for over iterators that are written as classes. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, asyncForNamed, coro } from "py2ts-async/asyncio";
import {
  Dict,
  StopAsyncIteration,
  TypeError,
  ZeroDivisionError,
  aiter,
  dict,
  getattr,
  len,
  print,
  sum,
  type,
} from "py2ts-async/builtins";
import { nameOf, nextResultAsync } from "py2ts-async/language";

/** An async iterator with awaits of its own. */
export class Countdown {
  left: number;

  constructor(start: number) {
    this.left = start;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async __anext__(): Promise<number> {
    await asyncio.sleep(0);
    if (this.left === 0) {
      throw new StopAsyncIteration();
    }
    this.left -= 1;
    return this.left + 1;
  }

  next() {
    return nextResultAsync(this);
  }
}

/** Only iterable: each loop gets a generator of its own. */
export class Rows {
  async *[Symbol.asyncIterator]() {
    for (const row of ["a", "b"]) {
      yield row;
    }
  }
}

export class Broken {
  [Symbol.asyncIterator]() {
    return this;
  }

  async __anext__(): Promise<never> {
    throw new ZeroDivisionError("in __anext__");
  }

  next() {
    return nextResultAsync(this);
  }
}

export class Wrong {
  [Symbol.asyncIterator]() {
    return 5;
  }
}

export async function* two(): AsyncGenerator<number> {
  yield 1;
  yield 2;
}

export async function attempt(
  label: string,
  operation: () => asyncio.Coroutine<any>,
): Promise<void> {
  try {
    print(" ", label, "->", await operation());
  } catch (error) {
    if (!(
      error instanceof TypeError ||
      error instanceof StopAsyncIteration ||
      error instanceof ZeroDivisionError
    ))
      throw error;
    print(" ", label, "raised", nameOf(type(error)), error);
  }
}

export async function byHand(): Promise<void> {
  print("by hand");
  const iterator = aiter(new Countdown(2));
  print(aiter(iterator) === iterator, await anext(iterator), await anext(iterator));
  await attempt("exhausted", () => coro(anext, iterator));
  await attempt("with a default", () => coro(anext, iterator, "default"));
  await attempt("None as default", () => coro(anext, iterator, null));
  const generator = two();
  print(aiter(generator) === generator);
  const rows = aiter(new Rows());
  print(await anext(rows), await anext(rows), await anext(rows, "end"));
  await attempt("broken", () => coro(anext, new Broken(), "default"));
  const pending = coro(anext, new Countdown(1));
  print("not begun yet");
  print(await pending);
}

export async function inLoops(): Promise<void> {
  print("in loops");
  const items2: number[] = [];
  for await (const number of asyncFor(new Countdown(3))) {
    items2.push(number);
  }
  print(items2);
  const rows = new Rows();
  const items3: string[] = [];
  for await (const row of asyncForNamed(rows)) {
    items3.push(row);
  }
  const items4: string[] = [];
  for await (const row of asyncForNamed(rows)) {
    items4.push(row);
  }
  print(items3, items4);
  for await (const number of asyncFor(new Countdown(3))) {
    if (number === 2) {
      continue;
    }
    print(number, { end: " " });
  }
  print("else");
  const items5: number[] = [];
  for await (const number of asyncFor(new Countdown(4))) {
    items5.push(number);
  }
  const total = sum(items5);
  const value = total;
  const entries: Dict<string, number> = new Dict();
  for await (const row of asyncFor(new Rows())) {
    entries.set(row, len(row));
  }
  print(value, entries);
}

/** What cannot be walked. */
export class Sources {
  declare number: number;
  declare items: number[];
  declare mapping: Dict<string, number>;
  declare wrong: Wrong;

  static number = 5;
  static items: number[] = [1, 2];
  static mapping: Dict<string, number> = dict({ a: 1 });
  static wrong = new Wrong();
}

export async function walk(source: any): Promise<any> {
  for await (const _ of asyncForNamed(source)) {
    print("never printed");
  }
  return null;
}

export async function notIterable(): Promise<void> {
  print("not iterable");
  let source!: any;
  for (const name of ["number", "items", "mapping", "wrong"]) {
    source = getattr(Sources, name);
    await attempt("async for", () => coro(walk, source));
    await attempt("anext", () => coro(anext, source));
    try {
      aiter(source);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print("  aiter raised", error);
    }
  }
}

/** Several steps of different iterators under way at once. */
export async function gathered(): Promise<void> {
  print("gathered");
  const iterators = [1, 2, 3].map((n) => new Countdown(n));
  print(await asyncio.gather(...iterators.map((iterator) => coro(anext, iterator))));
  const tasks = iterators.map((iterator) => asyncio.createTask(coro(anext, iterator, "done")));
  print(await asyncio.gather(...tasks));
}

export async function main(): Promise<void> {
  await byHand();
  await inLoops();
  await notIterable();
  await gathered();
}

await asyncio.run(main);
