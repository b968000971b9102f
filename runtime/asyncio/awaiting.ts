/**
 * The await hook: how the loop learns that a coroutine awaits something, at the moment it does.
 *
 * `await x` reads `x.constructor`, synchronously, when x is a native promise (an instance of a subclass
 * as well); if that is %Promise%, the engine awaits x's own promise and never looks up `then`. So
 * Future, Task and Coroutine have an accessor as the `constructor` of their prototypes: reading it *is*
 * the await. The task is suspended there and then, and is resumed by settling the promise.
 *
 * A promise resumes all its reactions in one go, but asyncio wakes each waiter by its own handle. The
 * first waiter of a pending future therefore takes ("claims") the future's own promise; for any other
 * the accessor returns undefined, which makes the engine look up `then`: that one time it finds a
 * function, and the waiter gets a fresh promise. In every other case `then` is undefined.
 */
import { IntrinsicPromise, type Reject, type Resolve } from "../loop/promise.ts";
import { runningScheduler, type Scheduler } from "../loop/scheduler.ts";
import { RuntimeError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import type { Stack } from "../python/stackCapture.ts";
import { raisedHere } from "./raising.ts";
import { suspendedStack } from "./programPositions.ts";
import type { Future } from "./futures.ts";
import type { Task } from "./tasks.ts";

/** The state of a future. FINISHED with an exception has a number of its own. */
export const Status = { PENDING: 0, CANCELLED: 1, FINISHED: 2, FAILED: 3 } as const;
export type Status = (typeof Status)[keyof typeof Status];

/** The state of a future's own promise. */
export const Claim = {
  /** Nobody has awaited it. */
  FREE: 0,
  /** A waiter will be resumed by it. */
  CLAIMED: 1,
  /** It is settled with the future's result or exception. */
  SETTLED: 2,
  /** It is settled with something else: the CancelledError of a waiter. */
  SPOILT: 3,
  /** A task of another loop awaited it, or it itself did: `_asyncio_future_blocking` stays set. */
  BROKEN: 4,
} as const;
export type Claim = (typeof Claim)[keyof typeof Claim];

/** What a future that is pending again gives the task that was about to go on: see `_resuming`. */
export const WAIT_AGAIN: unique symbol = Symbol("wait again");

/** The future whose accessor has just said "look up then". */
let viaThen: Future<never> | null = null;

/** What stands for the task of a coroutine that is driven by hand where no loop runs: see drivers.ts. */
export let stepOutside: Task<never> | null = null;

export function setStepOutside(step: Task<never> | null): void {
  stepOutside = step;
}

/** The task of a loop whose code runs now. */
function taskHere(loop: Scheduler): Task<never> | null {
  return (loop._currentStep ?? loop._stepHere() ?? stepOutside) as Task<never> | null;
}

/** The task whose code runs now, if it is one of another loop. */
function taskOfAnotherLoop(loop: Scheduler): Task<never> | null {
  const running = runningScheduler();
  return running === null || running === loop ? null : taskHere(running);
}

function readConstructor(this: Future<never>): unknown {
  const status = this._futureStatus as Status | undefined;
  if (status === Status.PENDING) {
    if (this._claim === Claim.FREE) {
      const task = taskHere(this._loop);
      if (task !== null && task !== (this as unknown)) {
        this._claim = Claim.CLAIMED;
        task._suspend(this, this._settlePromise);
        return IntrinsicPromise;
      }
    }
    viaThen = this;
    return undefined;
  }
  if (status === undefined) return (this as unknown as { __class__: unknown }).__class__;
  if (this._claim === Claim.FREE) {
    if (status === Status.FINISHED && this._outcome !== this) {
      this._claim = Claim.SETTLED;
      this._settlePromise(this._outcome);
      return IntrinsicPromise;
    }
    if (status === Status.FAILED) {
      this._claim = Claim.SETTLED;
      this._markRetrieved();
      this._settlePromise(IntrinsicPromise.reject(raisedHere(this._outcome, this)));
      return IntrinsicPromise;
    }
  } else if (this._claim === Claim.SETTLED) {
    this._markRetrieved();
    if (status === Status.FAILED) raisedHere(this._outcome, this);
    return IntrinsicPromise;
  }
  viaThen = this;
  return undefined;
}

function settleWith(future: Future<never>, resolve: Resolve, reject: Reject): void {
  try {
    const result = future._resuming(null, future.result());
    if (result === WAIT_AGAIN) awaitAfresh.call(future, resolve, reject);
    else resolve(result);
  } catch (error) {
    future._resuming(error, undefined);
    reject(error);
  }
}

/** The `then` of a future that is done: what it raises, it raises where the coroutine awaits it, now. */
function thenOfDone(future: Future<never>): (resolve: Resolve, reject: Reject) => void {
  try {
    const result = future.result();
    return (resolve) => resolve(result);
  } catch (error) {
    return (_resolve, reject) => reject(error);
  }
}

/**
 * The `then` of a waiter that cannot have the future's own promise: runs in the waiter's step, but after
 * its coroutine has left the JavaScript stack.
 *
 * @param stack as it was when the coroutine awaited, if such stacks are kept
 */
function awaitAfresh(
  this: Future<never>,
  resolve: Resolve,
  reject: Reject,
  stack: Stack | null = null,
): void {
  if (this._futureStatus !== Status.PENDING) {
    settleWith(this, resolve, reject);
    return;
  }
  const loop = this._loop;
  const task = taskHere(loop) ?? taskOfAnotherLoop(loop);
  if (task === null) {
    // Awaited outside every task, or by one of several that wait for promises of the host.
    this.addDoneCallback(() => loop._isolate(() => settleWith(this, resolve, reject)));
  } else if (this._claim === Claim.BROKEN) {
    reject(new RuntimeError("await wasn't used with future"));
  } else if (task === (this as unknown)) {
    this._claim = Claim.BROKEN;
    task._suspendWithError(resolve, () => `Task cannot await on itself: ${repr(task)}`, stack);
  } else if (task._loop !== loop) {
    this._claim = Claim.BROKEN;
    const complaint = (): string =>
      `Task ${repr(task)} got Future ${repr(this)} attached to a different loop`;
    task._suspendWithError(resolve, complaint, stack);
  } else task._suspend(this, resolve, stack);
}

/**
 * `await future` where the result may be the future itself: `await resultOf(future)`.
 *
 * A promise cannot be resolved with itself, so the waiter gets a fresh one.
 *
 * @example
 * loop.callSoon(() => future.setResult(future));
 * (await resultOf(future)) === future
 */
export function resultOf<T>(future: Future<T>): Promise<T>;
export function resultOf<T>(awaitable: T): T;
export function resultOf(awaitable: unknown): unknown {
  if ((awaitable as { _futureStatus?: Status } | null)?._futureStatus === undefined)
    return awaitable;
  const future = awaitable as Future<never>;
  const stack = suspendedStack();
  return {
    then: (resolve: Resolve, reject: Reject) => awaitAfresh.call(future, resolve, reject, stack),
  };
}

/** What the `__await__` of a future or coroutine has just yielded: `_asyncio_future_blocking`. */
let handedOver: object | null = null;

/** Says that an awaitable yields itself to the task, which `yield future` in a program does not. */
export function handOver<A extends object>(awaitable: A): A {
  handedOver = awaitable;
  return awaitable;
}

/** Whether a value that reached the task was handed over. */
export function wasHandedOver(value: unknown): boolean {
  const was = handedOver === value;
  handedOver = null;
  return was;
}

const HIDDEN: PropertyDescriptor = { value: undefined, configurable: true, writable: true };
const THEN: PropertyDescriptor = {
  configurable: true,
  get(this: Future<never>): unknown {
    if (viaThen !== this) return undefined;
    viaThen = null;
    if (this._futureStatus !== Status.PENDING) return thenOfDone(this);
    const stack = suspendedStack();
    if (stack === null) return awaitAfresh;
    return (resolve: Resolve, reject: Reject) => awaitAfresh.call(this, resolve, reject, stack);
  },
};

type PromiseClass = abstract new (...args: never[]) => object;

/** Puts an accessor in the place of a prototype's `constructor`; `__class__` keeps the class. */
export function replaceConstructor(cls: PromiseClass, read: (this: never) => unknown): void {
  Object.defineProperties(cls.prototype, {
    __class__: { value: cls, configurable: true, writable: true },
    constructor: { get: read, configurable: true },
  });
}

/** Hides `then` and its relatives, which Python's awaitables do not have. */
export function hideThen(cls: PromiseClass, then: PropertyDescriptor = HIDDEN): void {
  Object.defineProperties(cls.prototype, { then, catch: HIDDEN, finally: HIDDEN });
}

/**
 * Makes a class of futures awaitable by tasks. (A subclass has a `constructor` property of its own, which
 * hides the accessor: `_awaitedAs`, which it inherits, tells that it is still to be hooked.)
 */
export function hookAwait(cls: PromiseClass): void {
  replaceConstructor(cls, readConstructor);
  hideThen(cls, THEN);
  Object.defineProperty(cls.prototype, "_awaitedAs", { value: cls });
}
