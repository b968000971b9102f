/** Classes with `__next__` and `__anext__` as JavaScript's iterators. */
import { StopAsyncIteration, StopIteration } from "../exceptions.ts";

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
export async function nextResultAsync<T>(iterator: {
  __anext__(): PromiseLike<T>;
}): Promise<IteratorResult<T>> {
  try {
    return { done: false, value: await iterator.__anext__() };
  } catch (error) {
    if (error instanceof StopAsyncIteration) return { done: true, value: undefined };
    throw error;
  }
}
