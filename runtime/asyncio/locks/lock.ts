import { RuntimeError } from "../../python/exceptions.ts";
import { CancelledError } from "../exceptions.ts";
import { TakenInTurn } from "./loopBound.ts";
import { declareLibraryCoroutines } from "../libraryCoroutines.ts";

/**
 * A lock: at most one task holds it, and waiting tasks get it in their order.
 *
 * @example
 * { await using _ = await enterAsyncContext(lock); ... }
 */
export class Lock extends TakenInTurn {
  static readonly __module__: string = "asyncio.locks";

  #isLocked = false;

  /** Whether a task holds it. */
  locked(): boolean {
    return this.#isLocked;
  }

  protected override _acquireNow(): boolean {
    if (this.#isLocked) return false;
    // Whoever comes later waits behind the others, unless all of them were cancelled.
    if (this._turns.find((turn) => !turn.cancelled()) !== undefined) return false;
    this.#isLocked = true;
    return true;
  }

  override _turnEnded(_woken: boolean, error: unknown): void {
    if (error === null) this.#isLocked = true;
    // Woken up and cancelled: the next one must get its turn.
    else if (error instanceof CancelledError && !this.#isLocked) this.#wakeUpFirst();
  }

  /** Gives it up. Raises RuntimeError if nobody holds it. */
  release(): void {
    if (!this.#isLocked) throw new RuntimeError("Lock is not acquired.");
    this.#isLocked = false;
    this.#wakeUpFirst();
  }

  #wakeUpFirst(): void {
    if (this._turns.length === 0) return;
    const turn = this._turns.first();
    if (!turn.done()) turn.come();
  }

  __repr__(): string {
    return this._reprWith(this.#isLocked ? "locked" : "unlocked", this._turns.length);
  }
}

declareLibraryCoroutines({ "Lock.acquire": ["locks.py", 90, 110] });
