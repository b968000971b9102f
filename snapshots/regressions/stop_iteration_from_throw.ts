/** StopIteration that `throw` raises, or that `suppress` lets through, does not leave a coroutine as it is. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextlib from "py2ts-async/contextlib";
import { enterContext } from "py2ts-async/contextlib";
import { KeyError, RuntimeError, ValueError, iter, next, print, repr } from "py2ts-async/builtins";
import { throwInto } from "py2ts-async/language";

export function* patient(): Generator<number> {
  try {
    yield 1;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return;
  }
}

export async function poke(generator: Generator<number>): Promise<any> {
  throwInto(generator, new ValueError());
  return null;
}

export async function first(numbers: IterableIterator<any>): Promise<any> {
  {
    using suppressContext = enterContext(new contextlib.suppress(KeyError));
    try {
      return next(numbers);
    } catch (error) {
      suppressContext.except(error);
    }
  }
  return null;
}

export async function main(): Promise<void> {
  const generator = patient();
  print(next(generator));
  for (const coroutine of [coro(poke, generator), coro(first, iter([]))]) {
    try {
      await coroutine;
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print(repr(error));
    }
  }
}

await asyncio.run(main);
