/** Callables that give coroutines: annotated, decorated, in dictionaries, partial. */

import * as asyncio from "py2ts-async/asyncio";
import { call, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import { dict, map, print, str } from "py2ts-async/builtins";
import { bindArguments, keywordDict, keywords, nameOf, splitOptions } from "py2ts-async/language";

export async function fetch(n: number): Promise<string | number> {
  print("fetch", n);
  await asyncio.sleep(0);
  return `r${n}`;
}

export async function retry(
  operation:
    ((n: number) => Promise<string | number>) | ((n: number) => asyncio.Coroutine<string | number>),
  n: number,
): Promise<string | number> {
  const pending = call(operation, n);
  print("made");
  return await pending;
}

export function deco(fn: (n: number) => Promise<string>): (n: number) => Promise<string | number> {
  async function inner(n: number): Promise<string | number> {
    print("inner");
    return await fn(n);
  }
  return inner;
}

export function plainDeco(
  fn: (...args: any[]) => Promise<string | number>,
): (...args: any[]) => any {
  const inner = functools.wraps(fn)(function inner(...argsAndOptions: unknown[]): any {
    let [args, { ...kwargsOptions }]: [
      readonly number[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    print("calling", nameOf(fn));
    return coro(fn, ...bindArguments(fn, [...args], keywords(kwargs)));
  });
  return inner;
}

const load = deco(async function load(n: number): Promise<string> {
  return `l${str(n)}`;
});

const save = plainDeco(async function save(n: number): Promise<string | number> {
  print("saving");
  return n;
});

const handlers = dict({
  fetch,
  load,
  lam: (n: number) => coro(load, n),
  save: (n: number) => save(n),
});

export async function main(): Promise<void> {
  print(await retry(fetch, 1), await retry(load, 2), await retry((n: number) => coro(fetch, n), 3));
  const c = coro(load, 4);
  print("c made");
  print(await c);
  const s = save(5);
  print("s made");
  print(await s);
  for (const [name, h] of handlers.items()) {
    const r = call(h, 6);
    print(name, "called", asyncio.iscoroutine(r));
    print(await r);
  }
  const f = functools.partial(load, 7);
  const p = call(f);
  print("partial made");
  print(await p);
  print(await asyncio.gather(...map((n) => coro(load, n), [1, 2]), ...[save(3)]));
  const t = Array.from(handlers.values(), (h) => asyncio.createTask(call(h, 8)));
  print("tasks");
  print(await asyncio.gather(...t));
}

await asyncio.run(main);
