/** `raise value`, where the value may be a class. */
import { BaseException, TypeError, withContext } from "../exceptions.ts";
import { isForeignError } from "../exceptions/base.ts";
import { pythonError } from "../exceptions/foreign.ts";
import { noteRaised } from "../stackCapture.ts";

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
  return error;
}

/**
 * What was raised while something else was being handled, with that as its context: the context of
 * the first exception of its chain, for what was raised further in has its own context already.
 */
export function raisedDuring(raised: unknown, handled: unknown): unknown {
  if (!(raised instanceof Error) || !(handled instanceof Error)) return raised;
  const context = pythonException(handled) as BaseException;
  let first = pythonException(raised) as BaseException;
  while (first.__context__ !== null && first !== context) first = first.__context__;
  withContext(first, context);
  return raised;
}

/** A host error as the exception that it stands for; everything else as it is. */
export function pythonException<T>(error: T): unknown extends T ? BaseException : T;
export function pythonException(error: unknown): unknown {
  return isForeignError(error) ? pythonError(error) : error;
}
