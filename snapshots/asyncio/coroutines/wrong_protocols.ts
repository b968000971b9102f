/** What `async for`, `async with` and `await` refuse. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, awaited, coro } from "py2ts-async/asyncio";
import { enterAsyncContext, enterContext } from "py2ts-async/contextlib";
import "py2ts-async/asyncio/tasks";
import { iter, iterable, print, type } from "py2ts-async/builtins";
import { nameOf, nextResultAsync } from "py2ts-async/language";

export class Bad {
  [Symbol.asyncIterator]() {
    return this;
  }

  __anext__(): number {
    return 5;
  }

  next() {
    return nextResultAsync(this);
  }
}

export class BadIter {
  async [Symbol.asyncIterator]() {
    return this;
  }
}

export class NoNext {
  [Symbol.asyncIterator]() {
    return [1];
  }
}

export class BadEnter {
  __aenter__(): number {
    return 3;
  }

  __aexit__(...a: any[]): void {
    return;
  }
}

export class BadExit {
  async __aenter__(): Promise<number> {
    return 3;
  }

  __aexit__(...a: any[]): void {
    return;
  }
}

export class OnlySync {
  __enter__(): number {
    return 1;
  }

  __exit__(...a: any[]): void {
    return;
  }
}

export class AwaitNone {
  __await__(): void {
    return;
  }
}

export class AwaitList {
  __await__(): number[] {
    return [1, 2];
  }
}

export class AwaitCoro {
  async __await__(): Promise<number> {
    return 1;
  }
}

export class AwaitIter {
  __await__(): IterableIterator<null> {
    return iter([null, null]);
  }
}

export function untyped(value: any): any {
  return value;
}

export async function attempt(f: () => Promise<any>): Promise<void> {
  try {
    print(await f());
  } catch (e) {
    print(nameOf(f), nameOf(type(e)), e);
  }
}

export async function a(): Promise<any> {
  for await (const x of asyncFor(untyped(new Bad()))) {
    print(x);
  }
  return null;
}

export async function b(): Promise<any> {
  for await (const x of asyncFor(untyped(new BadIter()))) {
    print(x);
  }
  return null;
}

export async function c(): Promise<any> {
  for await (const x of asyncFor(untyped(new NoNext()))) {
    print(x);
  }
  return null;
}

export async function d(): Promise<any> {
  {
    await using untypedContext = await enterAsyncContext(untyped(new BadEnter()));
    print("in");
  }
  return null;
}

export async function e(): Promise<any> {
  {
    await using untypedContext = await enterAsyncContext(untyped(new BadExit()));
    print("in");
  }
  return null;
}

export async function f(): Promise<any> {
  {
    await using untypedContext = await enterAsyncContext(untyped(new OnlySync()));
    print("in");
  }
  return null;
}

export async function g(): Promise<any> {
  return await awaited(untyped(new AwaitNone()));
}

export async function h(): Promise<any> {
  return await awaited(untyped(new AwaitList()));
}

export async function i(): Promise<any> {
  return await awaited(untyped(new AwaitCoro()));
}

export async function j(): Promise<any> {
  return await awaited(untyped(new AwaitIter()));
}

export async function k(): Promise<any> {
  for await (const x of asyncFor(untyped([1]))) {
    print(x);
  }
  return null;
}

export async function l(): Promise<any> {
  {
    using untypedContext = enterContext(untyped(new asyncio.Lock()));
    print("in");
  }
  return null;
}

export async function m(): Promise<any> {
  for (const x of iterable(untyped(coro(a)))) {
    print(x);
  }
  return null;
}

export async function n(): Promise<any> {
  return await awaited(untyped(5));
}

export async function o(): Promise<any> {
  return await awaited(untyped([coro(asyncio.sleep, 0)]));
}

export async function main(): Promise<void> {
  for (const fn of [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o]) {
    await attempt(fn);
  }
}

await asyncio.run(main);
