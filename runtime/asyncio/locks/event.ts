import { markCoroutineFunctions } from "../coroutines.ts";
import { Fifo } from "../fifo.ts";
import type { Future } from "../futures.ts";
import { ACQUIRED, LoopBound } from "./loopBound.ts";
import { declareLibraryCoroutines } from "../libraryCoroutines.ts";

/** A flag that tasks can wait for. */
export class Event extends LoopBound {
  static readonly __module__: string = "asyncio.locks";

  #flag = false;
  readonly #waiters = new Fifo<Future<boolean>>();

  isSet(): boolean {
    return this.#flag;
  }

  /** Sets the flag, and wakes up everybody who waits for it. */
  set(): void {
    if (this.#flag) return;
    this.#flag = true;
    for (const waiter of this.#waiters) {
      if (!waiter.done()) waiter.setResult(true);
    }
  }

  clear(): void {
    this.#flag = false;
  }

  /** Waits until the flag is set; gives True. */
  wait(): Promise<boolean> {
    return this.#flag ? ACQUIRED : this.#waitUntilSet();
  }

  async #waitUntilSet(): Promise<boolean> {
    const waiter = this._getLoop().createFuture<boolean>();
    this.#waiters.append(waiter);
    try {
      await waiter;
      return true;
    } finally {
      this.#waiters.remove(waiter);
    }
  }

  __repr__(): string {
    return this._reprWith(this.#flag ? "set" : "unset", this.#waiters.length);
  }
}

markCoroutineFunctions(Event.prototype.wait);

declareLibraryCoroutines({ "Event.wait": ["locks.py", 200, 213] });
