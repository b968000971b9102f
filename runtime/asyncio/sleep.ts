import { capture, capturedReject, capturedResolve, IntrinsicPromise } from "../loop/promise.ts";
import { runningScheduler } from "../loop/scheduler.ts";
import type { Context } from "../python/contextvars.ts";
import { le } from "../python/comparison.ts";
import { ValueError } from "../python/exceptions.ts";
import { hookAwait } from "./awaiting.ts";
import { markCoroutineFunctions } from "./coroutines.ts";
import { getRunningLoop } from "./events.ts";
import { Future, setResultUnlessCancelled, type CancelMessage } from "./futures.ts";
import { TimerHandle } from "./handles.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import type { Task } from "./tasks.ts";

/** Gives way for one iteration of the loop: CPython's bare `yield` in `__sleep0`. */
function yieldOnce<T>(result: T): Promise<T> {
  const loop = getRunningLoop();
  const task = runningScheduler()!._stepHere() as Task<never> | null;
  const promise = new IntrinsicPromise<T>(capture);
  const resolve = capturedResolve;
  if (task !== null) task._suspendYielding(resolve, capturedReject, result);
  else loop.callSoon(() => loop._isolate(() => resolve(result)));
  return promise;
}

/** What `sleep` waits for. The caller awaits it itself, without a coroutine in between. */
class SleepFuture<T> extends Future<T> {
  private readonly timer: TimerHandle;

  constructor(loop: BaseEventLoop, delay: number, result: T) {
    super({ loop });
    const context = loop._baseContext as Context;
    const when = loop.time() + delay;
    this.timer = new TimerHandle(when, setResultUnlessCancelled, [this, result], loop, context);
    loop._pushTimer(this.timer);
  }

  override cancel(message: CancelMessage = null): boolean {
    this.timer.cancel();
    return super.cancel(message);
  }
}

/** A Float or a bool as a number. Raises the TypeError of `delay <= 0` for what cannot be compared. */
function toSeconds(delay: unknown): number {
  le(delay, 0);
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
  return new SleepFuture(getRunningLoop(), seconds, result);
}

markCoroutineFunctions(sleep);
hookAwait(SleepFuture);
// It shows as the Future that CPython's sleep waits for.
Object.defineProperty(SleepFuture.prototype, "__class__", { value: Future, configurable: true });
