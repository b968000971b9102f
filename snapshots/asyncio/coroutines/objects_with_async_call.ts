/** Objects whose __call__ is a coroutine function: calling them starts nothing. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import * as inspect from "py2ts-async/inspect";
import { dict, print, tuple } from "py2ts-async/builtins";
import { mul } from "py2ts-async/operator";
import {
  bindArguments,
  bound,
  keywordDict,
  keywords,
  nameOf,
  qualnameOf,
  splitOptions,
} from "py2ts-async/language";

export class Job {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  async __call__(n: number = 1): Promise<any> {
    print("start", this.name, n);
    await asyncio.sleep(0.1);
    return `${this.name}${n}`;
  }
}

export class Plain {
  __call__(n: number = 1): string {
    return `plain${n}`;
  }
}

export function wrap<R>(function_: (...args: any[]) => Promise<R>): (...args: any[]) => Promise<R> {
  const wrapper = functools.wraps(function_)(async function wrapper(
    ...argsAndOptions: unknown[]
  ): Promise<R> {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    print("before", nameOf(function_));
    try {
      return await awaited(function_(...bindArguments(function_, [...args], keywords(kwargs))));
    } finally {
      print("after", nameOf(function_));
    }
  });
  return wrapper;
}

export function wrapPlainly(function_: (...args: any[]) => Promise<any>): (...args: any[]) => any {
  function wrapper(...args: any[]): any {
    return coro(function_, ...args);
  }
  return wrapper;
}

const fetch = wrap(async function fetch(n: any): Promise<any> {
  await asyncio.sleep(0);
  return mul(n, 2);
});

const load = wrapPlainly(async function load(n: any): Promise<any> {
  print("load", n);
  return n;
});

export async function twice(
  function_: Job | Plain | ((n: number) => asyncio.Coroutine<any>),
): Promise<readonly [any, any]> {
  const first = call(function_, 1);
  const second = call(function_, 2);
  print("made", inspect.isawaitable(first), inspect.isawaitable(second));
  if (inspect.isawaitable(first)) {
    return tuple.of(await awaited(second), await awaited(first));
  }
  return tuple.of(second, first);
}

export async function main(): Promise<void> {
  const job = new Job("job");
  const pending = coro(bound(job, "__call__"), 5);
  print("pending made", asyncio.iscoroutine(pending), nameOf(pending), qualnameOf(pending));
  print(await pending);
  const task = asyncio.createTask(coro(bound(job, "__call__"), 6));
  print("task made");
  print(await task);
  print(await asyncio.gather(coro(bound(job, "__call__"), 7), coro(fetch, 8), load(9)));
  print(await twice(job), await twice(new Plain()));
  print(await twice((n: number) => coro(fetch, n)));
  print(await twice((n: number) => load(n)));
  print(await twice((n: number) => coro(bound(job, "__call__"), n)));
  const jobs = dict({ a: new Job("a"), p: new Plain(), f: fetch, l: load });
  for (const [key, function_] of jobs.items()) {
    let result = call(function_, 3);
    print(key, "called");
    if (inspect.isawaitable(result)) {
      result = await awaited(result);
    }
    print(key, result);
  }
  print(await asyncio.waitFor(coro(bound(job, "__call__"), 1), 1));
  const coroutines = [fetch, load, job].map((function_) => call(function_, 4));
  print("all made");
  print(await asyncio.gather(...coroutines));
}

await asyncio.run(main);
