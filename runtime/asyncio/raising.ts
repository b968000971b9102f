/**
 * Exceptions on their way from a future into the coroutine that awaits it.
 *
 * An error of JavaScript has the stack of the place where it was made. In Python every function through
 * which an exception passes becomes part of its traceback, also those behind an `await task`: so the
 * stack of the waiting coroutine is added to the error.
 */
import { IntrinsicPromise, nativeThen, type Resolve } from "../loop/promise.ts";
import { withContext } from "../python/exceptions.ts";
import { raiseObserver } from "../python/raiseObserver.ts";
import { notePassage, noteRaised, passages } from "../python/stackCapture.ts";
import { classOf } from "../python/types.ts";
import type { Future } from "./futures.ts";

const RESOLVED: Promise<void> = IntrinsicPromise.resolve();
const pass = (): void => {};

/** How far errors had come when futures got them: CPython's `_exception_tb`. */
const tracebacks = new WeakMap<object, number>();

/** A future has got an exception: each time it raises it, the traceback begins as it is now. */
export function noteTraceback(future: object, error: unknown): void {
  const length = passages(error).length;
  if (length > 0) tracebacks.set(future, length);
}

function passBy(error: unknown, future: object | null): void {
  notePassage(error, future === null ? Infinity : (tracebacks.get(future) ?? 0));
}

/**
 * Raises an error where a coroutine is suspended.
 *
 * V8 knows which async functions wait for the promise of the `then` callback that is running, so the
 * error takes a way round through one (the first `then` gives the engine time to connect the two).
 *
 * @param resume resolves what the coroutine awaits
 * @param future where the error comes from, if from one
 */
export function raiseInto(resume: Resolve, error: unknown, future: object | null): void {
  const passing = nativeThen.call(nativeThen.call(RESOLVED, pass), () => {
    passBy(error, future);
    throw error;
  });
  resume(passing);
}

/** `coroutine.throw(error)`: a step of a task begins with an error, of the future that it waited for. */
export function throwInto(resume: Resolve, error: unknown, future: Future<never> | null): void {
  raiseObserver.thrown?.(error, future !== null && raisesInLoop(future, error));
  raiseInto(resume, error, future);
}

/**
 * Whether the loop raises an error before it throws it: what `future.result()` raises. It does not call
 * that for the exception of a Future or a Task (`task_wakeup` in Modules/_asynciomodule.c), but of a
 * subclass, such as what `gather` returns.
 */
function raisesInLoop(future: Future<never>, error: unknown): boolean {
  if (future._exception !== error) return future._state === "CANCELLED";
  return !Object.hasOwn(classOf(future)!, "_tpName");
}

/** A manager raises an error at the end of its block, and handles the one that ended it (null: none did). */
export function raisedAtExit<E>(error: E, handled: unknown): E {
  noteRaised(error);
  if (handled === null) raiseObserver.raised?.(error);
  return withContext(error, handled);
}

/** The code that runs now gets an error, out of a future if one is given. */
export function raisedHere<E>(error: E, future: object | null): E {
  passBy(error, future);
  raiseObserver.raised?.(error);
  return error;
}
