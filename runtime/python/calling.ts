/** Calls of what is known only when the program runs: functions, classes, objects with `__call__`. */
import { TypeError } from "./exceptions.ts";
import { asFloat } from "./float.ts";
import { givesRawFloat } from "./typeRegistry.ts";
import { isBuiltinClass, isClass, typeName } from "./types.ts";

type AnyFunction = (...args: unknown[]) => unknown;
type AnyConstructor = new (...args: unknown[]) => unknown;

/** Python's `f(*args)`, whatever `f` is. Raises TypeError where it cannot be called. */
export function invoke(callable: unknown, ...args: unknown[]): any {
  if (typeof callable === "function") {
    // as a value of unknown type 2.0 must not look like 2
    if (givesRawFloat(callable)) return asFloat((callable as AnyFunction)(...args) as number);
    if (isClass(callable) && !isBuiltinClass(callable))
      return new (callable as unknown as AnyConstructor)(...args);
    if (isConstructorOnly(callable)) return new (callable as unknown as AnyConstructor)(...args);
    return (callable as AnyFunction)(...args);
  }
  const method = (callable as { __call__?: unknown } | null | undefined)?.__call__;
  if (typeof method === "function") return (method as AnyFunction).apply(callable, args);
  throw new TypeError(`'${typeName(callable)}' object is not callable`);
}

/** Builtin classes that are classes here too: exceptions. */
function isConstructorOnly(callable: object): boolean {
  if (!isBuiltinClass(callable)) return false;
  const prototype = Object.getOwnPropertyDescriptor(callable, "prototype");
  return prototype !== undefined && prototype.writable === false;
}
