import { lt } from "../../python/comparison.ts";
import { ValueError } from "../../python/exceptions.ts";
import { CancelledError } from "../exceptions.ts";
import { TakenInTurn } from "./loopBound.ts";
import { declareLibraryCoroutines } from "../libraryCoroutines.ts";

/** Lets at most so many tasks in at a time. */
export class Semaphore extends TakenInTurn {
  static readonly __module__: string = "asyncio.locks";

  _value: number;

  /** @param value how many tasks may acquire it. Raises ValueError if it is negative. */
  constructor(value = 1) {
    super();
    if (lt(value, 0)) throw new ValueError("Semaphore initial value must be >= 0");
    this._value = value;
  }

  /** Whether `acquire` would have to wait. */
  locked(): boolean {
    if (this._value === 0) return true;
    return this._turns.find((turn) => !turn.cancelled()) !== undefined;
  }

  protected override _acquireNow(): boolean {
    if (this.locked()) return false;
    this._value--;
    return true;
  }

  override _turnEnded(woken: boolean, error: unknown): void {
    // Woken up and cancelled: the place counted down for this task is free again.
    if (woken && error instanceof CancelledError) this._value++;
    while (this._value > 0 && this.#wakeUpNext());
  }

  /** Counts up, and wakes up the next task that waits. */
  release(): void {
    this._value++;
    this.#wakeUpNext();
  }

  #wakeUpNext(): boolean {
    const turn = this._turns.find((each) => !each.done());
    if (turn === undefined) return false;
    this._value--;
    turn.come();
    return true;
  }

  __repr__(): string {
    const state = this.locked() ? "locked" : `unlocked, value:${this._value}`;
    return this._reprWith(state, this._turns.length);
  }
}

/** A semaphore that must not be released more often than it was acquired. */
export class BoundedSemaphore extends Semaphore {
  static override readonly __module__: string = "asyncio.locks";

  readonly #bound: number;

  constructor(value = 1) {
    super(value);
    this.#bound = value;
  }

  /** Raises ValueError if that would be too often. */
  override release(): void {
    if (this._value >= this.#bound) {
      throw new ValueError("BoundedSemaphore released too many times");
    }
    super.release();
  }
}

declareLibraryCoroutines({ "Semaphore.acquire": ["locks.py", 386, 407] });
