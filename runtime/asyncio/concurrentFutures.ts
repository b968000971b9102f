/**
 * `concurrent.futures.Future`, after CPython's Lib/concurrent/futures/_base.py. It is here because
 * `run_coroutine_threadsafe` gives one; runtime/stdlib/concurrent/futures.ts exports it.
 */
import { blockFor } from "../loop/clock.ts";
import { runningScheduler } from "../loop/scheduler.ts";
import type { BaseException } from "../python/exceptions.ts";
import { Exception, RuntimeError, TimeoutError } from "../python/exceptions.ts";
import { formatException } from "../python/traceback.ts";
import { stderr } from "../python/stdio.ts";
import { address, shortTypeName } from "../python/types.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { setResultUnlessCancelled } from "./futures.ts";
import type { Task } from "./tasks.ts";
import { setBridge } from "./executors.ts";
import { convertException, wrapFuture } from "./wrapFuture.ts";

class Error extends Exception {
  static readonly __module__: string = "concurrent.futures._base";
}
/** What `result()` of a cancelled future raises; not asyncio's class of that name. */
export class CancelledError extends Error {}
export class InvalidStateError extends Error {}

type State = "pending" | "running" | "cancelled" | "finished";
type Callback = (future: never) => unknown;

export class Future<T = unknown> {
  static readonly __module__ = "concurrent.futures._base";
  #state: State = "pending";
  #result: T | undefined;
  #exception: BaseException | null = null;
  #callbacks: Callback[] = [];
  /** Runs the function now, where somebody cannot wait for its turn. */
  #start: (() => void) | null = null;

  /** @internal How an executor lets a blocking `result()` run what still waits in its queue. */
  _startWith(start: () => void): void {
    this.#start = start;
  }

  cancel(): boolean {
    if (this.#state === "running" || this.#state === "finished") return false;
    if (this.#state === "pending") {
      this.#state = "cancelled";
      this.#notify();
    }
    return true;
  }

  cancelled(): boolean {
    return this.#state === "cancelled";
  }

  running(): boolean {
    return this.#state === "running";
  }

  done(): boolean {
    return this.#state === "cancelled" || this.#state === "finished";
  }

  /** The result; raises the exception of the function, or CancelledError. */
  result(_timeout: unknown = null): T {
    this.#finish();
    if (this.#state === "cancelled") throw new CancelledError();
    if (this.#exception !== null) throw this.#exception;
    return this.#result as T;
  }

  /** The exception that the function raised, or null. */
  exception(_timeout: unknown = null): BaseException | null {
    this.#finish();
    if (this.#state === "cancelled") throw new CancelledError();
    return this.#exception;
  }

  #finish(): void {
    if (this.#state === "pending") this.#start?.();
    if (this.done()) return;
    throw new RuntimeError(
      "this would block the event loop for ever: await asyncio.wrap_future(future) instead",
    );
  }

  /**
   * `result(timeout)` of a future that a loop settles, in a function that runs in a thread: the loop
   * goes on meanwhile. Raises TimeoutError if that takes longer than `timeout` seconds.
   */
  async awaitResult(timeout: number | null = null): Promise<T> {
    await this.#wait(timeout);
    return this.result();
  }

  /** `exception(timeout)`, likewise. */
  async awaitException(timeout: number | null = null): Promise<BaseException | null> {
    await this.#wait(timeout);
    return this.exception();
  }

  async #wait(timeout: number | null): Promise<void> {
    if (this.done()) return;
    const loop = runningScheduler() as BaseEventLoop | null;
    const step = loop?._stepHere() as Task<never> | null | undefined;
    if (loop !== null && step?._isThread === true) {
      const waiter = loop.createFuture<null>();
      const release = (): void => setResultUnlessCancelled(waiter as never, null);
      this.addDoneCallback(release);
      const timer = timeout === null ? null : loop.callLater(timeout, release);
      await waiter;
      timer?.cancel();
    } else if (timeout !== null) {
      // The thread of the loop itself: nobody can settle the future while it blocks.
      blockFor(Number(timeout));
    }
    if (timeout !== null && !this.done()) throw new TimeoutError();
  }

  /** Calls a function with this future when it is done; at once if it is. */
  addDoneCallback(fn: Callback): void {
    if (this.done()) this.#call(fn);
    else this.#callbacks.push(fn);
  }

  /** For executors: whether to go on with the function. */
  setRunningOrNotifyCancel(): boolean {
    if (this.#state === "cancelled") return false;
    if (this.#state !== "pending") throw new RuntimeError("Future in unexpected state");
    this.#state = "running";
    return true;
  }

  setResult(result: T): void {
    this.#check();
    this.#result = result;
    this.#state = "finished";
    this.#notify();
  }

  setException(exception: unknown): void {
    this.#check();
    this.#exception = exception as BaseException;
    this.#state = "finished";
    this.#notify();
  }

  #check(): void {
    if (this.done())
      throw new InvalidStateError(`${this.#state.toUpperCase()}: ${this.__repr__()}`);
  }

  #notify(): void {
    for (const callback of this.#callbacks.splice(0)) this.#call(callback);
  }

  #call(callback: Callback): void {
    try {
      callback(this as never);
    } catch (error) {
      stderr.write(`exception calling callback for ${this.__repr__()}\n${formatException(error)}`);
    }
  }

  __repr__(): string {
    const at = `<Future at ${address(this)} state=${this.#state}`;
    if (this.#state !== "finished") return `${at}>`;
    const error = this.#exception;
    return error === null
      ? `${at} returned ${shortTypeName(this.#result)}>`
      : `${at} raised ${shortTypeName(error)}>`;
  }
}

setBridge({ convertException, wrapFuture });
