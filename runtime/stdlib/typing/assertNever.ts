/** `typing.assert_never` (Lib/typing.py). */
import { AssertionError } from "../../python/exceptions.ts";
import { repr } from "../../python/repr.ts";

/** Raises AssertionError, showing the value. */
export function assertNever(arg: unknown): never {
  const shown = repr(arg);
  const value = shown.length > 100 ? `${shown.slice(0, 100)}...` : shown;
  throw new AssertionError(`Expected code to be unreachable, but got: ${value}`);
}
