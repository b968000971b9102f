/** `types.coroutine`: generators that can be awaited, after Lib/types.py. */
import { awaitableCoroutine } from "../../asyncio/awaitables.ts";
import { provide } from "../../asyncio/loadedModules.ts";
import { TypeError } from "../../python/exceptions.ts";
import * as generators from "../../python/language/generators.ts";

type AnyFunction = (...args: any[]) => unknown;

const GeneratorFunction = Object.getPrototypeOf(function* () {}) as object;

/** The iterator that awaiting a generator runs: itself. */
function itself(this: object): object {
  return this;
}

/**
 * Has what a function returns awaited, if that is a generator. Raises TypeError for what is no function.
 *
 * @example
 * const pause = types.coroutine(function* pause(seconds: number) {
 *   return yield seconds;
 * });
 * await awaited(pause(1));
 */
export function coroutine<F>(func: F): F;
export function coroutine(func: unknown): unknown {
  if (typeof func !== "function") throw new TypeError("types.coroutine() expects a callable");
  // ensure_future() and gather() take what it gives
  provide({ "asyncio/tasks": { awaitableCoroutine } });
  if (GeneratorFunction.isPrototypeOf(func)) {
    (func.prototype as { __await__?: unknown }).__await__ = itself;
    return func;
  }
  const wrapped = (...args: unknown[]): unknown => {
    const made = (func as AnyFunction)(...args);
    return isGenerator(made) && !("__await__" in made) ? new _GeneratorWrapper(made) : made;
  };
  return Object.defineProperty(wrapped, "name", { value: func.name });
}

/** What stands for a generator that some other function made: it can be awaited, and walked. */
export class _GeneratorWrapper implements IterableIterator<unknown> {
  static readonly __module__ = "types";
  readonly #generator: Generator;

  constructor(generator: Generator) {
    this.#generator = generator;
  }

  __await__(): this {
    return this;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(value?: unknown): IteratorResult<unknown> {
    return this.#generator.next(value);
  }

  throw(error: unknown): IteratorResult<unknown> {
    return this.#generator.throw(error);
  }

  send(value: unknown): unknown {
    return generators.send(this.#generator, value);
  }

  close(): void {
    generators.close(this.#generator);
  }
}

function isGenerator(value: unknown): value is Generator {
  return Object.prototype.toString.call(value) === "[object Generator]";
}
