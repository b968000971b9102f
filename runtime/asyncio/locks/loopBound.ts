import type { EnteredAsync } from "../../python/contextManagers.ts";
import { asyncDispose } from "../../python/disposeSymbols.ts";
import { RuntimeError } from "../../python/exceptions.ts";
import { raisedDuring } from "../../python/language/raising.ts";
import { address, qualifiedName, classOf } from "../../python/types.ts";
import { repr } from "../../python/repr.ts";
import type { BaseEventLoop } from "../baseEvents.ts";
import { markCoroutineFunctions } from "../coroutines.ts";
import { getRunningLoop } from "../events.ts";
import { Fifo } from "../fifo.ts";
import { Future, showAsFuture } from "../futures.ts";

/** What belongs to the loop that first waited for it, after CPython's asyncio/mixins.py. */
export abstract class LoopBound {
  #boundLoop: BaseEventLoop | null = null;

  /** The running loop. Raises RuntimeError if another one waited before. */
  protected _getLoop(): BaseEventLoop {
    const loop = getRunningLoop();
    this.#boundLoop ??= loop;
    if (loop !== this.#boundLoop) {
      throw new RuntimeError(`${repr(this)} is bound to a different event loop`);
    }
    return loop;
  }

  /** `<asyncio.locks.Lock object at 0x7f... [unlocked, waiters:1]>`. */
  protected _reprWith(state: string, waiters = 0): string {
    const name = qualifiedName(classOf(this)!);
    const waiting = waiters > 0 ? `, waiters:${waiters}` : "";
    return `<${name} object at ${address(this)} [${state}${waiting}]>`;
  }
}

/** What an `acquire` that need not wait gives: no function is entered, no promise made. */
export const ACQUIRED: Promise<boolean> = Promise.resolve(true);

const RELEASED: Promise<void> = Promise.resolve();

/** The time in which an `async with` block has a lock; it ends alike whatever ends the block. */
class Held implements EnteredAsync<null> {
  readonly value = null;
  private readonly owner: Acquirable;
  private raised: unknown = null;

  constructor(owner: Acquirable) {
    this.owner = owner;
  }

  /** The end of the block follows at once: all who hold it can share this object. */
  except(error: unknown): void {
    this.raised = error;
  }

  [asyncDispose](): Promise<void> {
    const { raised } = this;
    if (raised === null) {
      this.owner.release();
      return RELEASED;
    }
    this.raised = null;
    try {
      this.owner.release();
    } catch (error) {
      throw raisedDuring(error, raised);
    }
    throw raised;
  }
}

/** What `async with` acquires and releases. */
export abstract class Acquirable extends LoopBound {
  abstract acquire(): Promise<boolean>;
  abstract release(): void;

  async __aenter__(): Promise<null> {
    await this.acquire();
    return null;
  }

  async __aexit__(): Promise<null> {
    this.release();
    return null;
  }
}

/**
 * What a task waits for behind others. The task awaits it itself, without a coroutine in between: many
 * may be waiting.
 */
export class Turn<T> extends Future<T> {
  readonly #owner: TakenInTurn;

  constructor(loop: BaseEventLoop, owner: TakenInTurn, given: T) {
    super({ loop });
    this.#owner = owner;
    this._outcome = given;
  }

  /** It is this task's turn. */
  come(): void {
    this._settleResult(this._outcome);
  }

  override _resuming(error: unknown, given: unknown): unknown {
    this.#owner._forget(this);
    this.#owner._turnEnded(this.done() && !this.cancelled(), error);
    return given;
  }
}

showAsFuture(Turn);

/** What is acquired in turns: at once, or by waiting behind others. */
export abstract class TakenInTurn extends Acquirable {
  #held: Held | null = null;
  #heldAtOnce: Promise<Held> | null = null;

  /** Acquires it if that takes no waiting; whether it did. */
  protected abstract _acquireNow(): boolean;
  protected readonly _turns = new Fifo<Turn<unknown>>();

  /**
   * What stands in CPython after `await fut`: a waiting task goes on.
   *
   * @param woken whether it was given its turn, and not cancelled while it waited
   * @param error what is about to be raised in it, or null
   */
  abstract _turnEnded(woken: boolean, error: unknown): void;

  /** Waits for its turn, and takes it; gives True. */
  acquire(): Promise<boolean> {
    return this._acquireNow() ? ACQUIRED : this.#waitForTurn(true);
  }

  #waitForTurn<T>(result: T): Promise<T> {
    const turn = new Turn<T>(this._getLoop(), this, result);
    this._turns.append(turn);
    return turn;
  }

  _forget(turn: Turn<unknown>): void {
    this._turns.remove(turn);
  }

  /** `async with`: see `enterAsyncContext`. */
  _enterAsync(): Promise<Held> | null {
    const { __aenter__, __aexit__, acquire } = TakenInTurn.prototype;
    if (this.acquire !== acquire) return null;
    if (this.__aenter__ !== __aenter__ || this.__aexit__ !== __aexit__) return null;
    this.#held ??= new Held(this);
    if (!this._acquireNow()) return this.#waitForTurn(this.#held);
    return (this.#heldAtOnce ??= Promise.resolve(this.#held));
  }
}

markCoroutineFunctions(TakenInTurn.prototype.acquire);
