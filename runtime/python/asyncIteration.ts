/** Python's `aiter` and `anext`. */
import { toAwait } from "./awaitedObjects.ts";
import { StopAsyncIteration, TypeError } from "./exceptions/hierarchy.ts";
import { typeName, declareBuiltinFunctions } from "./types.ts";

interface PythonAsyncIterator<T> {
  __anext__(): PromiseLike<T>;
}

/** `aiter(x)`. */
export function aiter<T>(source: AsyncIterable<T>): AsyncIterableIterator<T>;
export function aiter<T>(source: AsyncIterable<T>): AsyncIterator<T> {
  const own = (source as Partial<AsyncIterable<T>> | null | undefined)?.[Symbol.asyncIterator];
  if (typeof own !== "function") {
    throw new TypeError(`'${typeName(source)}' object is not an async iterable`);
  }
  const iterator: unknown = own.call(source);
  if (isAsyncIterator(iterator)) return iterator as AsyncIterator<T>;
  throw new TypeError(`aiter() returned not an async iterator of type '${typeName(iterator)}'`);
}

/** Whether it has `__anext__`, or is an iterator of JavaScript's. */
export function isAsyncIterator(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "__anext__" in value || "next" in value;
}

/** `anext(it)`, which raises StopAsyncIteration, and `anext(it, default)`. */
export async function anext<T, D = never>(
  iterator: AsyncIterator<T> | PythonAsyncIterator<T>,
  missing?: D,
): Promise<T | D> {
  if (!isAsyncIterator(iterator)) {
    throw new TypeError(`'${typeName(iterator)}' object is not an async iterator`);
  }
  if ("__anext__" in iterator) {
    try {
      return (await toAwait(iterator.__anext__(), badStep)) as T;
    } catch (error) {
      if (missing !== undefined && error instanceof StopAsyncIteration) return missing;
      throw error;
    }
  }
  const result = await iterator.next();
  if (result.done !== true) return result.value;
  if (missing !== undefined) return missing;
  throw new StopAsyncIteration();
}

function badStep(type: string): string {
  return `object ${type} can't be used in 'await' expression`;
}

declareBuiltinFunctions({ aiter, anext });
