/** `@runtime_checkable`: what is an instance of a protocol is found out by looking at its attributes. */
import { hasattr } from "../attributes.ts";
import type { AnyClass } from "../types.ts";

/**
 * Has `isinstance(x, cls)` ask whether `x` has all of these attributes, by their Python names
 * (`_ProtocolMeta.__instancecheck__` in Lib/typing.py). A subclass of the protocol is a class as any other.
 */
export function runtimeProtocol(cls: AnyClass, names: readonly string[]): void {
  const isOwnInstance = Function.prototype[Symbol.hasInstance];
  Object.defineProperty(cls, Symbol.hasInstance, {
    value(this: unknown, value: unknown): boolean {
      if (isOwnInstance.call(this as never, value)) return true;
      return this === cls && names.every((name) => hasattr(value, name));
    },
  });
}
