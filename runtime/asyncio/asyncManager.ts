/**
 * Managers that `await using` enters by itself: TaskGroup, Timeout, Runner.
 *
 * Their entering does not suspend, so that it can happen where an `await using` declaration reads
 * `Symbol.asyncDispose`, which is where `async with` calls `__aenter__`.
 */
import type { AsyncContextManager } from "../python/contextManagers.ts";
import { asyncDispose } from "../python/disposeSymbols.ts";

export abstract class AsyncManager implements AsyncContextManager<unknown>, AsyncDisposable {
  #raised: unknown = null;

  /** `__aenter__`, without its coroutine. */
  abstract enter(): this;

  /** `__aexit__`: gives whether the exception (null: there is none) is swallowed. */
  abstract _exit(error: unknown): Promise<boolean>;

  async __aenter__(): Promise<this> {
    return this.enter();
  }

  __aexit__(_type: unknown, error: unknown, _traceback: unknown): Promise<boolean> {
    return this._exit(error ?? null);
  }

  /** Hands over the exception that ends the block: the block's end then raises or swallows it. */
  except(error: unknown): void {
    this.#raised = error;
  }

  get [asyncDispose](): () => Promise<void> {
    this.enter();
    return this.#dispose;
  }

  async #dispose(): Promise<void> {
    const raised = this.#raised;
    this.#raised = null;
    if (!(await this._exit(raised)) && raised !== null) throw raised;
  }
}
