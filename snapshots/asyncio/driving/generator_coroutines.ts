/** types.coroutine: generators that can be awaited, driven, and delegate to coroutines. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import * as inspect from "py2ts-async/inspect";
import * as types from "py2ts-async/types";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  RuntimeError,
  StopIteration,
  TypeError,
  asFloat,
  isinstance,
  iter,
  iterable,
  next,
  print,
  range,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { add, getitem, mul } from "py2ts-async/operator";
import { nameOf, send } from "py2ts-async/language";

const ask = types.coroutine(function* ask(question: string | number): Generator<string | number> {
  return yield question;
});

const askTwice = types.coroutine(function* askTwice(question: string): Generator<string | number> {
  const first = yield* ask(question);
  const second = yield* ask(`${question} again`);
  return add(first, second);
});

const throughACoroutine = types.coroutine(function* throughACoroutine(): Generator<any> {
  const answer = yield* coro(plain).__await__();
  return mul(answer, asFloat(2.0));
});

export async function plain(): Promise<any> {
  return await awaited(ask("from a coroutine"));
}

export class Wrapped {
  __await__(): any {
    return coro(plain).__await__();
  }
}

export class Delegating {
  *__await__(): Generator<any> {
    const value = yield* iterable(coro(plain).__await__());
    return add(value, 0.5);
  }
}

export async function everything(): Promise<string | readonly [any, any]> {
  print(await awaited(ask("one")));
  print(await awaited(askTwice("two")));
  print(await awaited(throughACoroutine()));
  print(await awaited(new Wrapped()));
  print(await awaited(new Delegating()));
  return "all asked";
}

export async function drive(
  coroutine: asyncio.Coroutine<string | readonly [any, any]>,
  answers: IterableIterator<number | string>,
): Promise<any> {
  let answer = null;
  while (true) {
    try {
      print("?", await coroutine.send(answer));
    } catch (stop) {
      if (!(stop instanceof StopIteration)) throw stop;
      return stop.value;
    }
    answer = next(answers);
  }
}

print(await drive(coro(everything), iter(range(1, 10))));

// a generator is one all the same
const generator = ask("by hand");
print(nameOf(type(generator)), inspect.isawaitable(generator), inspect.iscoroutine(generator));
print(next(generator));
try {
  send(generator, "an answer");
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print(stop.value);
}

export async function several(): Promise<void> {
  print(await asyncio.gather(nothing() as never, nothing() as never));
  print(await asyncio.ensureFuture(nothing() as never));
  try {
    asyncio.createTask(nothing() as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", getitem(str.split(str(error), "<"), 0));
  }
  try {
    await awaited(ask("what does a task make of it?"));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
}

const nothing = types.coroutine(function* nothing(): Generator<void> {
  yield;
  return "nothing";
});

await asyncio.run(several);

const returnsOneOfThem = types.coroutine(function returnsOneOfThem(
  n: number,
): Generator<string | number> {
  return ask(n);
});

export function* plainGenerator(): Generator<string> {
  yield* tuple.of();
  return yield "plain?";
}

const returnsAPlainOne = types.coroutine(function returnsAPlainOne(): Generator<string> {
  return plainGenerator();
});

// covers test_pep492: CoroutineTests.test_types_coroutine
export async function usesThem(): Promise<string | readonly [any, any]> {
  const wrapper = returnsAPlainOne();
  print(nameOf(type(wrapper)), isinstance(wrapper, types._GeneratorWrapper));
  return tuple.of(await awaited(returnsOneOfThem(3)), await awaited(wrapper));
}

print(await drive(coro(usesThem), iter("xy")));
try {
  types.coroutine(3);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError:", error);
}
