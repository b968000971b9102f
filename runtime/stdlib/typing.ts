/**
 * Python's `typing`: what remains of it at run time. Annotations become TypeScript types, so only the
 * functions that a program calls are here.
 */
/** False, as at run time in Python: code for type checkers does not run. */
export const TYPE_CHECKING = false as boolean;

/** Returns the value unchanged: `cast(int, x)`. */
export function cast<T>(_type: unknown, value: unknown): T {
  return value as T;
}

export { assertNever } from "./typing/assertNever.ts";

/** Returns the value unchanged. */
export function assertType<T>(value: T, _type: unknown): T {
  return value;
}

/** `@final`, `@override`, `@runtime_checkable`: these change nothing at run time. */
export function final<T>(decorated: T): T {
  return decorated;
}
export const override = final;
export const runtimeCheckable = final;
