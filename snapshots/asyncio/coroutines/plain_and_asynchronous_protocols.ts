/** Classes with the plain and the asynchronous protocol, and protocols made of plain functions. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, asyncForNamed, awaited, coro } from "py2ts-async/asyncio";
import { enterAsyncContext, enterContext } from "py2ts-async/contextlib";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/program";
import {
  type Int,
  KeyError,
  StopAsyncIteration,
  StopIteration,
  ValueError,
  aiter,
  iterable,
  list,
  print,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, nameOf, nextResult, nextResultAsync } from "py2ts-async/language";

/** Both kinds of iteration, both kinds of manager, and awaitable. */
export class Both {
  n: number;
  i: number;

  constructor(n: number) {
    this.n = n;
    this.i = 0;
  }

  [Symbol.iterator]() {
    print("iter");
    this.i = 0;
    return this;
  }

  __next__(): number {
    if (this.i >= this.n) {
      throw new StopIteration();
    }
    this.i += 1;
    return this.i;
  }

  [Symbol.asyncIterator]() {
    print("aiter");
    this.i = 0;
    return this;
  }

  async __anext__(): Promise<number> {
    if (this.i >= this.n) {
      throw new StopAsyncIteration();
    }
    this.i += 1;
    await asyncio.sleep(0);
    return this.i * 10;
  }

  __enter__(): string {
    print("enter");
    return "entered";
  }

  __exit__(...exc: any[]): boolean {
    exc = tuple(exc) as any[];
    print("exit", getitem(exc, 0));
    return true;
  }

  async __aenter__(): Promise<string> {
    print("aenter");
    await asyncio.sleep(0);
    return "aentered";
  }

  async __aexit__(...exc: any[]): Promise<boolean> {
    exc = tuple(exc) as any[];
    print("aexit", getitem(exc, 0));
    return true;
  }

  *__await__(): Generator<any> {
    print("await");
    yield* iterable(coro(asyncio.sleep, 0.1).__await__());
    return this.n;
  }

  next(): IteratorResult<any> & Promise<IteratorResult<any>> {
    return nextResult(this) as any;
  }
}

export class Ready {
  value: Int | boolean;
  stop: boolean;

  constructor(value: Int | boolean, stop: boolean = false) {
    this.value = value;
    this.stop = stop;
  }

  *__await__(): Generator<void> {
    if (this.stop) {
      throw new StopAsyncIteration();
    }
    yield;
    return this.value;
  }
}

/** `__anext__` gives an object with `__await__`. */
export class Counter {
  n: number;

  constructor() {
    this.n = 0;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  __anext__(): Ready {
    this.n += 1;
    print("anext", this.n);
    return new Ready(this.n, this.n > 3);
  }

  next() {
    return nextResultAsync(this);
  }
}

/** `__anext__` gives futures. */
export class Futures {
  n: number;

  constructor() {
    this.n = 0;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  __anext__(): asyncio.Future<any> {
    const f = asyncio.getRunningLoop().createFuture();
    this.n += 1;
    if (this.n > 2) {
      f.setException(new StopAsyncIteration());
    } else {
      asyncio.getRunningLoop().callLater(0.1, bound(f, "setResult"), this.n);
    }
    return f;
  }

  next() {
    return nextResultAsync(this);
  }
}

export class Tasks {
  n: number;

  constructor() {
    this.n = 0;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  __anext__(): asyncio.Task<number> {
    this.n += 1;
    return asyncio.createTask(coro(bound(this, "step"), this.n));
  }

  async step(n: number): Promise<number> {
    await asyncio.sleep(0.1);
    if (n > 2) {
      throw new StopAsyncIteration();
    }
    return n;
  }

  next() {
    return nextResultAsync(this);
  }
}

/** Plain functions that return awaitables. */
export class Manager {
  __aenter__(): asyncio.Future<any> {
    print("aenter");
    const f = asyncio.getRunningLoop().createFuture();
    asyncio.getRunningLoop().callSoon(bound(f, "setResult"), "value");
    return f;
  }

  __aexit__(t: any, e: any, tb: any): Ready {
    print("aexit", t);
    return new Ready(true);
  }
}

export class Manager2 {
  __aenter__(): asyncio.Coroutine<Manager2> {
    return coro(bound(this, "open"));
  }

  async open(): Promise<Manager2> {
    await asyncio.sleep(0);
    print("opened");
    return this;
  }

  __aexit__(...exc: any[]): asyncio.Coroutine<null> {
    return coro(bound(this, "close"));
  }

  async close(): Promise<void> {
    await asyncio.sleep(0);
    print("closed");
  }
}

export async function main(): Promise<void> {
  const both = new Both(2);
  for (const x of both) {
    print(x);
  }
  for await (const x of asyncForNamed(both)) {
    print(x);
  }
  {
    using bothContext = enterContext(both);
    try {
      const b = bothContext.value;
      print(b);
      throw new ValueError();
    } catch (error) {
      bothContext.except(error);
    }
  }
  {
    await using bothContext = await enterAsyncContext(both);
    try {
      const b = bothContext.value;
      print(b);
      throw new KeyError();
    } catch (error) {
      bothContext.except(error);
    }
  }
  print(await awaited(both));
  const value2 = list(both);
  const items: number[] = [];
  for await (const x of asyncForNamed(both)) {
    items.push(x);
  }
  print(value2, items);
  print(await asyncio.gather(both, both));
  for await (const x of asyncFor(new Counter())) {
    print(x);
  }
  const items2: (Int | boolean)[] = [];
  for await (const x of asyncFor(new Counter())) {
    items2.push(x);
  }
  print(items2);
  try {
    for await (const x of asyncFor(new Futures())) {
      print(x);
    }
  } catch (e) {
    print(nameOf(type(e)), e);
  }
  try {
    for await (const x of asyncFor(new Tasks())) {
      print(x);
    }
  } catch (e) {
    print(nameOf(type(e)), e);
  }
  const it = aiter(new Counter());
  print(await anext(it), await anext(it));
  {
    await using managerContext = await enterAsyncContext(new Manager());
    try {
      const m = managerContext.value;
      print(m);
      throw new ValueError();
    } catch (error) {
      managerContext.except(error);
    }
  }
  {
    await using manager2Context = await enterAsyncContext(new Manager2());
    try {
      const m2 = manager2Context.value;
      print(nameOf(type(m2)));
    } catch (error) {
      manager2Context.except(error);
    }
  }
  {
    await using managerContext = await enterAsyncContext(new Manager());
    try {
      const m = managerContext.value;
      await using manager2Context = await enterAsyncContext(new Manager2());
      const m2 = manager2Context.value;
      print("two");
    } catch (error) {
      managerContext.except(error);
    }
  }
}

await asyncio.run(main);
