/** Calls that TypeScript would not make, or not make so. */
import { TypeError } from "../exceptions.ts";
import { forwardsTo } from "../signature.ts";
import { functionName, isClass, nameFunction, type AnyClass } from "../types.ts";

export { bindArguments, fittingArguments } from "../argumentBinding.ts";
export { invoke } from "../calling.ts";

/**
 * A call whose arguments do not fit the parameters: Python evaluates them, then raises TypeError.
 * The translator knows the message.
 */
export function rejectCall(message: string, ..._evaluated: unknown[]): never {
  throw new TypeError(message);
}

/**
 * A method made from a function that takes the instance first: what `__get__` of functions does. What
 * is no function, an object with `__call__` say, stays as it is.
 */
export function method<T>(fn: T): any {
  if (typeof fn !== "function" || isClass(fn)) return fn;
  const plain = fn as unknown as (...args: unknown[]) => unknown;
  const bound = function (this: unknown, ...args: unknown[]): unknown {
    return plain(this, ...args);
  };
  // functools.wraps gives functions attributes
  const attributes = Object.getOwnPropertyDescriptors(fn) as Record<string, PropertyDescriptor>;
  for (const [name, attribute] of Object.entries(attributes)) {
    if (name !== "prototype" && name !== "length") Object.defineProperty(bound, name, attribute);
  }
  nameFunction(bound, functionName(fn as never));
  forwardsTo(bound, fn, 1);
  Object.setPrototypeOf(bound, Object.getPrototypeOf(fn) as object);
  return bound;
}

/** `Account.close = fn`: read from the class it is the function, from an instance a method. */
export function setMethod(cls: AnyClass, name: string, fn: unknown): void {
  const define = (owner: object, value: unknown): void => {
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  };
  define(cls, fn);
  define((cls as { prototype: object }).prototype, method(fn));
}
