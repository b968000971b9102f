/** Runner and `asyncio.run`, after CPython's asyncio/runners.py. */
import type { Context } from "../python/contextvars.ts";
import { RuntimeError } from "../python/exceptions.ts";
import { holdLastPassage } from "../python/stackCapture.ts";
import { AsyncManager } from "./asyncManager.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { coro, type CoroutineLike } from "./coroutines.ts";
import { enclosingLoop } from "./events.ts";
import { closeAfter, LoopRunner, type RunnerOptions } from "./loopRunner.ts";

export type { RunnerOptions };

/**
 * Runs several coroutines in one loop; the end of its block cancels what is left and closes the loop.
 *
 * @example
 * {
 *   await using runner = new asyncio.Runner();
 *   await runner.run(coro(setUp));
 *   await runner.run(coro(main));
 * }
 */
export class Runner extends AsyncManager {
  static readonly __module__: string = "asyncio.runners";

  readonly #runner: LoopRunner;

  constructor(options: RunnerOptions = {}) {
    super();
    this.#runner = new LoopRunner(options);
  }

  /** `with`: makes the loop. */
  enter(): this {
    this.#runner.initialize();
    return this;
  }

  __enter__(): this {
    return this.enter();
  }

  async __exit__(_type: unknown, error: unknown, _traceback: unknown): Promise<void> {
    await this._exit(error ?? null);
  }

  async _exit(error: unknown): Promise<boolean> {
    await closeAfter(error, this);
    return false;
  }

  /** The loop. */
  getLoop(): BaseEventLoop {
    return this.#runner.initialize().loop;
  }

  /**
   * Runs a coroutine and gives its result. Raises ValueError if it is none, RuntimeError if a loop is
   * running, KeyboardInterrupt if the user interrupted it.
   */
  async run<T>(main: CoroutineLike<T>, options?: { context?: Context | null }): Promise<T> {
    return await this.#runner.run(main, options);
  }

  /** Cancels the tasks that are left, closes async generators and the loop. */
  async close(): Promise<void> {
    await this.#runner.close();
  }
}

/**
 * Runs a coroutine in a new loop, gives its result and closes the loop.
 *
 * Python blocks meanwhile; here the promise is to be awaited. Raises RuntimeError if a loop is running.
 *
 * @example await asyncio.run(main);
 */
export async function run<T>(main: CoroutineLike<T>, options: RunnerOptions = {}): Promise<T> {
  if (enclosingLoop() !== null) {
    // it is one that was never awaited
    if (typeof main === "function") coro(main);
    throw new RuntimeError("asyncio.run() cannot be called from a running event loop");
  }
  const runner = new LoopRunner(options);
  try {
    runner.initialize();
    return await runner.run(main);
  } catch (error) {
    // the traceback reaches the caller when the loop is closed
    const reachCaller = holdLastPassage(error);
    await closeAfter(error, runner);
    reachCaller();
    throw error;
  } finally {
    await runner.close();
  }
}
