/** Python's `aiter` and `anext`. */
import { StopAsyncIteration, TypeError } from "./exceptions/hierarchy.ts";
import { typeName } from "./types.ts";

interface PythonAsyncIterator<T> {
  __anext__(): PromiseLike<T>;
}

/** `aiter(x)`. */
export function aiter<T>(source: AsyncIterable<T>): AsyncIterableIterator<T>;
export function aiter<T>(source: AsyncIterable<T>): AsyncIterator<T> {
  const own = (source as Partial<AsyncIterable<T>> | null | undefined)?.[Symbol.asyncIterator];
  if (typeof own === "function") return own.call(source);
  throw new TypeError(`'${typeName(source)}' object is not an async iterable`);
}

/** `anext(it)`, which raises StopAsyncIteration, and `anext(it, default)`. */
export async function anext<T, D = never>(
  iterator: AsyncIterator<T> | PythonAsyncIterator<T>,
  missing?: D,
): Promise<T | D> {
  if ("__anext__" in iterator) {
    try {
      return await iterator.__anext__();
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
