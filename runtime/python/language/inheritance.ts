/** `super()`, `__mro__` and `__bases__` where classes have several bases. */
import type { Dict } from "../dict.ts";
import { NotImplementedError } from "../exceptions/hierarchy.ts";
import { Cooperative, directBases, inherit, orderOf, type Class } from "../inheritance.ts";
import { camel } from "../names.ts";
import { object } from "../typeOf.ts";
import { isClass, type AnyClass } from "../types.ts";
import { method } from "./calling.ts";
import { inheritClassAttributes } from "./classAttributes.ts";

export {
  Cooperative,
  inherit,
  initialising,
  newObject,
  objectInitSubclass,
  superOf,
} from "../inheritance.ts";

/** `type(name, bases, namespace)`. */
export function makeClass(
  name: string,
  bases: readonly Class[],
  namespace: Dict<string, unknown>,
): any {
  const real = bases.filter((base) => base !== (object as unknown));
  const [first] = real;
  if (namespace.has("__init__") && first !== undefined && !isCooperative(first))
    throw new NotImplementedError("type() with an __init__, of a class with a constructor");
  const base = first === undefined ? Cooperative : real.length === 1 ? first : inherit(...real);
  const made = class extends (base as unknown as new () => object) {};
  const define = (owner: object, key: string, value: unknown): void => {
    Object.defineProperty(owner, camel(key), { value, writable: true, configurable: true });
  };
  Object.defineProperty(made, "name", { value: name });
  for (const each of namespace) {
    const value: unknown = namespace.at(each);
    if (typeof value === "function" && !isClass(value)) define(made.prototype, each, method(value));
    else {
      Object.defineProperty(made, camel(each), {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
      inheritClassAttributes(made, camel(each));
    }
  }
  (base as { __init_subclass__?: () => void }).__init_subclass__?.call(made);
  return made;
}

function isCooperative(cls: Class): boolean {
  return (
    cls.prototype === Cooperative.prototype || Cooperative.prototype.isPrototypeOf(cls.prototype)
  );
}

/** `cls.__mro__`, as a list that ends with `object`. */
export function mro(cls: AnyClass): AnyClass[] {
  return cls === object ? [object] : [...orderOf(cls as Class), object];
}

/** `cls.__bases__`. */
export function basesOf(cls: AnyClass): AnyClass[] {
  const bases = directBases(cls as Class);
  return bases.length > 0 ? [...bases] : [object];
}
