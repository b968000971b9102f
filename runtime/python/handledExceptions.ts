/**
 * The exceptions that handlers are at work on, which JavaScript does not keep: what `sys.exception()`
 * finds, and a bare `raise`, where a caller has caught something.
 *
 * Each task has its own, as coroutines have in CPython (`exc_info` in Include/cpython/pystate.h).
 */
import { runningScheduler } from "../loop/scheduler.ts";
import { dispose } from "./disposeSymbols.ts";
import { RuntimeError } from "./exceptions.ts";

/** The time in which an exception is being handled; ended by `using`. */
export class Handled implements Disposable {
  readonly error: unknown;
  private readonly all: Handled[];

  constructor(error: unknown) {
    this.error = error;
    // `finally` and `__exit__` run without an exception as well
    this.all = error === null ? [] : handledHere();
    this.all.push(this);
  }

  /** A generator yields inside a handler: whoever goes on meanwhile handles nothing. */
  pause<T>(yielded: T): T {
    this[dispose]();
    return yielded;
  }

  /** The generator goes on. */
  resume<T>(sent: T): T {
    this.all.push(this);
    return sent;
  }

  [dispose](): void {
    const index = this.all.lastIndexOf(this);
    if (index !== -1) this.all.splice(index, 1);
  }
}

const outsideTasks: Handled[] = [];
const insideTasks = new WeakMap<object, Handled[]>();

function handledHere(): Handled[] {
  const step = runningScheduler()?._stepHere() ?? null;
  if (step === null) return outsideTasks;
  let handled = insideTasks.get(step);
  if (handled === undefined) insideTasks.set(step, (handled = []));
  return handled;
}

/** From here to the end of the block an exception is being handled: `using handled = handling(error);`. */
export function handling(error: unknown): Handled {
  return new Handled(error);
}

/** What the code here, or a caller, is handling, or null. */
export function currentException(): unknown {
  const innermost = handledHere().at(-1) ?? outsideTasks.at(-1);
  return innermost?.error ?? null;
}

/** A bare `raise` outside of any handler: what a caller is handling, or RuntimeError. */
export function handledException(): unknown {
  return currentException() ?? new RuntimeError("No active exception to reraise");
}
