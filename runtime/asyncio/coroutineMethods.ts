/**
 * The methods of coroutines that are driven by hand, after Objects/genobject.c. Few programs do that: they load
 * `asyncio/coroutines`, and only then coroutines have them.
 *
 * @example
 * import "py2ts-async/asyncio/coroutines";
 * const yielded = await coroutine.send(null);
 */
import { IntrinsicPromise, nativeThen } from "../loop/promise.ts";
import { getattr } from "../python/attributes.ts";
import { invoke } from "../python/calling.ts";
import { keepContext, setContext } from "../python/exceptionContexts.ts";
import {
  BaseException,
  GeneratorExit,
  RuntimeError,
  StopIteration,
  TypeError,
} from "../python/exceptions.ts";
import { currentException } from "../python/handledExceptions.ts";
import * as generators from "../python/language/generators.ts";
import { exceptionOf } from "../python/language/raising.ts";
import { Tuple } from "../python/tuple.ts";
import { typeName } from "../python/types.ts";
import { Coroutine } from "./coroutines.ts";
import { Driver, driverOf } from "./drivers.ts";

type AnyCoroutine = Coroutine<never>;

/** What a coroutine that has not ended has as its frame; more is not known of it. */
const FRAME = {};

const closeUnstarted = Coroutine.prototype.close;

const methods = {
  /** Has it go on until it yields: gives that. Raises StopIteration with its result where it ends. */
  send(this: AnyCoroutine, value: unknown): Promise<unknown> {
    const driver = driverOf(this);
    if (driver !== null) return driver.send(value);
    if (value !== null && value !== undefined)
      throw new TypeError("can't send non-None value to a just-started coroutine");
    return new Driver(this).start();
  },

  /** Raises an exception where it waits; gives what it yields next. */
  throw(this: AnyCoroutine, exception: unknown, value: unknown = null): Promise<unknown> {
    checkException(exception);
    const error = value === null ? exceptionOf(exception) : normalized(exception, value);
    const driver = driverOf(this);
    if (driver !== null) return driver.throw(keepContext(error));
    const passed = this._throwAtStart(error);
    if (passed === null) throw generators.stopped(error, "coroutine");
    return nativeThen.call(passed, (value) => {
      throw new StopIteration(value);
    });
  },

  /** Raises GeneratorExit where it waits, which is to end it. */
  async close(this: AnyCoroutine): Promise<unknown> {
    const runner = this._runner;
    if (runner === null || runner.done()) {
      closeUnstarted.call(this);
      return null;
    }
    const driver = driverOf(this)!;
    const exit = new GeneratorExit();
    setContext(exit, currentException());
    try {
      await driver.throw(exit);
    } catch (error) {
      if (error instanceof StopIteration) return error.value;
      if (error instanceof GeneratorExit) return null;
      throw error;
    }
    throw new RuntimeError("coroutine ignored GeneratorExit");
  },

  /** Whether its code runs now. */
  get crRunning(): boolean {
    return (this as unknown as AnyCoroutine)._runner?._isRunning?.() === true;
  },

  /** None once it has ended. */
  get crFrame(): object | null {
    const coroutine = this as unknown as AnyCoroutine;
    const { _runner: runner } = coroutine;
    const hasEnded = coroutine._consumed() && (runner === null || runner.done());
    return hasEnded ? null : FRAME;
  },
};

function checkException(value: unknown): void {
  if (value instanceof BaseException) return;
  if (typeof value === "function" && value.prototype instanceof BaseException) return;
  const what = typeName(value);
  throw new TypeError(
    `exceptions must be classes or instances deriving from BaseException, not ${what}`,
  );
}

/** `throw(ValueError, "message")`: the old signature, with the class and what it takes. */
function normalized(cls: unknown, value: unknown): unknown {
  if (typeof cls !== "function")
    throw new TypeError("instance exception may not have a separate value");
  if (value instanceof cls) return value;
  const args = value instanceof Tuple ? value : [value];
  return new (cls as new (...args: unknown[]) => unknown)(...(args as unknown[]));
}

Object.defineProperties(Coroutine.prototype, Object.getOwnPropertyDescriptors(methods));

// ---- of what may be a coroutine, a generator, or an object with such methods ------------------------

/** `driven.send(value)` */
export async function send(driven: any, value: unknown): Promise<any> {
  return isGenerator(driven) ? generators.send(driven, value) : await result(driven, "send", value);
}

/** `driven.throw(exception)` */
export async function throwInto(driven: any, exception: unknown): Promise<any> {
  return isGenerator(driven)
    ? generators.throwInto(driven, exception)
    : await result(driven, "throw", exception);
}

/** `driven.close()` */
export async function close(driven: any): Promise<any> {
  return isGenerator(driven) ? generators.close(driven) : await result(driven, "close");
}

/** What a method gives, once it has done so: one of the program's may drive a coroutine itself. */
async function result(driven: unknown, name: string, ...args: unknown[]): Promise<unknown> {
  const given: unknown = invoke(getattr(driven, name), ...args);
  return isPlainPromise(given) ? await given : given;
}

function isPlainPromise(value: unknown): value is Promise<unknown> {
  return value instanceof IntrinsicPromise && value.then !== undefined;
}

function isGenerator(value: unknown): value is Generator {
  return Object.prototype.toString.call(value) === "[object Generator]";
}
