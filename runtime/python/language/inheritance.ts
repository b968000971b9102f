/** `super()`, `__mro__` and `__bases__` where classes have several bases. */
import { directBases, orderOf, type Class } from "../inheritance.ts";
import { object } from "../typeOf.ts";
import type { AnyClass } from "../types.ts";

export { Cooperative, inherit, superOf } from "../inheritance.ts";

/** `cls.__mro__`, as a list that ends with `object`. */
export function mro(cls: AnyClass): AnyClass[] {
  return cls === object ? [object] : [...orderOf(cls as Class), object];
}

/** `cls.__bases__`. */
export function basesOf(cls: AnyClass): AnyClass[] {
  const bases = directBases(cls as Class);
  return bases.length > 0 ? [...bases] : [object];
}
