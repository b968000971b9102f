/** Classes with `__next__` and `__anext__` as JavaScript's iterators. */
import { toAwait } from "../awaitedObjects.ts";
import { StopAsyncIteration, StopIteration } from "../exceptions.ts";
import { iter, iterable } from "../iteration.ts";

/** `next()` of a class that has `__next__`: StopIteration ends the iteration. */
export function nextResult<T>(iterator: { __next__(): T }): IteratorResult<T> {
  try {
    return { done: false, value: iterator.__next__() };
  } catch (error) {
    if (error instanceof StopIteration) return { done: true, value: undefined };
    throw error;
  }
}

/** `next()` of a class that has `__anext__`: StopAsyncIteration ends the iteration. */
export function nextResultAsync<T>(iterator: {
  __anext__(): PromiseLike<T>;
}): Promise<IteratorResult<T>>;
export function nextResultAsync(iterator: { __anext__(): unknown }): Promise<IteratorResult<any>>;
export async function nextResultAsync(iterator: {
  __anext__(): unknown;
}): Promise<IteratorResult<unknown>> {
  try {
    return { done: false, value: await toAwait(iterator.__anext__(), badStep) };
  } catch (error) {
    if (error instanceof StopAsyncIteration) return { done: true, value: undefined };
    throw error;
  }
}

function badStep(type: string): string {
  return `'async for' received an invalid object from __anext__: ${type}`;
}

/** An iterator without the `return` method by which JavaScript's loops close what they leave. */
class LeftOpen<T> implements IterableIterator<T> {
  readonly #iterator: Iterator<T>;

  constructor(iterator: Iterator<T>) {
    this.#iterator = iterator;
  }

  next(): IteratorResult<T> {
    return this.#iterator.next();
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/**
 * An iterator that is used again after the loop, which may be left early. What can be walked but is no
 * iterator stays what it is.
 *
 * @example for (const line of leftOpen(lines)) if (line === "") break;
 */
export function leftOpen<T>(source: Iterable<T>): Iterable<T>;
export function leftOpen(source: any): any;
export function leftOpen(source: Iterable<unknown>): Iterable<unknown> {
  const items = iterable(source);
  const iterator = items as Partial<Iterator<unknown>>;
  const isClosable = typeof iterator.return === "function" && iter(items) === iterator;
  return isClosable ? new LeftOpen(iterator as Iterator<unknown>) : items;
}
