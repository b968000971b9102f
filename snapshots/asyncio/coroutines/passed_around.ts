/** Coroutines and coroutine functions as arguments, results, attributes and dictionary entries. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import { partial } from "py2ts-async/functools";
import { Dict, type Int, dict, list, map, print, range, tuple } from "py2ts-async/builtins";
import { add as add_, mul } from "py2ts-async/operator";
import { bindArguments, invoke, keywordDict, keywords, splitOptions } from "py2ts-async/language";

export async function double(n: any): Promise<any> {
  await asyncio.sleep(0);
  return mul(n, 2);
}

export async function add(
  a: any,
  b: any = 1,
  {
    c = 0,
  }: {
    c?: any;
  } = {},
): Promise<any> {
  await asyncio.sleep(0);
  return add_(add_(a, b), c);
}

export async function run(coroutine: asyncio.Coroutine<any>, label: string = "run"): Promise<any> {
  print(label, "starts");
  const result = await coroutine;
  print(label, "got", result);
  return result;
}

export async function call(
  function_:
    ((...args: any[]) => Promise<any>) | ((...args: any[]) => asyncio.Coroutine<any>) | Int,
  ...argsAndOptions: unknown[]
): Promise<any> {
  let [args, { ...kwargsOptions }]: [
    readonly (
      | number
      | ((
          a: any,
          b?: any,
          options?: {
            c?: any;
          },
        ) => Promise<any>)
    )[],
    {
      [name: string]: any;
    },
  ] = splitOptions(argsAndOptions);
  let kwargs = keywordDict(kwargsOptions);
  return await awaited(invoke(function_, ...bindArguments(function_, [...args], keywords(kwargs))));
}

export function make(n: number): asyncio.Coroutine<any> {
  return n > 0 ? coro(double, n) : coro(add, n);
}

export function twice(
  function_: (...args: any[]) => Promise<any>,
): (...args: number[]) => Promise<any> {
  async function wrapper(...args: number[]): Promise<any> {
    return await function_(await function_(...args));
  }

  return wrapper;
}

export async function factory(n: number): Promise<(m: number) => Promise<number>> {
  async function made(m: number): Promise<number> {
    await asyncio.sleep(0);
    return n + m;
  }

  return made;
}

export class Holder {
  action: (n: any) => Promise<any>;
  pending: asyncio.Coroutine<any>;

  constructor(action: (n: any) => Promise<any>) {
    this.action = action;
    this.pending = coro(action, 5);
  }

  async finish(): Promise<readonly [any, any]> {
    return tuple.of(await this.pending, await this.action(6));
  }
}

export class Base {
  async step(): Promise<string> {
    return "base";
  }
}

export class Derived extends Base {
  step(): asyncio.Coroutine<string> {
    print("a plain method that returns a coroutine");
    return coro(() => super.step());
  }
}

export async function main(): Promise<void> {
  print(await run(coro(double, 1)), await run(make(2), "made"), await run(make(-2), "negative"));
  print(
    await call(double, 3),
    await call(add, 1, { c: 5 }),
    await call(call, add, 2, { b: 3 }),
    await call(partial(add, 10, { c: 1 }), { b: 2 }),
  );
  const table = dict({
    double,
    add,
    partial: partial(add, { b: 100 }),
    lambda: (n: number) => coro(add, n, n),
  });
  const entries: Dict<string, any> = new Dict();
  for (const [name, function_] of table.items()) {
    entries.set(name, await function_(7));
  }
  print(entries);
  print(await twice(double)(5), await (await factory(1))(2), await new Holder(double).finish());
  print(
    await new Derived().step(),
    await asyncio.gather(...map((n) => coro(double, n), range(3))),
    await asyncio.gather(...[double, add].map((f) => asyncio.call(f, 1))),
  );
  const queue = new asyncio.Queue<asyncio.Coroutine<any>>();
  for (const plan of [coro(double, 10), coro(add, 10), coro(asyncio.sleep, 0.1, "slept")]) {
    queue.putNowait(plan);
  }
  while (!queue.empty()) {
    print("from the queue", await ((await queue.get()) as unknown as asyncio.Coroutine<any>));
  }
  const tasks = list(map(asyncio.createTask, tuple.of(coro(double, 8), coro(add, 8))));
  const items: any[] = [];
  for (const task of tasks) {
    items.push(await task);
  }
  print(items, await asyncio.waitFor(coro(run, coro(run, coro(double, 4), "inner"), "outer"), 1));
}

await asyncio.run(main);
