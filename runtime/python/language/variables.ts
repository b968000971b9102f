/** Reading variables that nothing may have been assigned to yet (`LOAD_FAST_CHECK`, `LOAD_GLOBAL`). */
import { NameError, UnboundLocalError } from "../exceptions.ts";

/** A local variable's value; raises UnboundLocalError where it has none. */
export function assignedLocal<T>(value: T | undefined, name: string): T {
  if (value !== undefined) return value;
  const message = `cannot access local variable '${name}' where it is not associated with a value`;
  throw new UnboundLocalError(message, { name });
}

/** A variable of a function around this one; raises NameError where it has no value. */
export function assignedFree<T>(value: T | undefined, name: string): T {
  if (value !== undefined) return value;
  const message = `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`;
  throw new NameError(message, { name });
}

/** A global variable's value, or the builtin of that name; raises NameError where there is neither. */
export function definedGlobal<T>(value: T | undefined, name: string, builtin?: unknown): T {
  if (value !== undefined) return value;
  return builtin === undefined ? undefinedName(name) : (builtin as T);
}

/** A name that nothing in the program defines: raises NameError. */
export function undefinedName(name: string): any {
  throw new NameError(`name '${name}' is not defined`, { name });
}
