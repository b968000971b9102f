/** What bound methods are called, and whether CPython has them in C. */
import type { methodOf } from "./boundMethods.ts";
import { definitionOf } from "./definitions.ts";
import { snake } from "./names.ts";
import { classOf, className, functionQualname, isBuiltinClass, type AnyClass } from "./types.ts";

/** A method and its receiver. */
export type BoundMethod = NonNullable<ReturnType<typeof methodOf>>;

/** Methods of builtin types are functions in C: `[].append`. */
export function isBuiltinMethod({ receiver }: { readonly receiver: unknown }): boolean {
  if (typeof receiver === "function") return false;
  const cls = typeof receiver === "object" && receiver !== null ? classOf(receiver) : null;
  return cls === null || cls === Array || isBuiltinClass(cls);
}

/** The `__qualname__` of a method: `Queue.get`, of the class that defines it. */
export function methodQualname({ method, receiver }: BoundMethod): string {
  if (definitionOf(method) !== null || Object.hasOwn(method, "__qualname__"))
    return functionQualname(method);
  const { name } = method as { name: string };
  const first = typeof receiver === "function" ? receiver : Object.getPrototypeOf(receiver);
  for (let owner = first as object | null; owner !== null; owner = Object.getPrototypeOf(owner)) {
    if (!Object.hasOwn(owner, name)) continue;
    const cls = typeof owner === "function" ? owner : owner.constructor;
    return `${className(cls as AnyClass)}.${snake(name)}`;
  }
  return functionQualname(method);
}
