/** Scheduled callbacks, after CPython's asyncio/events.py. */
import { switchContext } from "../loop/context.ts";
import type { Callback, TimedCallback } from "../loop/scheduler.ts";
import { areEqual } from "../python/richComparison.ts";
import { copyContext, type Context } from "../python/contextvars.ts";
import { KeyboardInterrupt, SystemExit } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { asFloat, floatHash } from "../python/float.ts";
import type { Int } from "../python/integers.ts";
import { NotImplemented } from "../python/notImplemented.ts";
import { raiseObserver } from "../python/raiseObserver.ts";
import { className, isClass, type AnyClass } from "../python/types.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { call, Coroutine, iscoroutinefunction } from "./coroutines.ts";
import { createdBy, creationInfo, madeAt, noteCreation, sourceTraceback } from "./creation.ts";
import { leftUnawaited } from "./finalization.ts";
import { formatCallbackSource } from "./formatHelpers.ts";
import type { Future } from "./futures.ts";

export type AnyCallback = (...args: never[]) => unknown;

/** What the loop calls a callback by. */
export type CallbackHandle = Handle | DoneHandle;

type BeginCallback = (
  handle: CallbackHandle,
  callback: AnyCallback,
  args: readonly unknown[],
) => boolean;

/** Begins callbacks that the loop has to await: those of awaitedCallbacks.ts, if that is loaded. */
let beginAwaited: BeginCallback | null = null;

export function runAwaitedCallbacks(begin: BeginCallback): void {
  beginAwaited = begin;
}

/** Calls what may also be a class, an object with `__call__`, or make a coroutine that nobody awaits. */
function callCallback(callback: AnyCallback, args: readonly unknown[]): void {
  if (typeof callback === "function" && !iscoroutinefunction(callback)) {
    try {
      (callback as (...args: unknown[]) => unknown)(...args);
      return;
    } catch (error) {
      // that a class needs `new` turns out before any of its code runs
      if (!(error instanceof globalThis.TypeError && isClass(callback))) throw error;
    }
  }
  const made: unknown = call(callback, ...args);
  if (made instanceof Coroutine) leftUnawaited(made);
}

/** Calls a callback in its context; what it raises goes to the loop's exception handler. */
function runCallback(
  handle: CallbackHandle,
  callback: AnyCallback,
  args: readonly unknown[],
): void {
  const previous = switchContext(handle._context);
  try {
    if (beginAwaited?.(handle, callback, args) !== true) callCallback(callback, args);
  } catch (error) {
    reportFailure(handle, callback, args, error);
  } finally {
    switchContext(previous);
  }
}

export function reportFailure(
  handle: CallbackHandle,
  callback: AnyCallback,
  args: readonly unknown[],
  error: unknown,
): void {
  const loop = handle._loop;
  if (error instanceof SystemExit || error instanceof KeyboardInterrupt) {
    loop._abort(error);
    return;
  }
  const source = formatCallbackSource(callback, args, loop.getDebug());
  const outer = raiseObserver.handledByLibrary;
  raiseObserver.handledByLibrary = error;
  try {
    loop._report({
      message: `Exception in callback ${source}`,
      exception: error,
      handle,
      ...madeAt(sourceTraceback(handle)),
    });
  } finally {
    raiseObserver.handledByLibrary = outer;
  }
}

/** What `call_soon` and its relatives return: a callback that can be cancelled. */
export class Handle implements Callback {
  static readonly __module__: string = "asyncio.events";
  static readonly __name__: string = "Handle";

  readonly _isStep = false as const;
  _cancelled = false;
  // what the constructor sets is only declared: a field would be set twice
  declare readonly _loop: BaseEventLoop;
  declare _callback: AnyCallback | null;
  declare _args: readonly unknown[] | null;
  declare readonly _context: Context;
  #shown: string | null = null;

  /** @param context the context it runs in; a copy of the active one if left out. */
  constructor(
    callback: AnyCallback,
    args: readonly unknown[],
    loop: BaseEventLoop,
    context: Context | null = null,
  ) {
    this._loop = loop;
    this._callback = callback;
    this._args = args;
    this._context = context ?? copyContext();
    if (loop._debug) noteCreation(this);
  }

  /** Keeps the callback from being called. */
  cancel(): void {
    if (this._cancelled) return;
    this._cancelled = true;
    if (this._loop.getDebug()) this.#shown = this.__repr__();
    this._callback = null;
    this._args = null;
  }

  cancelled(): boolean {
    return this._cancelled;
  }

  getContext(): Context {
    return this._context;
  }

  _run(): void {
    runCallback(this, this._callback!, this._args!);
  }

  _reprInfo(): string[] {
    const info: string[] = [className(this.constructor as AnyClass)];
    if (this._cancelled) info.push("cancelled");
    if (this._callback !== null) {
      info.push(formatCallbackSource(this._callback, this._args!, this._loop.getDebug()));
    }
    const creation = creationInfo(this);
    if (creation !== null) info.push(creation);
    return info;
  }

  __repr__(): string {
    return this.#shown ?? `<${this._reprInfo().join(" ")}>`;
  }
}

/** What `call_later` and `call_at` return. */
export class TimerHandle extends Handle implements TimedCallback {
  static override readonly __module__: string = "asyncio.events";
  static override readonly __name__: string = "TimerHandle";

  readonly _when: number;
  _sequence = 0;
  _scheduled = false;

  constructor(
    when: number,
    callback: AnyCallback,
    args: readonly unknown[],
    loop: BaseEventLoop,
    context: Context | null = null,
  ) {
    super(callback, args, loop, context);
    this._when = Number(when);
  }

  /** The time at which the callback is called, in seconds of `loop.time()`. */
  when(): number {
    return this._when;
  }

  override cancel(): void {
    if (!this._cancelled && this._scheduled) this._loop._scheduled.noteCancelled();
    super.cancel();
  }

  __hash__(): Int {
    return floatHash(this._when);
  }

  __lt__(other: unknown): unknown {
    return other instanceof TimerHandle ? this._when < other._when : NotImplemented;
  }

  __le__(other: unknown): unknown {
    if (!(other instanceof TimerHandle)) return NotImplemented;
    return this._when < other._when || this.__eq__(other);
  }

  __gt__(other: unknown): unknown {
    return other instanceof TimerHandle ? this._when > other._when : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    if (!(other instanceof TimerHandle)) return NotImplemented;
    return this._when > other._when || this.__eq__(other);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof TimerHandle)) return NotImplemented;
    return (
      this._when === other._when &&
      areEqual(this._callback, other._callback) &&
      areEqual(this._args && [...this._args], other._args && [...other._args]) &&
      this._cancelled === other._cancelled
    );
  }

  override _reprInfo(): string[] {
    const info = super._reprInfo();
    info.splice(this._cancelled ? 2 : 1, 0, `when=${repr(asFloat(this._when))}`);
    return info;
  }
}

/** A done callback of a future: it needs no list of arguments and nobody can cancel it. */
export class DoneHandle implements Callback {
  declare readonly _isStep: false;
  declare readonly _cancelled: false;
  declare readonly _loop: BaseEventLoop;
  declare private readonly callback: AnyCallback;
  declare private readonly future: Future<never>;
  declare readonly _context: Context;

  constructor(loop: BaseEventLoop, callback: AnyCallback, future: Future<never>, context: Context) {
    this._loop = loop;
    this.callback = callback;
    this.future = future;
    this._context = context;
    if (loop._debug) {
      noteCreation(this);
      // of a task that ends, or a future that a timer settles
      if (sourceTraceback(this) === null) createdBy(this, "events.py", 89);
    }
  }

  getContext(): Context {
    return this._context;
  }

  _run(): void {
    runCallback(this, this.callback, [this.future]);
  }

  __repr__(): string {
    const callback = formatCallbackSource(this.callback, [this.future], this._loop.getDebug());
    const creation = creationInfo(this);
    return `<Handle ${callback}${creation === null ? "" : ` ${creation}`}>`;
  }
}

Object.defineProperties(DoneHandle.prototype, {
  _isStep: { value: false },
  _cancelled: { value: false },
});
