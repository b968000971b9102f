/**
 * Async generators as Python has them.
 *
 * Two things differ in JavaScript. `for await` closes the generator when it is left early; in Python
 * the generator goes on existing, and its loop closes it, in a task of its own, once nobody refers to
 * it. And `yield` in an async generator awaits its operand, which `yield task` must not.
 */
import { IntrinsicPromise } from "../loop/promise.ts";
import { isAsyncIterator, anext as nextOf } from "../python/asyncIteration.ts";
import {
  BaseException,
  Exception,
  GeneratorExit,
  RuntimeError,
  StopAsyncIteration,
  TypeError,
} from "../python/exceptions.ts";
import { keepContext } from "../python/exceptionContexts.ts";
import { nextResultAsync } from "../python/language/iterators.ts";
import { exceptionOf } from "../python/language/raising.ts";
import { repr } from "../python/repr.ts";
import { isClass, typeName } from "../python/types.ts";
import { beginStep, endStep, failStep, stateOf } from "./asyncGeneratorState.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { coro, passThrown, standsFor } from "./coroutines.ts";
import type { TaskFactory } from "./eagerTasks.ts";
import { _getRunningLoop } from "./events.ts";
import { gather, gatherEagerly } from "./gather.ts";

/** What a generator yields in the place of something awaitable. */
export class Box<T> {
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }
}

/** What comes out of a box, and of anything else. */
export type Unboxed<T> = T extends Box<infer U> ? U : T;

/** `yield x` where x may be awaitable: `yield box(x)`; the loop over the generator unboxes it. */
export function box<T>(value: T): Box<T> {
  return value instanceof IntrinsicPromise ? new Box(value) : (value as unknown as Box<T>);
}

/** Takes what `box` has put in a box out of it. */
export function unbox<T>(value: T): Unboxed<T> {
  return (value instanceof Box ? value.value : value) as Unboxed<T>;
}

function track(generator: AsyncGenerator<unknown>, loop: BaseEventLoop | null): void {
  if (loop === null) return;
  loop._asyncgens.add(generator);
  loop._closeAsyncgens = closeAll;
}

/** The end of `loop.shutdown_asyncgens()`. */
async function closeAll(loop: BaseEventLoop): Promise<void> {
  const generators = [...loop._asyncgens];
  loop._asyncgens.clear();
  const closings = generators.map((generator) => coro(aclose, generator));
  const options = { returnExceptions: true } as const;
  const [all] =
    (loop.getTaskFactory() as TaskFactory | null)?._start === undefined
      ? [gather(...closings, options)]
      : await gatherEagerly(...closings, options);
  const results = await all;
  results.forEach((result: unknown, index) => {
    if (!(result instanceof Exception)) return;
    const asyncgen = generators[index];
    loop._report({
      message: `an error occurred during closing of asynchronous generator ${repr(asyncgen)}`,
      exception: result,
      asyncgen,
    });
  });
}

/** The generators of a loop that are being iterated: it closes them when it shuts down. */
class Tracked<T> {
  readonly #iterator: AsyncIterator<T>;
  readonly #generator: AsyncGenerator<T> | null;
  readonly #loop = _getRunningLoop();

  constructor(generator: AsyncIterable<T>) {
    const iterator = iteratorOf(generator);
    this.#iterator = iterator;
    this.#generator = isGenerator<T>(iterator) ? iterator : null;
    if (this.#generator === null) return;
    stateOf(this.#generator).started = true;
    track(this.#generator, this.#loop);
  }

  async next(): Promise<IteratorResult<Unboxed<T>>> {
    const generator = this.#generator;
    let step: IteratorResult<T>;
    if (generator === null) step = await this.#iterator.next();
    else {
      beginStep(generator, "anext");
      try {
        step = await generator.next();
      } catch (error) {
        this.#forget();
        throw failStep(generator, error);
      }
      endStep(generator, step);
    }
    if (step.done === true) {
      this.#forget();
      return step;
    }
    return { done: false, value: unbox(step.value) };
  }

  #forget(): void {
    if (this.#generator !== null) this.#loop?._asyncgens.delete(this.#generator);
  }

  closeLater(): void {
    const generator = this.#generator;
    const loop = this.#loop;
    if (generator !== null && loop !== null) finalize(generator, loop);
  }
}

/** Closes a generator two iterations later, in a task of its own: CPython's finalizer hook. */
function finalize(generator: AsyncGenerator<unknown>, loop: BaseEventLoop): void {
  loop._asyncgens.delete(generator);
  if (!loop.isClosed()) loop.callSoonThreadsafe(() => void loop.spawn(coro(aclose, generator)));
}

/**
 * Has the loop close a generator to which nothing refers any more, if it has begun and not ended.
 *
 * @example
 * const numbers = count(); // numbers = count() in Python, and the end of its function
 * closeLater(numbers);
 */
export function closeLater(generator: AsyncGenerator<unknown>): void {
  const { started, finished, closed } = stateOf(generator);
  const loop = _getRunningLoop();
  if (started && !finished && !closed && loop !== null) finalize(generator, loop);
}

/**
 * `generator.aclose()`: raises GeneratorExit where the generator stands (Objects/genobject.c).
 * Raises RuntimeError if the generator goes on to yield.
 */
export async function aclose(generator: AsyncGenerator<unknown>): Promise<void> {
  await throwInto(generator, new GeneratorExit());
}

/** Ends a generator by an exception; what `aclose()` expects of it is no error. */
async function throwInto(generator: AsyncGenerator<unknown>, thrown: unknown): Promise<void> {
  if (stateOf(generator).finished) return;
  beginStep(generator, "aclose");
  let step: IteratorResult<unknown>;
  try {
    step = await generator.throw(keepContext(thrown));
  } catch (error) {
    _getRunningLoop()?._asyncgens.delete(generator);
    const failure = failStep(generator, error);
    if (failure instanceof GeneratorExit || failure instanceof StopAsyncIteration) return;
    throw failure;
  }
  endStep(generator, step);
  if (step.done !== true) throw new RuntimeError("async generator ignored GeneratorExit");
  _getRunningLoop()?._asyncgens.delete(generator);
}

// A task that is cancelled before its first step throws CancelledError into what it runs.
passThrown(aclose, (error, generator) => throwInto(generator, error));

/** `await generator.asend(value)`: the next item; raises StopAsyncIteration at the end. */
export async function asend<T>(generator: AsyncGenerator<T>, value: unknown): Promise<Unboxed<T>> {
  const fresh = !stateOf(generator).started;
  if (fresh && value !== null && value !== undefined) {
    throw new TypeError("can't send non-None value to a just-started async generator");
  }
  return await advance(generator, "anext", () => generator.next(value));
}

/**
 * `await generator.athrow(error)`: raises it (or one of that class) where the generator stands, and gives
 * what it yields next; None where the generator has ended before.
 */
export async function athrow<T>(generator: AsyncGenerator<T>, error: unknown): Promise<Unboxed<T>> {
  if (stateOf(generator).finished) return null as Unboxed<T>;
  const thrown = isClass(error) ? exceptionOf(error) : error;
  if (!(thrown instanceof BaseException)) {
    const name = typeName(error);
    throw new TypeError(
      `exceptions must be classes or instances deriving from BaseException, not ${name}`,
    );
  }
  return await advance(generator, "athrow", () => generator.throw(keepContext(thrown)));
}

/** `await anext(iterator)`, or the default at the end. */
export async function anext<T, D = never>(
  iterator: AsyncIterator<T> | AsyncIterable<T>,
  ...fallback: [] | [D]
): Promise<Unboxed<T> | D> {
  try {
    if (!isAsyncIterator(iterator) || !("next" in iterator) || !isGenerator<T>(iterator)) {
      return (await nextOf(iterator as AsyncIterator<T>)) as Unboxed<T>;
    }
    return await advance(iterator, "anext", () => iterator.next());
  } catch (error) {
    if (fallback.length === 1 && error instanceof StopAsyncIteration) return fallback[0];
    throw error;
  }
}

standsFor(aclose, "aclose()/athrow()", "async_generator_athrow");
standsFor(athrow, "aclose()/athrow()", "async_generator_athrow");
standsFor(asend, "__anext__()/asend()", "async_generator_asend");
standsFor(anext, "__anext__()/asend()", "async_generator_asend");

/** One step of a generator, of which the loop knows from its first one on. */
async function advance<T>(
  generator: AsyncGenerator<T>,
  how: "anext" | "athrow",
  run: () => Promise<IteratorResult<T>>,
): Promise<Unboxed<T>> {
  beginStep(generator, how);
  const loop = _getRunningLoop();
  track(generator, loop);
  let step: IteratorResult<T>;
  try {
    step = await run();
  } catch (error) {
    loop?._asyncgens.delete(generator);
    throw failStep(generator, error);
  }
  endStep(generator, step);
  if (step.done !== true) return unbox(step.value);
  loop?._asyncgens.delete(generator);
  throw new StopAsyncIteration();
}

/**
 * Iterates over a generator that nothing else refers to: `async for x in gen():`.
 *
 * Leaving the loop early leaves the generator open; its event loop closes it a little later.
 *
 * @example for await (const x of asyncio.asyncFor(gen())) { ... }
 */
export function asyncFor<T>(generator: AsyncIterable<T>): AsyncIterable<Unboxed<T>> {
  const tracked = new Tracked(generator);
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => tracked.next(),
      return: async () => {
        tracked.closeLater();
        return { done: true, value: undefined };
      },
    }),
  };
}

/**
 * Iterates over a generator that has a name, and so lives on: leaving the loop early leaves it open.
 *
 * @example for await (const x of asyncio.asyncForNamed(numbers)) { ... }
 */
export function asyncForNamed<T>(generator: AsyncIterable<T>): AsyncIterable<Unboxed<T>> {
  const tracked = new Tracked(generator);
  return { [Symbol.asyncIterator]: () => ({ next: () => tracked.next() }) };
}

function iteratorOf<T>(iterable: AsyncIterable<T>): AsyncIterator<T> {
  const make = (iterable as AsyncIterable<T> | null)?.[Symbol.asyncIterator];
  if (typeof make !== "function") {
    const name = typeName(iterable);
    throw new TypeError(`'async for' requires an object with __aiter__ method, got ${name}`);
  }
  const iterator = make.call(iterable);
  if (isAsyncIterator(iterator)) {
    // of a class with __next__ as well, `next` is that
    const isBoth = "__anext__" in iterator && "__next__" in iterator;
    return isBoth ? { next: () => nextResultAsync<T>(iterator as never) } : iterator;
  }
  const name = typeName(iterator);
  throw new TypeError(
    `'async for' received an object from __aiter__ that does not implement __anext__: ${name}`,
  );
}

function isGenerator<T>(iterator: AsyncIterator<T>): iterator is AsyncGenerator<T> {
  return typeof iterator.return === "function" && Symbol.asyncIterator in iterator;
}
