/**
 * `with` and `async with`.
 *
 * `using` calls a method at the end of its block, but does not tell it which exception ends the block;
 * Python's `__exit__` is told. So generated code hands the exception over:
 *
 *     {
 *       await using cm = await enterAsyncContext(new Manager());
 *       const resource = cm.value;
 *       try { ... } catch (error) { cm.except(error); }
 *     }
 *
 * The end of the block then calls `__aexit__`, which raises, converts or swallows it.
 */
import { toAwait } from "./awaitedObjects.ts";
import { asyncDispose, dispose } from "./disposeSymbols.ts";
import { BaseException, TypeError } from "./exceptions.ts";
import { pythonError } from "./exceptions.ts";
import { handlerAround, handling, type Handled } from "./handledExceptions.ts";
import { truth } from "./truth.ts";
import { classOf, typeName } from "./types.ts";

/** An object that `with` accepts. */
export interface ContextManager<T> {
  __enter__(): T;
  __exit__(type: unknown, error: BaseException | null, traceback: unknown): unknown;
}

/** An object that `async with` accepts. */
export interface AsyncContextManager<T> {
  __aenter__(): PromiseLike<T>;
  __aexit__(
    type: unknown,
    error: BaseException | null,
    traceback: unknown,
  ): PromiseLike<unknown> | unknown;
}

type ExitArguments = [type: unknown, error: BaseException | null, traceback: unknown];

function exitArguments(raised: unknown): ExitArguments {
  if (raised === null) return [null, null, null];
  const error = raised instanceof Error ? pythonErrorOf(raised) : (raised as BaseException);
  return [classOf(error), error, error.__traceback__ ?? null];
}

/** Python code sees the Python exception that an error of the host stands for. */
function pythonErrorOf(error: Error): BaseException {
  const own = (BaseException.prototype as object).isPrototypeOf(error);
  return own ? (error as BaseException) : pythonError(error);
}

/** What the body of a block has raised, if anything. */
class Body<T> {
  /** What `as` binds. */
  readonly value: T;
  protected _raised: unknown = null;

  constructor(value: T) {
    this.value = value;
  }

  /** Hands over the exception that ends the block. */
  except(error: unknown): void {
    this._raised = error;
  }
}

/** A context manager that was entered. */
export class Entered<T> extends Body<T> implements Disposable {
  readonly #manager: ContextManager<T>;

  constructor(manager: ContextManager<T>) {
    super(manager.__enter__());
    this.#manager = manager;
  }

  [dispose](): void {
    const { _raised: raised } = this;
    let swallowed: unknown;
    const handled = handling(raised);
    try {
      swallowed = this.#manager.__exit__(...exitArguments(raised));
    } catch (error) {
      throw handled.raised(error);
    } finally {
      handled[dispose]();
    }
    if (raised !== null && !truth(swallowed)) throw raised;
  }
}

/** An asynchronous context manager that was entered. */
class AsyncEntered<T> extends Body<T> implements EnteredAsync<T> {
  readonly #manager: AsyncContextManager<T>;
  /** The handler in which the block stands, as far as that is known. */
  #around: Handled | null = null;

  constructor(manager: AsyncContextManager<T>, value: T) {
    super(value);
    this.#manager = manager;
  }

  override except(error: unknown): void {
    this.#around = handlerAround(error);
    super.except(error);
  }

  async [asyncDispose](): Promise<void> {
    const { _raised: raised } = this;
    let swallowed: unknown;
    const handled = handling(raised, this.#around);
    try {
      swallowed = await toAwait(this.#manager.__aexit__(...exitArguments(raised)), badExit);
      handled.resumed(null);
    } catch (error) {
      throw handled.raised(error);
    } finally {
      handled[dispose]();
    }
    if (raised !== null && !truth(swallowed)) throw raised;
  }
}

const notAwaitable = (method: string) => (type: string) =>
  `'async with' received an object from ${method} that does not implement __await__: ${type}`;
const badEnter = notAwaitable("__aenter__");
const badExit = notAwaitable("__aexit__");

function check(manager: unknown, enter: string, exit: string, protocol: string): void {
  const methods = (manager ?? {}) as Record<string, unknown>;
  if (typeof methods[enter] !== "function") {
    throw new TypeError(`'${typeName(manager)}' object does not support the ${protocol} protocol`);
  }
  if (typeof methods[exit] !== "function") {
    throw new TypeError(
      `'${typeName(manager)}' object does not support the ${protocol} protocol (missed ${exit} method)`,
    );
  }
}

/** `with manager as value:`. Raises TypeError if it is no context manager. */
export function enterContext<T>(manager: ContextManager<T>): Entered<T> {
  check(manager, "__enter__", "__exit__", "context manager");
  return new Entered(manager);
}

/** An asynchronous context manager that was entered, as a block sees it. */
export interface EnteredAsync<T> extends AsyncDisposable {
  /** What `as` binds. */
  readonly value: T;
  /** Hands over the exception that ends the block. */
  except(error: unknown): void;
}

/** A manager whose exit ignores the exception can do with fewer coroutines: asyncio's locks. */
interface SelfEntering<T> {
  /** Enters it; null leaves that to `__aenter__`, which a subclass has of its own. */
  _enterAsync?: () => Promise<EnteredAsync<T>> | null;
}

/** `async with manager as value:`. Raises TypeError if it is no asynchronous context manager. */
export function enterAsyncContext<T>(manager: AsyncContextManager<T>): Promise<EnteredAsync<T>> {
  const enterAsync = (manager as SelfEntering<T> | null)?._enterAsync;
  const entering = typeof enterAsync === "function" ? enterAsync.call(manager) : null;
  return entering ?? enterThroughMethods(manager);
}

async function enterThroughMethods<T>(manager: AsyncContextManager<T>): Promise<AsyncEntered<T>> {
  check(manager, "__aenter__", "__aexit__", "asynchronous context manager");
  return new AsyncEntered(manager, (await toAwait(manager.__aenter__(), badEnter)) as T);
}
