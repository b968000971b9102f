/** What generators, async generators and the awaitables of their methods look like. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, anext, asend, asyncFor, athrow, coro } from "py2ts-async/asyncio";
import {
  type Int,
  TypeError,
  ValueError,
  aiter,
  iter,
  list,
  next,
  print,
  repr,
  str,
} from "py2ts-async/builtins";
import { nameOf, qualnameOf } from "py2ts-async/language";

export function* count(n: number): Generator<number> {
  yield n;
}

export async function* acount(n: number): AsyncGenerator<number> {
  while (true) {
    n += 1;
    yield n;
  }
}

export class Source {
  *items(): Generator<number> {
    yield 1;
  }

  async *aitems(): AsyncGenerator<number> {
    yield 1;
  }
}

export function outer(): Generator<number> {
  function* inner(): Generator<number> {
    yield 1;
  }

  return inner();
}

export function shown(
  value: Generator<number> | AsyncGenerator<number> | asyncio.Coroutine<Int | null>,
): string {
  return str.partition(repr(value), " at 0x")[0];
}

export async function main(): Promise<void> {
  print(shown(count(1)), shown(acount(1)), shown(outer()));
  print(shown(new Source().items()), shown(new Source().aitems()));
  print(
    shown(
      (async function* () {
        for await (const x of asyncFor(acount(1))) {
          yield x;
        }
      })(),
    ),
  );
  const agen = acount(1);
  print(nameOf(agen), qualnameOf(new Source().items()));
  print(aiter(agen) === agen, aiter(agen) === agen);
  for (const awaitable of [
    coro(anext, agen),
    coro(asend, agen, null),
    coro(athrow, agen, ValueError),
    coro(aclose, agen),
  ]) {
    print(shown(awaitable));
    try {
      print(await awaitable);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      print(repr(error));
    }
  }
  for (const wrong of [
    () => next(acount(1) as never),
    () => list(acount(1) as never),
    () => iter(acount(1) as never),
  ]) {
    try {
      wrong();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(error);
    }
  }
}

await asyncio.run(main);
