/** `contextlib.asynccontextmanager`: an asynchronous context manager from an async generator function. */
import type { BaseException } from "../../python/exceptions.ts";
import {
  AttributeError,
  RuntimeError,
  StopAsyncIteration,
  StopIteration,
  withContext,
} from "../../python/exceptions.ts";
import { updateWrapper } from "../functools/wraps.ts";
import { AsyncContextDecorator } from "./decorators.ts";
import type { AsyncContextManager, Yielded } from "./protocol.ts";

type Source<T> = AsyncGenerator<T, unknown, unknown>;
type Start<T> = () => Source<T>;

/** What calling such a function gives. It can be entered once. */
export class _AsyncGeneratorContextManager<T>
  extends AsyncContextDecorator
  implements AsyncContextManager<T>
{
  static override readonly __module__ = "contextlib";

  readonly #start: Start<T>;
  #entered = false;
  readonly gen: Source<T>;

  constructor(start: Start<T>) {
    super();
    this.#start = start;
    this.gen = start();
  }

  /** As a decorator: each call of the function runs in a new context. */
  override _recreateCm(): _AsyncGeneratorContextManager<T> {
    return new _AsyncGeneratorContextManager(this.#start);
  }

  async __aenter__(): Promise<T> {
    // entering deletes what the generator was made of
    if (this.#entered) {
      throw new AttributeError("'_AsyncGeneratorContextManager' object has no attribute 'args'");
    }
    this.#entered = true;
    const first = await this.gen.next();
    if (first.done) {
      const error = withContext(
        new RuntimeError("generator didn't yield"),
        new StopAsyncIteration(),
      );
      error.__suppress_context__ = true;
      throw error;
    }
    return first.value;
  }

  async __aexit__(_type: unknown, value: BaseException | null): Promise<boolean> {
    if (value === null || value === undefined) {
      if ((await this.gen.next()).done) return false;
      await this.#didNotStop("generator didn't stop");
    }
    let result: IteratorResult<T, unknown>;
    try {
      result = await this.gen.throw(value);
    } catch (error) {
      // The block's own exception goes on; one that the generator raised replaces it.
      if (error === value || wraps(error, value)) return false;
      throw error;
    }
    if (!result.done) await this.#didNotStop("generator didn't stop after athrow()");
    return true;
  }

  async #didNotStop(message: string): Promise<never> {
    try {
      throw new RuntimeError(message);
    } finally {
      await this.gen.return(undefined);
    }
  }
}

/** See contextmanager.ts; async generators do the same to StopAsyncIteration. */
function wraps(error: unknown, value: BaseException | null): boolean {
  return (
    error instanceof RuntimeError &&
    (value instanceof StopIteration || value instanceof StopAsyncIteration) &&
    error.__cause__ === value
  );
}

/**
 * `@asynccontextmanager`.
 *
 * ```ts
 * const connection = asynccontextmanager(async function* connection(host: string) {
 *   const conn = await connect(host);
 *   try {
 *     yield conn;
 *   } finally {
 *     await conn.close();
 *   }
 * });
 * ```
 */
export function asynccontextmanager<A extends unknown[], T>(
  func: (...args: A) => AsyncGenerator<T, unknown, unknown>,
): (...args: A) => _AsyncGeneratorContextManager<Yielded<T>> {
  function helper(this: unknown, ...args: A): _AsyncGeneratorContextManager<Yielded<T>> {
    const start = () => func.apply(this, args) as AsyncGenerator<Yielded<T>>;
    return new _AsyncGeneratorContextManager(start);
  }
  return updateWrapper(helper, func);
}
