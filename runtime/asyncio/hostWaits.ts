/**
 * A task that waits for a promise of the host: `await fetch(url)` in generated code, or in an async
 * function of TypeScript that it calls.
 *
 * Such a promise may be settled at once, in microtasks: then the step just goes on. If it is not, the loop
 * parks the step and goes on without it; the task comes back in a step of its own when the promise is
 * settled, or when the task is cancelled.
 */
import { nativeThen, type Resolve } from "../loop/promise.ts";
import type { HostThen } from "../loop/hostAwaits.ts";
import { noteObjectAwait } from "./programPositions.ts";
import type { Task } from "./tasks.ts";

export class HostWait {
  declare private readonly task: Task<never>;
  declare private readonly promise: Promise<unknown>;
  private resume: Resolve | null = null;
  private readonly leave: () => void;
  /** The wait for the promise of an async function in which the task waits for this one. */
  declare readonly outer: HostWait | null;
  /** The function that gave the promise may wait for others, which was not noticed. */
  isOuter = false;

  constructor(task: Task<never>, promise: Promise<unknown>) {
    this.task = task;
    this.promise = promise;
    this.outer = task._hostWait;
    this.leave = noteObjectAwait(task);
  }

  /** Waits in the place of the promise's `then`. */
  readonly wait: HostThen = (resume) => {
    this.resume = resume;
    nativeThen.call(this.promise, this.settled, this.settled);
    if (this.task._mustCancel) this.end();
  };

  private readonly settled = (): void => {
    const { task, promise, resume } = this;
    this.leave();
    if (resume === null) return;
    if (task._hostWait === this) {
      if (this.end(promise)) return;
      task._hostWait = this.outer;
    }
    resume(promise);
  };

  /** Brings the task back, if it is parked. */
  end(value?: unknown): boolean {
    if (this.resume === null || !this.task._comeBack(this.resume, value)) return false;
    this.resume = null;
    this.leave();
    return true;
  }
}
