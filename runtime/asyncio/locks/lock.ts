import { RuntimeError } from "../../python/exceptions.ts";
import { markCoroutineFunctions } from "../coroutines.ts";
import { CancelledError } from "../exceptions.ts";
import { Fifo } from "../fifo.ts";
import type { Future } from "../futures.ts";
import { ACQUIRED, Acquirable } from "./loopBound.ts";

/**
 * A lock: at most one task holds it, and waiting tasks get it in their order.
 *
 * @example
 * { await using _ = await enterAsyncContext(lock); ... }
 */
export class Lock extends Acquirable {
  static readonly __module__: string = "asyncio.locks";

  private isLocked = false;
  private readonly waiters = new Fifo<Future<boolean>>();

  /** Whether a task holds it. */
  locked(): boolean {
    return this.isLocked;
  }

  /** Waits until nobody holds it, and takes it; gives True. */
  acquire(): Promise<boolean> {
    // Whoever comes later waits behind the others, unless all of them were cancelled.
    if (!this.isLocked && this.waiters.find((waiter) => !waiter.cancelled()) === undefined) {
      this.isLocked = true;
      return ACQUIRED;
    }
    return this.waitForTurn();
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
      // Woken up and cancelled: the next one must get its turn.
      if (error instanceof CancelledError && !this.isLocked) this.wakeUpFirst();
      throw error;
    }
    this.isLocked = true;
    return true;
  }

  /** Gives it up. Raises RuntimeError if nobody holds it. */
  release(): void {
    if (!this.isLocked) throw new RuntimeError("Lock is not acquired.");
    this.isLocked = false;
    this.wakeUpFirst();
  }

  private wakeUpFirst(): void {
    if (this.waiters.length === 0) return;
    const waiter = this.waiters.first();
    if (!waiter.done()) waiter.setResult(true);
  }

  __repr__(): string {
    return this._reprWith(this.isLocked ? "locked" : "unlocked", this.waiters.length);
  }
}

markCoroutineFunctions(Lock.prototype.acquire);
