/** Timeouts, after CPython's asyncio/timeouts.py. */
import { le } from "../python/comparison.ts";
import { BaseException, ExceptionGroup, RuntimeError, withCause } from "../python/exceptions.ts";
import { asFloat, Float } from "../python/float.ts";
import { repr } from "../python/repr.ts";
import { round } from "../python/round.ts";
import { AsyncManager } from "./asyncManager.ts";
import { getRunningLoop } from "./events.ts";
import { CancelledError, TimeoutError } from "./exceptions.ts";
import type { Handle } from "./handles.ts";
import { plainSeconds, secondsAfter } from "./seconds.ts";
import { currentTask } from "./taskRegistry.ts";
import type { Task } from "./tasks.ts";
import { declareLibraryFunction } from "./sourcePositions.ts";

const State = {
  CREATED: "created",
  ENTERED: "active",
  EXPIRING: "expiring",
  EXPIRED: "expired",
  EXITED: "finished",
} as const;
type State = (typeof State)[keyof typeof State];

/**
 * Cancels the block that takes too long; the end of the block turns that into TimeoutError.
 * Made by `timeout` and `timeoutAt`.
 */
export class Timeout extends AsyncManager {
  static readonly __module__: string = "asyncio.timeouts";

  #state: State = State.CREATED;
  #handle: Handle | null = null;
  #task: Task<unknown> | null = null;
  #cancelling = 0;
  #deadline: number | null;

  /** @param when the deadline in seconds of `loop.time()`, or null for none. */
  constructor(when: number | null) {
    super();
    this.#deadline = plainSeconds(when);
  }

  /** The deadline in seconds of `loop.time()`, or None. */
  when(): number | null {
    return this.#deadline;
  }

  /** Whether the block was cancelled because it took too long. */
  expired(): boolean {
    return this.#state === State.EXPIRING || this.#state === State.EXPIRED;
  }

  /** Changes the deadline. Raises RuntimeError outside the block. */
  reschedule(when: number | null): void {
    if (this.#state === State.CREATED) throw new RuntimeError("Timeout has not been entered");
    if (this.#state !== State.ENTERED) {
      throw new RuntimeError(`Cannot change state of ${this.#state} Timeout`);
    }
    this.#handle?.cancel();
    const deadline = (this.#deadline = plainSeconds(when));
    if (deadline === null) {
      this.#handle = null;
      return;
    }
    const loop = getRunningLoop();
    const timeoutOnTimeout = (): void => {
      this.#task!.cancel();
      this.#state = State.EXPIRING;
      this.#handle = null;
    };
    const now = loop.time();
    const isOver = typeof deadline === "number" ? deadline <= now : le(deadline, new Float(now));
    this.#handle = isOver
      ? loop.callSoon(timeoutOnTimeout)
      : loop.callAt(deadline, timeoutOnTimeout);
  }

  enter(): this {
    if (this.#state !== State.CREATED) throw new RuntimeError("Timeout has already been entered");
    const task = currentTask();
    if (task === null) throw new RuntimeError("Timeout should be used inside a task");
    this.#state = State.ENTERED;
    this.#task = task;
    this.#cancelling = task.cancelling();
    this.reschedule(this.#deadline);
    return this;
  }

  /** The end of the block, without its coroutine: raises TimeoutError in the place of CancelledError. */
  exit(error: unknown): void {
    this.#handle?.cancel();
    this.#handle = null;
    if (this.#state === State.ENTERED) this.#state = State.EXITED;
    if (this.#state !== State.EXPIRING) return;
    this.#state = State.EXPIRED;
    // A cancellation that somebody else requested meanwhile is not ours to convert.
    if (this.#task!.uncancel() > this.#cancelling || error === null) return;
    if (error instanceof CancelledError) throw withCause(new TimeoutError(), error, error);
    if (!(error instanceof BaseException)) return;
    insertTimeoutError(error);
    if (error instanceof ExceptionGroup) error.exceptions.forEach(insertTimeoutError);
  }

  async _exit(error: unknown): Promise<boolean> {
    this.exit(error);
    return false;
  }

  __repr__(): string {
    let info = "";
    if (this.#state === State.ENTERED) {
      const when = this.#deadline === null ? null : asFloat(round(this.#deadline, 3));
      info = ` when=${repr(when)}`;
    }
    return `<Timeout [${this.#state}]${info}>`;
  }
}

/** In the chain of contexts of an error, the cancellation was a timeout. */
function insertTimeoutError(error: BaseException): void {
  for (let each = error; each.__context__ !== null; each = each.__context__) {
    if (each.__context__ instanceof CancelledError) {
      const timeoutError = withCause(new TimeoutError(), each.__context__);
      timeoutError.__context__ = each.__context__;
      each.__context__ = timeoutError;
      break;
    }
  }
}

/**
 * A time limit for a block, in seconds (None: no limit).
 *
 * @example
 * {
 *   await using limit = asyncio.timeout(10);
 *   try { await work(); } catch (error) { limit.except(error); }
 * }
 */
export function timeout(delay: number | null): Timeout {
  const loop = getRunningLoop();
  return new Timeout(delay === null ? null : secondsAfter(loop.time(), delay));
}

/** A time limit for a block: a time of `loop.time()` (None: no limit). */
export function timeoutAt(when: number | null): Timeout {
  return new Timeout(when);
}

declareLibraryFunction("timeoutOnTimeout", "Timeout._on_timeout");
