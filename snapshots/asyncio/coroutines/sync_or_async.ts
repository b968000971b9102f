/** Code that takes plain functions and coroutine functions alike. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call, coro } from "py2ts-async/asyncio";
import * as inspect from "py2ts-async/inspect";
import { getattr, len, print, slice, tuple } from "py2ts-async/builtins";
import { add, getitem } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

export function plain(n: any): any {
  return add(n, 1);
}

export async function slow(n: any): Promise<any> {
  await asyncio.sleep(0.1);
  return add(n, 1);
}

export class Both {
  async asyncMethod(n: any): Promise<any> {
    return add(n, 10);
  }

  plainMethod(n: number): number {
    return n + 20;
  }

  async __call__(n: number): Promise<any> {
    await asyncio.sleep(0);
    return n + 30;
  }
}

export async function apply(
  function_:
    | ((n: any) => any)
    | ((n: any) => Promise<any>)
    | ((n: number) => number)
    | Both
    | ((n: number) => asyncio.Coroutine<any>),
  value: number,
): Promise<readonly [string, any]> {
  let result = call(function_, value);
  let kind!: string;
  if (inspect.isawaitable(result)) {
    kind = "awaited";
    result = await awaited(result);
  } else {
    kind = "plain";
  }
  return tuple.of(kind, result);
}

export async function byQuestion(
  function_: ((n: any) => any) | ((n: any) => Promise<any>),
  value: number,
): Promise<any> {
  if (asyncio.iscoroutinefunction(function_)) {
    return await awaited(function_(value));
  }
  return call(function_, value);
}

export class Emitter {
  handlers: (
    | ((text: any) => number)
    | ((text: any) => Promise<any>)
    | ((text: string) => string)
    | ((text: string) => number | asyncio.Coroutine<any> | string)
  )[];

  constructor() {
    this.handlers = [];
  }

  on(
    handler:
      | ((text: any) => number)
      | ((text: any) => Promise<any>)
      | ((text: string) => string)
      | ((text: string) => number | asyncio.Coroutine<any> | string),
  ):
    | ((text: any) => number)
    | ((text: any) => Promise<any>)
    | ((text: string) => string)
    | ((text: string) => number | asyncio.Coroutine<any> | string) {
    this.handlers.push(handler);
    return handler;
  }

  async emit(...args: string[]): Promise<void> {
    for (const handler of this.handlers) {
      let outcome = call(handler, ...args);
      if (asyncio.iscoroutine(outcome)) {
        outcome = await awaited(outcome);
      }
      print("handler gave", outcome);
    }
  }
}

const emitter = new Emitter();

const count = bound(
  emitter,
  "on",
)(function count(text: any): number {
  return len(text);
});

const shout = bound(
  emitter,
  "on",
)(async function shout(text: any): Promise<any> {
  await asyncio.sleep(0);
  return getattr(text, "upper")();
});

emitter.on((text: string) => getitem(text, slice(null, null, -1)));
emitter.on((text: string) => call(shout, text + "!"));

export async function main(): Promise<void> {
  const both = new Both();
  for (const function_ of [
    plain,
    slow,
    bound(both, "asyncMethod"),
    bound(both, "plainMethod"),
    both,
    (n: number) => n,
    (n: number) => coro(slow, n),
  ]) {
    print(await apply(function_, 1));
  }
  print(
    await byQuestion(plain, 1),
    await byQuestion(slow, 1),
    await byQuestion(bound(both, "asyncMethod"), 1),
    asyncio.iscoroutinefunction(both),
  );
  await emitter.emit("hello");
}

await asyncio.run(main);
