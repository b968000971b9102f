/** The small context managers of contextlib: suppress, closing, aclosing, nullcontext. */
import { aclose } from "../../asyncio/asyncGenerators.ts";
import type { BaseException } from "../../python/exceptions.ts";
import { BaseExceptionGroup, withContext } from "../../python/exceptions.ts";
import { close } from "../../python/language/generators.ts";
import { tupleFrom } from "../../python/tuple.ts";
import type { AsyncContextManager, ContextManager } from "./protocol.ts";

type ExceptionClass = abstract new (...args: never[]) => BaseException;

/** Swallows exceptions of the given classes; of a group, those of its exceptions that match. */
export class suppress implements ContextManager<null> {
  static readonly __module__ = "contextlib";
  readonly #exceptions: readonly ExceptionClass[];

  constructor(...exceptions: ExceptionClass[]) {
    this.#exceptions = exceptions;
  }

  __enter__(): null {
    return null;
  }

  __exit__(_type: unknown, value: BaseException | null): boolean {
    if (value === null || value === undefined) return false;
    if (this.#exceptions.some((cls) => value instanceof cls)) return true;
    if (value instanceof BaseExceptionGroup) {
      const [, rest] = value.split(tupleFrom(this.#exceptions) as never);
      if (rest === null) return true;
      throw withContext(rest, value);
    }
    return false;
  }
}

/** What `closing` takes: in JavaScript a generator has no `close` of its own. */
type Closable = { close(): unknown } | Generator<unknown, unknown, unknown>;

/** Closes a thing at the end of the block. */
export class closing<T extends Closable> implements ContextManager<T> {
  static readonly __module__ = "contextlib";
  readonly thing: T;

  constructor(thing: T) {
    this.thing = thing;
  }

  __enter__(): T {
    return this.thing;
  }

  __exit__(): void {
    if ("close" in this.thing) this.thing.close();
    else close(this.thing);
  }
}

/** What `aclosing` takes: in JavaScript an async generator has no `aclose` of its own. */
type AsyncClosable = { aclose(): Promise<unknown> } | AsyncGenerator<unknown, unknown, unknown>;

/** Awaits the `aclose()` of a thing, usually an async generator, at the end of the block. */
export class aclosing<T extends AsyncClosable> implements AsyncContextManager<T> {
  static readonly __module__ = "contextlib";
  readonly thing: T;

  constructor(thing: T) {
    this.thing = thing;
  }

  async __aenter__(): Promise<T> {
    return this.thing;
  }

  async __aexit__(): Promise<void> {
    if ("aclose" in this.thing) await this.thing.aclose();
    else await aclose(this.thing);
  }
}

/** A stand-in that does nothing: `with nullcontext(value) as v`. */
export class nullcontext<T = null> implements ContextManager<T>, AsyncContextManager<T> {
  static readonly __module__ = "contextlib";
  readonly enterResult: T;

  constructor(enterResult: T = null as T) {
    this.enterResult = enterResult;
  }

  __enter__(): T {
    return this.enterResult;
  }

  __exit__(): void {}

  async __aenter__(): Promise<T> {
    return this.enterResult;
  }

  async __aexit__(): Promise<void> {}
}
