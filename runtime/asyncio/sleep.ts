import { capture, capturedResolve, IntrinsicPromise } from "../loop/promise.ts";
import type { TimedCallback } from "../loop/scheduler.ts";
import { TypeError, ValueError } from "../python/exceptions.ts";
import { NotImplemented } from "../python/notImplemented.ts";
import { typeName } from "../python/types.ts";
import { stepOutside } from "./awaiting.ts";
import { markCoroutineFunctions } from "./coroutines.ts";
import { createdBy } from "./creation.ts";
import { getRunningLoop, taskOfTurn } from "./events.ts";
import { Future, showAsFuture, type CancelMessage } from "./futures.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { isNumeric } from "./seconds.ts";
import type { Task } from "./tasks.ts";

const YIELDED = IntrinsicPromise.resolve(null);

/** Gives way for one iteration of the loop: CPython's bare `yield` in `__sleep0`. */
function yieldOnce<T>(result: T): Promise<T> {
  const task = taskOfTurn() ?? stepOutside ?? (getRunningLoop()._stepHere() as Task<never> | null);
  if (result === null && task?._yieldsToNobody() === true) return YIELDED as Promise<T>;
  const promise = new IntrinsicPromise<T>(capture);
  const resolve = capturedResolve;
  if (task !== null) task._suspendYielding(resolve, result);
  else {
    const loop = getRunningLoop();
    loop.callSoon(() => loop._isolate(() => resolve(result)));
  }
  return promise;
}

/**
 * What `sleep` waits for, and its own timer. The caller awaits it itself, without a coroutine in
 * between: there may be many of them.
 */
class SleepFuture<T> extends Future<T> implements TimedCallback {
  declare readonly _isStep: false;
  readonly _when: number;
  _sequence = 0;
  _scheduled = false;
  _cancelled = false;

  constructor(loop: BaseEventLoop, delay: number, result: T) {
    super({ loop });
    this._when = loop.time() + delay;
    this._outcome = result;
    loop._pushTimer(this as unknown as SleepFuture<never>);
  }

  /** The timer is due. */
  _run(): void {
    if (!this.done()) this._settleResult(this._outcome);
  }

  override cancel(message: CancelMessage = null): boolean {
    if (!this._cancelled && this._scheduled) this._loop._scheduled.noteCancelled();
    this._cancelled = true;
    return super.cancel(message);
  }
}

/** A Float or a bool as a number. Raises the TypeError of `delay <= 0` for what cannot be compared. */
function toSeconds(delay: unknown): number {
  const compare = (delay as { __le__?: (other: number) => unknown } | null | undefined)?.__le__;
  if (!isNumeric(delay) && (compare?.call(delay, 0) ?? NotImplemented) === NotImplemented) {
    throw new TypeError(`'<=' not supported between instances of '${typeName(delay)}' and 'int'`);
  }
  return Number(delay);
}

/**
 * Waits for so many seconds, then gives `result`.
 *
 * Zero or less gives way for one iteration of the loop. Raises ValueError for NaN.
 */
export function sleep<T = null>(delay: number, result: T = null as T): Promise<T> {
  const seconds = typeof delay === "number" ? delay : toSeconds(delay);
  if (seconds <= 0) return yieldOnce(result);
  if (Number.isNaN(seconds)) throw new ValueError("Invalid delay: NaN (not a number)");
  return createdBy(new SleepFuture(getRunningLoop(), seconds, result), "base_events.py", 460);
}

markCoroutineFunctions(sleep);
showAsFuture(SleepFuture);
