import { lt } from "../../python/comparison.ts";
import { ValueError } from "../../python/exceptions.ts";
import { BrokenBarrierError } from "../exceptions.ts";
import { Condition } from "./condition.ts";
import { LoopBound } from "./loopBound.ts";
import { declareLibraryCoroutines } from "../libraryCoroutines.ts";

type State = "filling" | "draining" | "resetting" | "broken";

/** A point where tasks wait for each other: so many of them go on together. */
export class Barrier extends LoopBound {
  static readonly __module__: string = "asyncio.locks";

  /** How many tasks go on together. */
  readonly parties: number;
  readonly #condition = new Condition();
  #state: State = "filling";
  /** How many tasks are in the barrier. */
  #count = 0;

  /** Raises ValueError unless `parties` is positive. */
  constructor(parties: number) {
    super();
    if (lt(parties, 1)) throw new ValueError("parties must be > 0");
    this.parties = parties;
  }

  /** How many tasks are waiting. */
  get nWaiting(): number {
    return this.#state === "filling" ? this.#count : 0;
  }

  get broken(): boolean {
    return this.#state === "broken";
  }

  /** Waits for the others; gives this task's number in order of arrival. Raises BrokenBarrierError. */
  async wait(): Promise<number> {
    const condition = this.#condition;
    await condition.acquire();
    try {
      // A barrier that is emptying, or being reset, has to be empty first.
      await condition.waitFor(() => this.#state !== "draining" && this.#state !== "resetting");
      if (this.broken) throw new BrokenBarrierError("Barrier aborted");
      try {
        const index = this.#count++;
        if (index + 1 === this.parties) {
          this.#state = "draining";
          condition.notifyAll();
        } else await this.#waitForOthers();
        return index;
      } finally {
        this.#count--;
        this.#leave();
      }
    } finally {
      condition.release();
    }
  }

  async #waitForOthers(): Promise<void> {
    await this.#condition.waitFor(() => this.#state !== "filling");
    if (this.#state === "broken" || this.#state === "resetting") {
      throw new BrokenBarrierError("Abort or reset of barrier");
    }
  }

  /** The last one out lets the next ones in. */
  #leave(): void {
    if (this.#count > 0) return;
    if (this.#state === "resetting" || this.#state === "draining") this.#state = "filling";
    this.#condition.notifyAll();
  }

  /** Sends the waiting tasks away, with BrokenBarrierError, and starts anew. */
  async reset(): Promise<void> {
    await this.#condition.acquire();
    try {
      this.#state = this.#count > 0 ? "resetting" : "filling";
      this.#condition.notifyAll();
    } finally {
      this.#condition.release();
    }
  }

  /** Breaks it: whoever waits, now or later, gets BrokenBarrierError. */
  async abort(): Promise<void> {
    await this.#condition.acquire();
    try {
      this.#state = "broken";
      this.#condition.notifyAll();
    } finally {
      this.#condition.release();
    }
  }

  async __aenter__(): Promise<number> {
    return await this.wait();
  }

  async __aexit__(): Promise<null> {
    return null;
  }

  __repr__(): string {
    const waiting = this.broken ? "" : `, waiters:${this.nWaiting}/${this.parties}`;
    return this._reprWith(this.#state + waiting);
  }
}

declareLibraryCoroutines({
  "Barrier.wait": ["locks.py", 511, 527],
  "Barrier.reset": ["locks.py", 577, 583],
  "Barrier.abort": ["locks.py", 592, 598],
});
