import { getattr } from "../../python/attributes.ts";
import { RuntimeError, withContext } from "../../python/exceptions.ts";
import { truth } from "../../python/truth.ts";
import { markCoroutineFunctions } from "../coroutines.ts";
import { CancelledError } from "../exceptions.ts";
import { Fifo } from "../fifo.ts";
import type { Future } from "../futures.ts";
import { Lock } from "./lock.ts";
import { Acquirable } from "./loopBound.ts";
import { declareLibraryCoroutines, declareSharedMethod } from "../libraryCoroutines.ts";

const LOCK_METHODS = ["locked", "acquire", "release"];

/** Lets tasks that hold a lock wait until another one notifies them. */
export class Condition extends Acquirable {
  static readonly __module__: string = "asyncio.locks";

  readonly #lock: Lock;
  readonly #waiters = new Fifo<Future<boolean>>();

  /** @param lock the lock to use; a new one if left out. */
  constructor(lock: Lock | null = null) {
    super();
    this.#lock = lock ?? new Lock();
    // In CPython its methods become the condition's: what has none is no lock.
    if (lock !== null) for (const name of LOCK_METHODS) getattr(lock, name);
  }

  locked(): boolean {
    return this.#lock.locked();
  }

  acquire(): Promise<boolean> {
    return this.#lock.acquire();
  }

  release(): void {
    this.#lock.release();
  }

  /** Releases the lock, waits to be notified, takes the lock again; gives True. */
  async wait(): Promise<boolean> {
    if (!this.locked()) throw new RuntimeError("cannot wait on un-acquired lock");
    const waiter = this._getLoop().createFuture<boolean>();
    this.release();
    try {
      this.#waiters.append(waiter);
      let failure: unknown = null;
      try {
        await waiter;
      } catch (error) {
        failure = error;
      }
      this.#waiters.remove(waiter);
      failure = await this.#reacquire(failure);
      if (failure !== null) throw failure;
      return true;
    } catch (error) {
      // Perhaps this task was notified just before: another one has to be.
      this.#wakeUp(1);
      throw error;
    }
  }

  /**
   * The lock must be held again, even by a task that was cancelled, however often.
   *
   * @param failure what ended the waiting, or null
   * @returns what is to be raised: the last cancellation, else `failure`
   */
  async #reacquire(failure: unknown): Promise<unknown> {
    let last = failure;
    for (;;) {
      try {
        await this.acquire();
        return last;
      } catch (error) {
        // In Python this happens in a `finally`, while `failure` is being handled.
        last = failure === null ? error : withContext(error, failure);
        if (!(error instanceof CancelledError)) throw last;
      }
    }
  }

  /** Waits until `predicate()` is true; gives what it returned. */
  async waitFor<T>(predicate: () => T): Promise<T> {
    let result = predicate();
    while (!truth(result)) {
      await this.wait();
      result = predicate();
    }
    return result;
  }

  /** Wakes up so many waiting tasks. Raises RuntimeError if the lock is not held. */
  notify(n = 1): void {
    if (!this.locked()) throw new RuntimeError("cannot notify on un-acquired lock");
    this.#wakeUp(n);
  }

  /** Wakes up all waiting tasks. */
  notifyAll(): void {
    this.notify(this.#waiters.length);
  }

  #wakeUp(n: number): void {
    let count = 0;
    for (const waiter of this.#waiters) {
      if (count >= n) break;
      if (waiter.done()) continue;
      count++;
      waiter.setResult(false);
    }
  }

  __repr__(): string {
    return this._reprWith(this.locked() ? "locked" : "unlocked", this.#waiters.length);
  }
}

markCoroutineFunctions(Condition.prototype.acquire);

declareSharedMethod("Condition.acquire", "Lock.acquire");
declareLibraryCoroutines({
  "Condition.wait": ["locks.py", 248, 272],
  "Condition.wait_for": ["locks.py", 303, 313],
});
