/**
 * Async generators as Python has them.
 *
 * Two things differ in JavaScript. `for await` closes the generator when it is left early; in Python
 * the generator goes on existing, and its loop closes it, in a task of its own, once nobody refers to
 * it. And `yield` in an async generator awaits its operand, which `yield task` must not.
 */
import { IntrinsicPromise } from "../loop/promise.ts";
import { anext as nextOf } from "../python/asyncIteration.ts";
import {
  GeneratorExit,
  RuntimeError,
  StopAsyncIteration,
  TypeError,
} from "../python/exceptions.ts";
import { coro, passThrown } from "./coroutines.ts";
import { _getRunningLoop } from "./events.ts";

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

/** The generators of a loop that are being iterated: it closes them when it shuts down. */
class Tracked<T> {
  private readonly iterator: AsyncIterator<T>;
  private readonly generator: AsyncGenerator<T> | null;
  private readonly loop = _getRunningLoop();

  constructor(generator: AsyncIterable<T>) {
    const iterator = generator[Symbol.asyncIterator]();
    this.iterator = iterator;
    this.generator = isGenerator<T>(iterator) ? iterator : null;
    if (this.generator === null) return;
    started.add(this.generator);
    this.loop?._asyncgens.add(this.generator);
  }

  async next(): Promise<IteratorResult<Unboxed<T>>> {
    let step: IteratorResult<T>;
    try {
      step = await this.iterator.next();
    } catch (error) {
      this.forget();
      throw error;
    }
    if (step.done === true) {
      this.forget();
      return step;
    }
    return { done: false, value: unbox(step.value) };
  }

  private forget(): void {
    if (this.generator !== null) this.loop?._asyncgens.delete(this.generator);
  }

  /** Closes the generator two iterations later, in a task of its own: CPython's finalizer hook. */
  closeLater(): void {
    const { generator, loop } = this;
    if (generator === null || loop === null) return;
    this.forget();
    if (!loop.isClosed()) loop.callSoonThreadsafe(() => void loop.spawn(coro(aclose, generator)));
  }
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
  _getRunningLoop()?._asyncgens.delete(generator);
  let step: IteratorResult<unknown>;
  try {
    step = await generator.throw(thrown);
  } catch (error) {
    if (error instanceof GeneratorExit || error instanceof StopAsyncIteration) return;
    throw error;
  }
  if (step.done !== true) throw new RuntimeError("async generator ignored GeneratorExit");
}

// A task that is cancelled before its first step throws CancelledError into what it runs.
passThrown(aclose, (error, generator) => throwInto(generator, error));

/** `await generator.asend(value)`: the next item; raises StopAsyncIteration at the end. */
export async function asend<T>(generator: AsyncGenerator<T>, value: unknown): Promise<Unboxed<T>> {
  const fresh = !started.has(generator);
  if (fresh && value !== null && value !== undefined) {
    throw new TypeError("can't send non-None value to a just-started async generator");
  }
  return itemOf(generator, await firstIteration(generator).next(value));
}

/** `await generator.athrow(error)`: raises it where the generator stands, and gives what it yields next. */
export async function athrow<T>(generator: AsyncGenerator<T>, error: unknown): Promise<Unboxed<T>> {
  return itemOf(generator, await firstIteration(generator).throw(error));
}

/** `await anext(iterator)`, or the default at the end. */
export async function anext<T, D = never>(
  iterator: AsyncIterator<T> | AsyncIterable<T>,
  ...fallback: [] | [D]
): Promise<Unboxed<T> | D> {
  try {
    if (!("next" in iterator) || !isGenerator<T>(iterator)) {
      return (await nextOf(iterator as AsyncIterator<T>)) as Unboxed<T>;
    }
    return itemOf(iterator, await firstIteration(iterator).next());
  } catch (error) {
    if (fallback.length === 1 && error instanceof StopAsyncIteration) return fallback[0];
    throw error;
  }
}

/** Generators that have made a step: JavaScript does not tell. */
const started = new WeakSet<object>();

/** The loop knows of a generator from its first step on. */
function firstIteration<T>(generator: AsyncGenerator<T>): AsyncGenerator<T> {
  started.add(generator);
  _getRunningLoop()?._asyncgens.add(generator);
  return generator;
}

function itemOf<T>(generator: AsyncGenerator<T>, step: IteratorResult<T>): Unboxed<T> {
  if (step.done !== true) return unbox(step.value);
  _getRunningLoop()?._asyncgens.delete(generator);
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

function isGenerator<T>(iterator: AsyncIterator<T>): iterator is AsyncGenerator<T> {
  return typeof iterator.return === "function" && Symbol.asyncIterator in iterator;
}
