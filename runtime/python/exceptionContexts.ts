/**
 * `__context__`, which CPython sets in the moment in which an exception is raised (`_PyErr_SetObject` in
 * Python/errors.c). Here it is set where the exception is first seen after that: what was being handled is
 * the same until then.
 */
import { isForeignError, withContext, type BaseException } from "./exceptions/base.ts";
import { pythonError } from "./exceptions/foreign.ts";

/** A host error as the exception that it stands for; everything else as it is. */
export function pythonException<T>(error: T): unknown extends T ? BaseException : T;
export function pythonException(error: unknown): unknown {
  return isForeignError(error) ? pythonError(error) : error;
}

/** Exceptions whose context has been set since they were raised, even if to nothing. */
const noted = new WeakSet<object>();

/** The context of an exception is what it is, whatever is being handled. */
export function keepContext<E>(error: E): E {
  if (error instanceof Error) noted.add(pythonException(error) as BaseException);
  return error;
}

/** `error` is raised while `handled` (null: nothing) is being handled: it replaces an earlier context. */
export function setContext(error: unknown, handled: unknown): void {
  if (!(error instanceof Error)) return;
  const raised = pythonException(error) as BaseException;
  noted.add(raised);
  if (handled instanceof Error) withContext(raised, pythonException(handled));
}

/**
 * `error` has been raised, and is on its way: unless its context was set before, it is what was being
 * handled. (The library gives some of its errors a context itself; then that has been raised before.)
 */
export function noteContext(error: unknown, handled: () => unknown): void {
  if (!(error instanceof Error)) return;
  let raised = pythonException(error) as BaseException;
  while (!noted.has(raised) && raised.__context__ !== null) {
    noted.add(raised);
    raised = raised.__context__;
  }
  if (!noted.has(raised)) setContext(raised, handled());
}
