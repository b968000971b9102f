/** aclose and athrow in every state of a generator: fresh, suspended, running, exhausted, closed. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, anext, asend, asyncForNamed, athrow, coro } from "py2ts-async/asyncio";
import {
  GeneratorExit,
  KeyError,
  LookupError,
  StopAsyncIteration,
  StopIteration,
  ValueError,
  ZeroDivisionError,
  print,
  repr,
  str,
} from "py2ts-async/builtins";
import { nameOf, pythonException, stopped, withCause } from "py2ts-async/language";

export async function* numbers(): AsyncGenerator<string | number> {
  try {
    yield 1;
    yield 2;
  } finally {
    await asyncio.sleep(0);
    print("  finally");
  }
}

/** It yields although it is asked to close. */
export async function* stubborn(): AsyncGenerator<number> {
  try {
    yield 1;
  } catch (error) {
    if (!(error instanceof GeneratorExit)) throw error;
    yield 2;
  }
}

export async function* swallowing(): AsyncGenerator<number> {
  try {
    yield 1;
  } catch (error) {
    if (!(error instanceof GeneratorExit)) throw error;
    print("  swallowed the exit");
    await asyncio.sleep(0);
  }
}

export async function* answering(): AsyncGenerator<string | number> {
  while (true) {
    try {
      yield "waiting";
    } catch (error) {
      if (error instanceof ValueError) {
        yield `caught ${str(error)}`;
      } else if (error instanceof KeyError) {
        throw withCause(new LookupError("converted"), error, error);
      } else {
        throw error;
      }
    }
  }
}

export async function attempt(
  label: string,
  awaitable: asyncio.Coroutine<number | string | null> | asyncio.Task<number>,
): Promise<void> {
  try {
    print(" ", label, "->", repr(await awaitable));
  } catch (error) {
    print(" ", label, "raised", repr(error), "from", repr(pythonException(error).__cause__));
  }
}

export async function closing(): Promise<void> {
  print("closing");
  const fresh = numbers();
  await attempt("aclose of a fresh one", coro(aclose, fresh));
  await attempt("anext afterwards", coro(anext, fresh));
  const suspended = numbers();
  await anext(suspended);
  await attempt("aclose of a suspended one", coro(aclose, suspended));
  await attempt("aclose again", coro(aclose, suspended));
  await attempt("asend afterwards", coro(asend, suspended, null));
  await attempt("athrow afterwards", coro(athrow, suspended, new ValueError("late")));
  const exhausted = numbers();
  const items: (number | string)[] = [];
  for await (const number of asyncForNamed(exhausted)) {
    items.push(number);
  }
  print(" ", items);
  await attempt("aclose of an exhausted one", coro(aclose, exhausted));
  await attempt("athrow into it", coro(athrow, exhausted, new ValueError("late")));
  const other = stubborn();
  await anext(other);
  await attempt("aclose of a stubborn one", coro(aclose, other));
  const quiet = swallowing();
  await anext(quiet);
  await attempt("aclose of a swallowing one", coro(aclose, quiet));
}

export async function throwing(): Promise<void> {
  print("throwing");
  let generator: AsyncGenerator<string | number> = answering();
  print(" ", await anext(generator));
  await attempt("handled", coro(athrow, generator, new ValueError("one")));
  await attempt("next", coro(anext, generator));
  await attempt("converted", coro(athrow, generator, new KeyError("two")));
  await attempt("next", coro(anext, generator, "finished"));
  await attempt("into a fresh one", coro(athrow, answering(), new ValueError("early")));
  await attempt("a class", coro(athrow, numbers(), ZeroDivisionError));
  await attempt("no exception", coro(athrow, numbers(), "text"));
  generator = numbers();
  await anext(generator);
  await attempt("GeneratorExit", coro(athrow, generator, new GeneratorExit()));
  generator = numbers();
  await anext(generator);
  await attempt("StopAsyncIteration", coro(athrow, generator, new StopAsyncIteration()));
}

export async function* raisingStop(kind: any): AsyncGenerator<number> {
  try {
    yield 1;
    throw new kind("inside");
  } catch (error) {
    throw stopped(error, "async generator");
  }
}

/** StopIteration and StopAsyncIteration cannot leave a generator. */
export async function stopInside(): Promise<void> {
  print("stop inside");
  for (const kind of [StopIteration, StopAsyncIteration]) {
    const generator = raisingStop(kind);
    await anext(generator);
    await attempt(nameOf(kind), coro(anext, generator));
  }
}

export async function* slow(): AsyncGenerator<number> {
  try {
    print("  slow begins");
    await asyncio.sleep(1);
    yield 1;
  } finally {
    print("  slow ends");
  }
}

/** While one task is inside of the generator, nobody else may enter it. */
export async function atTheSameTime(): Promise<void> {
  print("at the same time");
  const generator = slow();
  const task = asyncio.createTask(coro(anext, generator));
  await asyncio.sleep(0);
  await attempt("anext", coro(anext, generator));
  await attempt("asend", coro(asend, generator, null));
  await attempt("athrow", coro(athrow, generator, new ValueError()));
  await attempt("aclose", coro(aclose, generator));
  print(" ", await task);
  await attempt("aclose", coro(aclose, generator));
}

export async function theSameAwaitableTwice(): Promise<void> {
  print("twice");
  const generator = numbers();
  const step = coro(anext, generator);
  await attempt("first", step);
  await attempt("second", step);
  const closing = coro(aclose, generator);
  await attempt("first", closing);
  await attempt("second", closing);
}

export async function cancelledInside(): Promise<void> {
  print("cancelled inside");
  const generator = slow();
  const task = asyncio.createTask(coro(anext, generator));
  await asyncio.sleep(0);
  task.cancel("enough");
  await attempt("task", task);
  await attempt("anext", coro(anext, generator, "is finished"));
}

export async function main(): Promise<void> {
  await closing();
  await throwing();
  await stopInside();
  await atTheSameTime();
  await theSameAwaitableTwice();
  await cancelledInside();
}

await asyncio.run(main);
