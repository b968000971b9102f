/**
 * Exceptions on their way from a future into the coroutine that awaits it.
 *
 * An error of JavaScript has the stack of the place where it was made. In Python every function through
 * which an exception passes becomes part of its traceback, also those behind an `await task`: so the
 * stack of the waiting coroutine is added to the error.
 */
import { IntrinsicPromise, nativeThen, type Resolve } from "../loop/promise.ts";
import { raiseObserver } from "../python/raiseObserver.ts";
import { notePassage, passages } from "../python/stackCapture.ts";

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

/** `coroutine.throw(error)`: a step of a task begins with an error. */
export function throwInto(resume: Resolve, error: unknown, future: object | null): void {
  raiseObserver.thrown?.();
  raiseInto(resume, error, future);
}

/** The code that runs now gets an error, out of a future if one is given. */
export function raisedHere<E>(error: E, future: object | null): E {
  passBy(error, future);
  raiseObserver.raised?.(error);
  return error;
}
