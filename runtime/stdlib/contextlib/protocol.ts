/** What the context managers of contextlib tell one another; see runtime/python/contextManagers.ts for `with`. */
import type { BaseException } from "../../python/exceptions.ts";

export type { AsyncContextManager, ContextManager } from "../../python/contextManagers.ts";

/** The class, the exception and its traceback; all null where the block ended normally. */
export type ExitDetails = [type: unknown, error: BaseException | null, traceback: unknown];

/** What `__exit__` is told of an exception. */
export function exitDetails(error: BaseException | null): ExitDetails {
  if (error === null) return [null, null, null];
  return [error.constructor, error, error.__traceback__ ?? null];
}

/** What a manager made of a generator gives: None, which is null, where the `yield` has no value. */
export type Yielded<T> = T extends void ? null : T;
