/** `raise value`, where the value may be a class. */
import { noteContext, setContext } from "../exceptionContexts.ts";
import { BaseException, TypeError } from "../exceptions.ts";
import { currentException } from "../handledExceptions.ts";
import { noteRaised } from "../stackCapture.ts";

export { pythonException } from "../exceptionContexts.ts";
export { handling, innermostHandler } from "../handledExceptions.ts";

/** The exception to throw: a class is instantiated, anything else that is no exception is a TypeError. */
export function exceptionOf(value: any): unknown {
  if (value instanceof Error || value === null || value === undefined) {
    return value ?? new TypeError("exceptions must derive from BaseException");
  }
  if (
    typeof value === "function" &&
    (value === BaseException || value.prototype instanceof BaseException)
  ) {
    return new value();
  }
  return new TypeError("exceptions must derive from BaseException");
}

/** `raise error`, where the error was made or caught before: its traceback has this place too. */
export function raised<E>(error: E): E {
  noteRaised(error);
  setContext(error, currentException());
  return error;
}

/** What was raised while something else was being handled, with that as its context. */
export function raisedDuring(raised: unknown, handled: unknown): unknown {
  noteContext(raised, () => handled);
  return raised;
}
