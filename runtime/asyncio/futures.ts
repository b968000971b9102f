/**
 * Future, after CPython's Modules/_asynciomodule.c (asyncio/futures.py in C).
 *
 * A Future is a Promise so that native `await` works on it, but `then` is undefined: a Future that is
 * returned from an async function, or is the result of another future, stays the object it is, as in
 * Python. What `await` does with it stands in awaiting.ts.
 */
import { areEqual } from "../python/richComparison.ts";
import {
  RuntimeError,
  StopIteration,
  TypeError,
  ValueError,
  BaseException,
  withCause,
} from "../python/exceptions.ts";
import { capture, capturedResolve, IntrinsicPromise, type Resolve } from "../loop/promise.ts";
import { copyContext, type Context } from "../python/contextvars.ts";
import { camel } from "../python/names.ts";
import { truth } from "../python/truth.ts";
import { noteHandedOn } from "../python/stackCapture.ts";
import { classOf, isClass } from "../python/types.ts";
import { Claim, handOver, hookAwait, Status } from "./awaiting.ts";
import { futureRepr, futureReprInfo } from "./baseFutures.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { noteCreation } from "./creation.ts";
import { CancelledError, InvalidStateError } from "./exceptions.ts";
import { getEventLoop } from "./events.ts";
import { DoneHandle, type AnyCallback } from "./handles.ts";
import { UnretrievedException, watchFuture } from "./finalization.ts";
import { noteTraceback, raisedHere } from "./raising.ts";
import type { Task } from "./tasks.ts";

/** What hears of the ends of many futures: one object for all, where each would need a closure. */
export interface DoneListener {
  /** The function that stands for it: what reprs show, and what is called in debug mode. */
  readonly callback: AnyCallback;
  _futureDone(future: Future<never>): void;
}

/** What is told when a future is done: a function, a task that waits for it, or a listener. */
type DoneCallback = AnyCallback | Task<never> | DoneListener;

/** What can be called and is no function of JavaScript's: an object with `__call__`, a class. */
export type CallableObject =
  { __call__(...args: never[]): unknown } | (new (...args: never[]) => unknown);
type Callable = ((...args: never[]) => unknown) | CallableObject;

/** The message that `cancel` was given, for the CancelledError. */
export type CancelMessage = unknown;

const STATES = ["PENDING", "CANCELLED", "FINISHED", "FINISHED"] as const;

export class Future<T = unknown> extends IntrinsicPromise<T> {
  static readonly __module__: string = "_asyncio";
  static readonly __name__: string = "Future";
  static readonly _tpName: string = "_asyncio.Future";

  declare readonly _isStep: boolean;
  /** The class whose instances tasks can await: see awaiting.ts. */
  declare readonly _awaitedAs: unknown;
  declare _loop: BaseEventLoop;
  _futureStatus: Status = Status.PENDING;
  /**
   * The result (futures of asyncio's own may know it beforehand), the exception, or the CancelledError
   * that a task ended with, to be raised once.
   */
  _outcome: unknown = undefined;
  /** Settles the future's own promise, which serves the first waiter. */
  declare _settlePromise: Resolve;
  declare _claim: Claim;
  /** The first callback has a place of its own: most futures have one. */
  private _firstCallback: DoneCallback | null = null;
  private _firstCallbackContext: Context | null = null;
  /** Further callbacks, each followed by its context. */
  declare private _moreCallbacks: (DoneCallback | Context | null)[] | null;
  declare _cancelMessage: CancelMessage;
  /** Exists while an exception is set that nobody has asked for. */
  declare _unretrieved: UnretrievedException | null;
  /** Its place among the arguments of the last gather() that it was given to. */
  _gatherIndex = 0;
  /** Whether to report the future when it is destroyed while pending. */
  _logDestroyPending = true;

  /** @param options.loop the loop it belongs to; `get_event_loop()` if left out. */
  constructor(options?: { loop?: BaseEventLoop | null }) {
    super(capture);
    if (!this._isStep) {
      this._settlePromise = capturedResolve;
      this._claim = Claim.FREE;
    }
    this._loop = options?.loop ?? getEventLoop();
    if (this._awaitedAs !== new.target) {
      hookAwait(new.target);
      announceWaiters(new.target);
    }
    if (this._loop._debug) noteCreation(this);
  }

  static override get [Symbol.species](): PromiseConstructor {
    return IntrinsicPromise;
  }

  override get [Symbol.toStringTag](): string {
    return "Future";
  }

  // ---- state ----------------------------------------------------------------------------------

  /** `PENDING`, `CANCELLED` or `FINISHED`. */
  get _state(): (typeof STATES)[number] {
    return STATES[this._futureStatus]!;
  }

  get _result(): unknown {
    return this._futureStatus === Status.FINISHED ? this._outcome : null;
  }

  get _exception(): BaseException | null {
    return this._futureStatus === Status.FAILED ? (this._outcome as BaseException) : null;
  }

  /** Whether an exception is set that nobody has asked for. */
  get _logTraceback(): boolean {
    return this._unretrieved !== null;
  }

  set _logTraceback(value: boolean) {
    if (truth(value)) throw new ValueError("_log_traceback can only be set to False");
    this._markRetrieved();
  }

  /** The loop it belongs to. */
  getLoop(): BaseEventLoop {
    return this._loop;
  }

  /** Whether it has a result or an exception, or was cancelled. */
  done(): boolean {
    return this._futureStatus !== Status.PENDING;
  }

  cancelled(): boolean {
    return this._futureStatus === Status.CANCELLED;
  }

  /** The result. Raises the exception that was set, CancelledError, or InvalidStateError if pending. */
  result(): T {
    switch (this._futureStatus) {
      case Status.FINISHED:
        return this._outcome as T;
      case Status.FAILED:
        this._markRetrieved();
        throw raisedHere(this._outcome, this);
      case Status.CANCELLED:
        throw raisedHere(this._makeCancelledError(), this);
      default:
        throw new InvalidStateError("Result is not set.");
    }
  }

  /** The exception that was set, or None. Raises CancelledError, or InvalidStateError if pending. */
  exception(): BaseException | null {
    switch (this._futureStatus) {
      case Status.FINISHED:
        return null;
      case Status.FAILED:
        this._markRetrieved();
        return this._outcome as BaseException;
      case Status.CANCELLED:
        throw raisedHere(this._makeCancelledError(), this);
      default:
        throw new InvalidStateError("Exception is not set.");
    }
  }

  _makeCancelledError(): unknown {
    const saved = this._outcome;
    if (this._futureStatus === Status.CANCELLED && saved !== undefined) {
      this._outcome = undefined;
      return saved;
    }
    const message = this._cancelMessage;
    return message === null ? new CancelledError() : new CancelledError(message);
  }

  /** What a report of the future shows once it is gone. */
  _identity(): object {
    const { _futureStatus, _outcome, _claim } = this;
    return { _futureStatus, _outcome, _claim };
  }

  _markRetrieved(): void {
    const record = this._unretrieved;
    if (record === null) return;
    this._loop._unretrieved.delete(record);
    this._unretrieved = null;
  }

  // ---- settling -------------------------------------------------------------------------------

  /** Cancels it; false if it is done already. */
  cancel(message: CancelMessage = null): boolean {
    return this._cancelFuture(message);
  }

  /** `Future.cancel`, which Task and others override. */
  _cancelFuture(message: CancelMessage): boolean {
    this._markRetrieved();
    if (this._futureStatus !== Status.PENDING) return false;
    this._futureStatus = Status.CANCELLED;
    this._outcome = undefined;
    this._setCancelMessage(message);
    this._scheduleCallbacks();
    return true;
  }

  _setCancelMessage(message: CancelMessage): void {
    if ((message ?? null) !== this._cancelMessage) this._cancelMessage = message ?? null;
  }

  /** Marks it done, with this result. Raises InvalidStateError if it is done already. */
  setResult(result: T): void {
    this._settleResult(result);
  }

  _settleResult(result: unknown): void {
    if (this._futureStatus !== Status.PENDING) throw new InvalidStateError("invalid state");
    this._outcome = result;
    this._futureStatus = Status.FINISHED;
    this._scheduleCallbacks();
  }

  /** Marks it done, with this exception (or class). Raises InvalidStateError if it is done already. */
  setException(exception: unknown): void {
    if (this._futureStatus !== Status.PENDING) throw new InvalidStateError("invalid state");
    let error = exception;
    if (typeof error === "function" && isClass(error)) error = new (error as new () => unknown)();
    if (!(error instanceof BaseException)) throw new TypeError("invalid exception object");
    if (error instanceof StopIteration) {
      const replacement = new RuntimeError(
        "StopIteration interacts badly with generators and cannot be raised into a Future",
      );
      error = withCause(replacement, error, error);
    }
    noteHandedOn(error as object);
    this._settleException(error);
  }

  _settleException(error: unknown): void {
    const hadCallbacks = this._firstCallback !== null || this._moreCallbacks !== null;
    this._outcome = error;
    this._futureStatus = Status.FAILED;
    noteTraceback(this, error);
    this._scheduleCallbacks();
    watchFuture(this as unknown as Future<never>, hadCallbacks);
  }

  /**
   * Runs in a task that has waited for it, right before the task's own code goes on.
   *
   * @param error what is about to be raised there, or null
   * @param result its result, if it has one
   * @returns what the task gets; or WAIT_AGAIN, if the future is pending again
   */
  _resuming(_error: unknown, result: unknown): unknown {
    return result;
  }

  /** Whether `_resuming` may run code of the program. */
  get _runsProgram(): boolean {
    return false;
  }

  // ---- callbacks ------------------------------------------------------------------------------

  /** Has `fn(future)` called, through `call_soon`, when the future is done. */
  addDoneCallback(
    fn: ((future: this) => unknown) | CallableObject,
    { context = null }: { context?: Context | null } = {},
  ): void {
    const callback = fn as unknown as AnyCallback;
    const copy = context ?? copyContext();
    if (this._futureStatus === Status.PENDING) this._addCallback(callback, copy);
    else this._schedule(callback, copy);
  }

  /** Has a function called in a context, a task woken, or a listener told; not if it is done already. */
  _addCallback(callback: DoneCallback, context: Context | null): void {
    if (this._firstCallback === null && this._moreCallbacks === null) {
      this._firstCallback = callback;
      this._firstCallbackContext = context;
    } else (this._moreCallbacks ??= []).push(callback, context);
  }

  /** Has a listener told; a subclass that has an `add_done_callback` of its own hears of it. */
  _addListener(listener: DoneListener, context: Context): void {
    this._addCallback(listener, context);
  }

  /** A task waits for it. */
  _addWaiter(task: Task<never>): void {
    this._addCallback(task, null);
  }

  /** Removes every registration of a callback; returns how many there were. */
  removeDoneCallback(fn: Callable): number {
    const callback = fn as unknown as AnyCallback;
    let removed = 0;
    if (this._firstCallback !== null && isEqual(this._firstCallback, callback)) {
      this._firstCallback = this._firstCallbackContext = null;
      removed++;
    }
    if (this._moreCallbacks === null) return removed;
    const registered = this._moreCallbacks.length;
    const kept: (DoneCallback | Context | null)[] = [];
    // An `__eq__` of the program may itself add and remove callbacks.
    for (let i = 0; i < (this._moreCallbacks?.length ?? 0); i += 2) {
      const each = this._moreCallbacks[i] as DoneCallback;
      const context = this._moreCallbacks[i + 1] as Context | null;
      if (!isEqual(each, callback)) kept.push(each, context);
    }
    const left = this._moreCallbacks as typeof kept | null;
    this._moreCallbacks = left === null || kept.length === 0 ? null : kept;
    return removed + (left === null ? registered : left.length - kept.length) / 2;
  }

  /** The callbacks, in order of registration. */
  _callbackFunctions(): DoneCallback[] {
    const all = this._firstCallback === null ? [] : [this._firstCallback];
    const more = this._moreCallbacks ?? [];
    for (let i = 0; i < more.length; i += 2) all.push(more[i] as DoneCallback);
    return all.map((one) => ("_futureDone" in one ? one.callback : one));
  }

  private _scheduleCallbacks(): void {
    const callback = this._firstCallback;
    if (callback !== null) {
      const context = this._firstCallbackContext;
      this._firstCallback = this._firstCallbackContext = null;
      this._schedule(callback, context);
    }
    const more = this._moreCallbacks;
    if (more !== null) {
      this._moreCallbacks = null;
      for (let i = 0; i < more.length; i += 2) {
        this._schedule(more[i] as DoneCallback, more[i + 1] as Context | null);
      }
    }
  }

  private _schedule(callback: DoneCallback, context: Context | null): void {
    if (typeof callback !== "object" || callback === null)
      this._scheduleCall(callback as never, context!);
    else if ((callback as { _isStep?: boolean })._isStep === true)
      this._loop._push(callback as Task);
    else if ("_futureDone" in callback) this._scheduleListener(callback, context!);
    else this._scheduleCall(callback as never, context!);
  }

  private _scheduleCall(callback: AnyCallback, context: Context): void {
    this._loop._push(new DoneHandle(this._loop, callback, this as never, context));
  }

  /** Has a listener told; see Task, of which there may be many. */
  protected _scheduleListener(listener: DoneListener, context: Context): void {
    this._scheduleCall(listener.callback, context);
  }

  /** For `yield from future.__await__()` in the `__await__` of another object: see awaitables.ts. */
  *__await__(): Generator<unknown, T, unknown> {
    if (!this.done()) yield handOver(this);
    if (!this.done()) throw new RuntimeError("await wasn't used with future");
    return this.result();
  }

  /** `yield from future` */
  [Symbol.iterator](): Generator<unknown, T, unknown> {
    return this.__await__();
  }

  // ---- views ----------------------------------------------------------------------------------

  /** A native promise of the same result, for JavaScript code outside the loop. */
  asPromise(): Promise<T> {
    return new IntrinsicPromise<T>((resolve, reject) => {
      this.addDoneCallback(() => {
        try {
          resolve(this.result());
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  __repr__(): string {
    return futureRepr(this as unknown as Future<never>, futureReprInfo);
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.__repr__();
  }
}

// What is alike for nearly all stands on the prototype: there may be a million of them.
Object.defineProperties(Future.prototype, {
  _isStep: { value: false },
  _moreCallbacks: { value: null, writable: true },
  _cancelMessage: { value: null, writable: true },
  _unretrieved: { value: null, writable: true },
});
hookAwait(Future);

/** A class of futures that programs see as the Future that CPython has in their place. */
export function showAsFuture(cls: abstract new (...args: never[]) => Future<any>): void {
  hookAwait(cls);
  Object.defineProperty(cls.prototype, "__class__", { value: Future, configurable: true });
}

/** A subclass that has an `add_done_callback` of its own hears by it of tasks that wait, too. */
function announceWaiters(cls: typeof Future): void {
  const { prototype } = cls;
  if (prototype.addDoneCallback === Future.prototype.addDoneCallback) return;
  prototype._addWaiter = function (task): void {
    this.addDoneCallback(task as never, { context: task._context });
  };
  prototype._addListener = function ({ callback }, context): void {
    this.addDoneCallback(callback as never, { context });
  };
}

/** `PyObject_RichCompareBool`: two bound methods of one object are the same callback. */
function isEqual(registered: DoneCallback, callback: AnyCallback): boolean {
  return (registered as unknown) === callback || areEqual(registered, callback);
}

/** `asyncio.isfuture(x)`: whether it is a Future (a Task, too), or says that it is like one. */
export function isfuture(value: unknown): value is Future<unknown> {
  return value instanceof Future || isFutureLike(value);
}

/** An object of a class with the attribute `_asyncio_future_blocking`, which is not None there. */
function isFutureLike(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const cls = classOf(value);
  const mark = camel("_asyncio_future_blocking");
  // an attribute of the class is a static one here, or a property of its instances
  if (cls === null || !(mark in cls || mark in (cls as { prototype: object }).prototype))
    return false;
  const own = (value as Record<string, unknown>)[mark];
  return (own ?? (cls as unknown as Record<string, unknown>)[mark] ?? null) !== null;
}

/** What a timer or another thread calls: the future may have been cancelled meanwhile. */
export function setResultUnlessCancelled(future: Future<never>, result: unknown): void {
  if (future._futureStatus === Status.PENDING) future._settleResult(result);
}
