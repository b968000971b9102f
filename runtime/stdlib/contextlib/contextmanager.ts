/** `contextlib.contextmanager`: a context manager from a generator function with one `yield`. */
import type { BaseException } from "../../python/exceptions.ts";
import {
  AttributeError,
  RuntimeError,
  StopIteration,
  withContext,
} from "../../python/exceptions.ts";
import { updateWrapper } from "../functools/wraps.ts";
import { ContextDecorator } from "./decorators.ts";
import type { ContextManager, Yielded } from "./protocol.ts";

type Start<T> = () => Generator<T, unknown, unknown>;

/** What calling such a function gives. It can be entered once. */
export class _GeneratorContextManager<T> extends ContextDecorator implements ContextManager<T> {
  static override readonly __module__ = "contextlib";

  readonly #start: Start<T>;
  #entered = false;
  readonly gen: Generator<T, unknown, unknown>;

  constructor(start: Start<T>) {
    super();
    this.#start = start;
    this.gen = start();
  }

  __enter__(): T {
    // entering deletes what the generator was made of
    if (this.#entered) {
      throw new AttributeError("'_GeneratorContextManager' object has no attribute 'args'");
    }
    this.#entered = true;
    const first = this.gen.next();
    if (first.done) {
      const error = withContext(new RuntimeError("generator didn't yield"), new StopIteration());
      error.__suppress_context__ = true;
      throw error;
    }
    return first.value;
  }

  __exit__(_type: unknown, value: BaseException | null): boolean {
    if (value === null || value === undefined) {
      if (this.gen.next().done) return false;
      this.#didNotStop("generator didn't stop");
    }
    let result: IteratorResult<T, unknown>;
    try {
      result = this.gen.throw(value);
    } catch (error) {
      // The block's own exception goes on; one that the generator raised replaces it.
      if (error === value || wraps(error, value)) return false;
      throw error;
    }
    if (!result.done) this.#didNotStop("generator didn't stop after throw()");
    return true;
  }

  #didNotStop(message: string): never {
    try {
      throw new RuntimeError(message);
    } finally {
      this.gen.return(undefined);
    }
  }

  /** As a decorator: each call of the function runs in a new context. */
  override _recreateCm(): _GeneratorContextManager<T> {
    return new _GeneratorContextManager(this.#start);
  }
}

/** A StopIteration that went through a generator comes out as the cause of a RuntimeError (PEP 479). */
function wraps(error: unknown, value: BaseException): boolean {
  return (
    error instanceof RuntimeError && value instanceof StopIteration && error.__cause__ === value
  );
}

/**
 * `@contextmanager`.
 *
 * ```ts
 * const timer = contextmanager(function* timer(label: string) {
 *   const start = time.perfCounter();
 *   try {
 *     yield start;
 *   } finally {
 *     print(label);
 *   }
 * });
 * ```
 */
export function contextmanager<A extends unknown[], T>(
  func: (...args: A) => Generator<T, unknown, unknown>,
): (...args: A) => _GeneratorContextManager<Yielded<T>> {
  function helper(this: unknown, ...args: A): _GeneratorContextManager<Yielded<T>> {
    return new _GeneratorContextManager(() => func.apply(this, args) as Generator<Yielded<T>>);
  }
  return updateWrapper(helper, func);
}
