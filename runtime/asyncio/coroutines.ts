/**
 * Coroutines: calls of async functions that have not started, after CPython's asyncio/coroutines.py.
 *
 * A JavaScript async function starts when it is called. That is what `await f(x)` wants, but any other
 * use of a call needs Python's laziness: `create_task(f(x))` is `createTask(coro(f, x))`.
 */
import { IntrinsicPromise, nativeThen, type Reject, type Resolve } from "../loop/promise.ts";
import { runningScheduler } from "../loop/scheduler.ts";
import { bound } from "../python/boundMethods.ts";
import { methodBehind, type Definition } from "../python/definitions.ts";
import { invoke } from "../python/calling.ts";
import { RuntimeError, ValueError } from "../python/exceptions.ts";
import { stopped } from "../python/language/generators.ts";
import { address, functionQualname } from "../python/types.ts";
import { handOver, hideThen, replaceConstructor } from "./awaiting.ts";
import { unwatchCoroutine, watchCoroutine } from "./finalization.ts";
import { libraryMethodName } from "./libraryCoroutines.ts";
import { raiseInto } from "./raising.ts";
import { describeCoroutine, noteObjectAwait } from "./programPositions.ts";

type AnyFunction = (...args: never[]) => unknown;

/** What a coroutine gives: None, which is null, where its function returns nothing. */
export type Given<T> = T extends void ? null : T;

/** What stands for a coroutine: a Coroutine, or an async function without parameters. */
export type CoroutineLike<T> = Coroutine<T> | (() => PromiseLike<T>);

/** A task, an `await`, or a driver (drivers.ts), that has started a coroutine. */
export interface CoroutineRunner {
  /** Whether the coroutine has ended. */
  done(): boolean;
  /** Whether the code that runs now is the coroutine's, as far as that is known. */
  _isRunning?(): boolean;
  /** A driver: a task goes on with the coroutine, or throws into it if there is something to throw. */
  _takenOver?(thrown: unknown): Promise<unknown>;
}

type Then = (resolve: Resolve, reject: Reject) => void;

/** The executor of promises that are never settled. (Resolving functions would cost memory.) */
const ignore = (): void => {};

/** A call of an async function that has not started: its arguments are evaluated, its body waits. */
export class Coroutine<T = unknown> extends IntrinsicPromise<T> {
  static readonly __module__: string = "builtins";
  static readonly __qualname__: string = "coroutine";
  static readonly __name__: string = "coroutine";

  declare readonly _fn: AnyFunction;
  declare private _args: unknown[] | null;
  /** What runs it, once it has started. */
  _runner: CoroutineRunner | null = null;
  /** Its place among the arguments of the last gather() that it was given to. */
  _gatherIndex = 0;
  _nextUnawaited: Coroutine<never> | null = null;
  _previousUnawaited: Coroutine<never> | null = null;

  /** `coroutine.send(value)` and its relatives: asyncio/coroutines has their code, see drivers.ts. */
  declare readonly send: (value: unknown) => Promise<any>;
  declare readonly throw: (exception: unknown, value?: unknown, tb?: unknown) => Promise<any>;
  declare readonly crFrame: object | null;
  declare readonly crRunning: boolean;

  constructor(fn: (...args: never[]) => PromiseLike<T>, args: unknown[]) {
    super(ignore);
    this._fn = fn;
    this._args = args;
    watchCoroutine(this as unknown as Coroutine<never>);
  }

  static override get [Symbol.species](): PromiseConstructor {
    return IntrinsicPromise;
  }

  override get [Symbol.toStringTag](): string {
    return "coroutine";
  }

  /** Marks it as started. Raises RuntimeError if it is already. */
  _begin(runner: CoroutineRunner): unknown[] {
    const { _args: args } = this;
    if (args === null) {
      throw new RuntimeError(`cannot reuse already awaited ${kinds.get(this._fn) ?? "coroutine"}`);
    }
    this._args = null;
    this._runner = runner;
    unwatchCoroutine(this as unknown as Coroutine<never>);
    return args;
  }

  /**
   * Calls the function: the first, synchronous, part of its body runs. Raises RuntimeError if it has.
   *
   * @param runner the task, or the `await`, that runs it
   */
  _start(runner: CoroutineRunner): unknown {
    const driver = this._suspendedDriver();
    if (driver !== null) {
      this._runner = runner;
      return driver._takenOver!(null);
    }
    const args = this._begin(runner);
    const fn = this._fn as (...args: unknown[]) => unknown;
    switch (args.length) {
      case 0:
        return fn();
      case 1:
        return fn(args[0]);
      case 2:
        return fn(args[0], args[1]);
      default:
        return fn(...args);
    }
  }

  /**
   * An exception is thrown into it before its start: the body never runs. Only methods of async generators
   * do something with it (`passThrown`): then it gives the promise of what comes out, else null.
   */
  _throwAtStart(error: unknown): Promise<unknown> | null {
    const driver = this._suspendedDriver();
    if (driver !== null) return driver._takenOver!(error);
    const { _args: args } = this;
    const pass = thrownInto.get(this._fn);
    this.close();
    return args === null || pass === undefined ? null : pass(error, ...(args as never[]));
  }

  /** Who has driven it by hand up to here. */
  private _suspendedDriver(): CoroutineRunner | null {
    const runner = this._runner;
    if (runner?._takenOver === undefined || runner.done()) return null;
    if (runner._isRunning!()) throw new ValueError("coroutine already executing");
    return runner;
  }

  /** Starts the function on behalf of an `await`; gives the `then` that it waits by. */
  _startAwaited(): Then {
    if (this._runner?._isRunning?.() === true) throw new ValueError("coroutine already executing");
    if (this._runner !== null && !this._runner.done()) {
      throw new RuntimeError("coroutine is being awaited already");
    }
    let ended = false;
    const leave = noteObjectAwait(runningScheduler()?._stepHere() ?? null);
    const end = (): void => {
      ended = true;
      leave();
    };
    let promise: Promise<unknown>;
    try {
      promise = nativePromise(this._start({ done: () => ended }));
    } catch (error) {
      end();
      throw error;
    }
    nativeThen.call(promise, end, end);
    return (resolve) =>
      void nativeThen.call(promise, resolve, (error) =>
        raiseInto(resolve, stopped(error, "coroutine"), null),
      );
  }

  /** Whether it was started or closed. */
  _consumed(): boolean {
    return this._args === null;
  }

  /** Gives it up: it can no longer be awaited. */
  close(): void {
    if (this._args === null) return;
    this._args = null;
    unwatchCoroutine(this as unknown as Coroutine<never>);
  }

  /** For `return coroutine.__await__()` in the `__await__` of another object: see awaitables.ts. */
  *__await__(): Generator<unknown, T, unknown> {
    return (yield handOver(this)) as T;
  }

  /** The `__qualname__` of the function. */
  _qualname(): string {
    return coroutineName(this._fn);
  }

  get __qualname__(): string {
    return this._qualname();
  }

  get __name__(): string {
    return this._qualname().split(".").at(-1)!;
  }

  __repr__(): string {
    const cls = classNames.get(this._fn);
    const shown = cls === undefined ? `coroutine object ${this._qualname()}` : `${cls} object`;
    return `<${shown} at ${address(this)}>`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.__repr__();
  }
}

/** The coroutine whose `constructor` an `await` has just read. */
let awaitedNow: Coroutine<never> | null = null;

// Its own promise is never settled: an `await` that reads no constructor looks up `then` (awaiting.ts).
replaceConstructor(Coroutine, function (this: Coroutine<never>): unknown {
  if ((this._fn as AnyFunction | undefined) === undefined) return Coroutine;
  awaitedNow = this;
  return undefined;
});
hideThen(Coroutine, {
  configurable: true,
  get(this: Coroutine<never>): unknown {
    if (awaitedNow !== this) return undefined;
    awaitedNow = null;
    return this._startAwaited();
  },
});

async function awaited(value: unknown): Promise<unknown> {
  return await value;
}

/** The native promise of what an async function, or a function in the place of one, returned. */
export function nativePromise(returned: unknown): Promise<unknown> {
  const isNative = returned instanceof IntrinsicPromise && returned.then !== undefined;
  return isNative ? returned : awaited(returned);
}

/**
 * Python's `fn(*args)` where it is not awaited on the spot: a coroutine.
 *
 * @example asyncio.createTask(coro(brew, "tea", 2))
 */
export function coro<A extends unknown[], T>(
  fn: (...args: A) => PromiseLike<T>,
  ...args: A
): Coroutine<Given<T>> {
  return new Coroutine<Given<T>>(fn as never, args);
}

type PassThrown<A extends unknown[]> = (error: unknown, ...args: A) => Promise<unknown>;

const thrownInto = new WeakMap<AnyFunction, PassThrown<never[]>>();

/** What a coroutine of `fn` does with an exception that is thrown into it before its start. */
export function passThrown<A extends unknown[]>(
  fn: (...args: A) => unknown,
  pass: PassThrown<A>,
): void {
  thrownInto.set(fn as AnyFunction, pass as never);
}

/** What CPython calls the awaitables of methods of async generators, which are no coroutines. */
const kinds = new WeakMap<AnyFunction, string>();
/** The classes of those awaitables. */
const classNames = new WeakMap<AnyFunction, string>();

/**
 * Says that what stands for a coroutine of `fn` is none in CPython.
 *
 * @param kind what it is called in the error that it was awaited twice
 * @param cls its class, by which a task's repr shows it
 */
export function standsFor(fn: (...args: never[]) => unknown, kind: string, cls: string): void {
  kinds.set(fn, kind);
  classNames.set(fn, cls);
}

const AsyncFunction = Object.getPrototypeOf(async () => {}) as object;
const markedFunctions = new WeakSet<object>();

/** Marks functions that return a promise, but are not async functions, as coroutine functions. */
export function markCoroutineFunctions(...functions: object[]): void {
  for (const fn of functions) markedFunctions.add(fn);
}

/** `asyncio.iscoroutinefunction(x)`: whether calling it gives a coroutine. */
export function iscoroutinefunction(value: unknown): boolean {
  if (typeof value !== "function") return false;
  return AsyncFunction.isPrototypeOf(value) || markedFunctions.has(value);
}

/** `asyncio.iscoroutine(x)`: a coroutine, or an object with the methods of `collections.abc.Coroutine`. */
export function iscoroutine(value: unknown): value is Coroutine<any> {
  return value instanceof Coroutine || isCoroutineLike(value);
}

function isCoroutineLike(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const methods = value as Record<string, unknown>;
  return ["__await__", "send", "throw", "close"].every(
    (name) => typeof methods[name] === "function",
  );
}

/** What calling a value of that type gives: a coroutine where it returns a promise; any for `any`. */
type Called<F> = 0 extends 1 & F
  ? any
  : F extends (...args: any[]) => PromiseLike<infer T>
    ? Coroutine<Given<T>>
    : F extends (...args: any[]) => infer R
      ? R
      : any;

/**
 * Python's `fn(*args)` where it is not known whether `fn` is a coroutine function: a coroutine if it
 * is, else what the function returns.
 */
export function call<F>(fn: F, ...args: unknown[]): Called<F>;
export function call(fn: unknown, ...args: unknown[]): unknown {
  if (iscoroutinefunction(fn)) return new Coroutine(fn as () => Promise<unknown>, args);
  if (hasAsyncCall(fn)) return new Coroutine(bound(fn, "__call__"), args);
  return invoke(fn, ...args);
}

/** An object whose class has an `async def __call__`. */
function hasAsyncCall(value: unknown): value is { __call__(): Promise<unknown> } {
  if (typeof value !== "object" || value === null) return false;
  return iscoroutinefunction((value as { __call__?: unknown }).__call__);
}

/** The function of a coroutine, or of what stands for one. */
export function coroutineFunction(coroutine: CoroutineLike<unknown>): AnyFunction {
  return coroutine instanceof Coroutine ? coroutine._fn : coroutine;
}

/** The `__qualname__` of the function or method behind a coroutine. */
function coroutineName(fn: AnyFunction): string {
  return methodBehind(fn)?.qualname ?? libraryMethodName(fn) ?? functionQualname(fn);
}

/**
 * `f() running at file.py:12`, as a task's repr shows its coroutine.
 *
 * @param lineOf the line at which a coroutine that is not done stands, if that is known
 */
export function formatCoroutine(
  coroutine: CoroutineLike<unknown>,
  done: boolean,
  lineOf: (definition: Definition) => number | null,
): string {
  const fn = coroutineFunction(coroutine);
  const cls = classNames.get(fn);
  if (cls !== undefined) return `<${cls} without __name__>()`;
  const definition = describeCoroutine(fn);
  if (definition === null) return `${coroutineName(fn)}()`;
  const { file } = definition;
  const qualname = coroutineName(fn);
  if (done) return `${qualname}() done, defined at ${file}:${definition.line}`;
  const line = lineOf(definition) ?? ("awaitLine" in definition ? definition.awaitLine : null);
  return line === null ? `${qualname}()` : `${qualname}() running at ${file}:${line}`;
}
