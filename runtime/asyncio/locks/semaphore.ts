import { ValueError } from "../../python/exceptions.ts";
import { markCoroutineFunctions } from "../coroutines.ts";
import { CancelledError } from "../exceptions.ts";
import { Fifo } from "../fifo.ts";
import type { Future } from "../futures.ts";
import { ACQUIRED, Acquirable } from "./loopBound.ts";

/** Lets at most so many tasks in at a time. */
export class Semaphore extends Acquirable {
  static readonly __module__: string = "asyncio.locks";

  _value: number;
  private readonly waiters = new Fifo<Future<boolean>>();

  /** @param value how many tasks may acquire it. Raises ValueError if it is negative. */
  constructor(value = 1) {
    super();
    if (value < 0) throw new ValueError("Semaphore initial value must be >= 0");
    this._value = value;
  }

  /** Whether `acquire` would have to wait. */
  locked(): boolean {
    if (this._value === 0) return true;
    return this.waiters.find((waiter) => !waiter.cancelled()) !== undefined;
  }

  /** Waits for its turn, and counts down; gives True. */
  acquire(): Promise<boolean> {
    if (this.locked()) return this.waitForTurn();
    this._value--;
    return ACQUIRED;
  }

  private async waitForTurn(): Promise<boolean> {
    const waiter = this._getLoop().createFuture<boolean>();
    this.waiters.append(waiter);
    try {
      try {
        await waiter;
      } finally {
        this.waiters.remove(waiter);
      }
    } catch (error) {
      // Woken up and cancelled: the place counted down for this task is free again.
      if (error instanceof CancelledError && waiter.done() && !waiter.cancelled()) this._value++;
      throw error;
    } finally {
      while (this._value > 0 && this.wakeUpNext());
    }
    return true;
  }

  /** Counts up, and wakes up the next task that waits. */
  release(): void {
    this._value++;
    this.wakeUpNext();
  }

  private wakeUpNext(): boolean {
    const waiter = this.waiters.find((each) => !each.done());
    if (waiter === undefined) return false;
    this._value--;
    waiter.setResult(true);
    return true;
  }

  __repr__(): string {
    const state = this.locked() ? "locked" : `unlocked, value:${this._value}`;
    return this._reprWith(state, this.waiters.length);
  }
}

/** A semaphore that must not be released more often than it was acquired. */
export class BoundedSemaphore extends Semaphore {
  static override readonly __module__: string = "asyncio.locks";

  private readonly bound: number;

  constructor(value = 1) {
    super(value);
    this.bound = value;
  }

  /** Raises ValueError if that would be too often. */
  override release(): void {
    if (this._value >= this.bound) {
      throw new ValueError("BoundedSemaphore released too many times");
    }
    super.release();
  }
}

markCoroutineFunctions(Semaphore.prototype.acquire);
