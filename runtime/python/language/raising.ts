/** `raise value`, where the value may be a class. */
import { BaseException, TypeError, withContext } from "../exceptions.ts";
import { isForeignError } from "../exceptions/base.ts";
import { pythonError } from "../exceptions/foreign.ts";

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

/** What was raised while something else was being handled, with that as its context. */
export function raisedDuring(raised: unknown, handled: unknown): unknown {
  if (!(raised instanceof Error) || !(handled instanceof Error)) return raised;
  const error = pythonException(raised) as BaseException;
  // what was raised further in has its context already
  if (error.__context__ === null) withContext(error, pythonException(handled));
  return raised;
}

/** A host error as the exception that it stands for; everything else as it is. */
export function pythonException<T>(error: T): T {
  return isForeignError(error) ? (pythonError(error) as T) : error;
}
