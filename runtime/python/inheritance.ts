/**
 * Several base classes.
 *
 *     class Duck(Swims, Walks, Animal): ...
 *
 * ```ts
 * class Duck extends inherit(Swims, Walks, Animal) { ... }
 * ```
 *
 * JavaScript knows one base, so `inherit` makes one that has what all of them have, nearest first in
 * Python's method resolution order. Such classes have `__init__` as a method, since a constructor can
 * be called only to make an object, and `superOf` instead of `super`.
 */
import { AttributeError, TypeError } from "./exceptions/hierarchy.ts";
import { resolutionOrder } from "./mro.ts";
import { className, type AnyClass } from "./types.ts";

export type Class = abstract new (...args: any[]) => object;

const basesOfMerged = new WeakMap<object, readonly Class[]>();

/** The base of classes that take part in multiple inheritance. */
export class Cooperative {
  constructor(...args: any[]) {
    const init = (this as unknown as { __init__?: (...args: unknown[]) => void }).__init__;
    if (init !== undefined) init.apply(this, args);
    else if (args.length > 0) {
      throw new TypeError(`${className(this.constructor as never)}() takes no arguments`);
    }
  }

  static [Symbol.hasInstance](value: unknown): boolean {
    if (typeof value !== "object" || value === null) return false;
    const cls = (value as { constructor?: unknown }).constructor;
    return typeof cls === "function" && orderOf(cls as unknown as Class).includes(this as never);
  }
}

/** The bases that Python knows: not the class that `inherit` made, nor Cooperative. */
export function directBases(cls: Class): readonly Class[] {
  const above = Object.getPrototypeOf(cls) as Class;
  const merged = basesOfMerged.get(above);
  if (merged !== undefined) return merged;
  const isReal =
    typeof above === "function" &&
    (above as unknown) !== Function.prototype &&
    above !== Cooperative;
  return isReal ? [above] : [];
}

const known = new WeakMap<object, readonly Class[]>();

/** A class and its bases in method resolution order. */
export function orderOf(cls: Class): readonly Class[] {
  let order = known.get(cls);
  if (order === undefined) {
    order = resolutionOrder(cls, directBases, (each) => className(each));
    known.set(cls, order);
  }
  return order;
}

type Instances<B extends readonly Class[]> = B extends readonly [
  infer First extends Class,
  ...infer Rest extends readonly Class[],
]
  ? InstanceType<First> & Instances<Rest>
  : unknown;

const OF_EVERY_CLASS = new Set<string | symbol>([
  "length",
  "name",
  "prototype",
  Symbol.hasInstance,
]);

/** One class with what these have. Raises TypeError where they have no resolution order. */
export function inherit<B extends readonly Class[]>(
  ...bases: B
): (new (...args: any[]) => Instances<B>) & Omit<B[0], "prototype"> {
  const Merged = class extends (bases[0] as unknown as new () => object) {};
  basesOfMerged.set(Merged, bases);
  const order = resolutionOrder<Class>(
    Merged,
    (cls) => (cls === Merged ? bases : directBases(cls)),
    (each) => className(each),
  );
  for (const each of order.slice(1).reverse()) {
    copyMembers(each.prototype as object, Merged.prototype);
    shareStatics(each, Merged);
  }
  return Merged as never;
}

function copyMembers(from: object, to: object): void {
  for (const key of Reflect.ownKeys(from)) {
    if (key === "constructor") continue;
    Object.defineProperty(to, key, Object.getOwnPropertyDescriptor(from, key)!);
  }
}

/** Attributes of a base class, whatever they are at the time. */
function shareStatics(from: Class, to: object): void {
  for (const key of Reflect.ownKeys(from)) {
    if (OF_EVERY_CLASS.has(key) || (typeof key === "string" && key.startsWith("__"))) continue;
    Object.defineProperty(to, key, {
      configurable: true,
      get: () => (from as unknown as Record<string | symbol, unknown>)[key],
      set(this: object, value: unknown) {
        Object.defineProperty(this, key, {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
    });
  }
}

/** `super()` in a method of `cls`: what the classes after it have, in the order of the instance. */
export function superOf(cls: AnyClass, self: object): any {
  const isClass = typeof self === "function";
  const start = (isClass ? self : self.constructor) as Class;
  const order = orderOf(start);
  const after = order.slice(order.indexOf(cls as Class) + 1);
  return new Proxy(
    {},
    {
      get(_target, key): unknown {
        for (const each of after) {
          const owner = (isClass ? each : each.prototype) as object;
          const found = Object.getOwnPropertyDescriptor(owner, key);
          if (found === undefined) continue;
          if (found.get !== undefined) return found.get.call(self) as unknown;
          const value = found.value as unknown;
          return typeof value === "function" ? (value.bind(self) as unknown) : value;
        }
        if (key === "__init__") return objectInit;
        throw new AttributeError(`'super' object has no attribute '${String(key)}'`);
      },
    },
  );
}

function objectInit(...args: unknown[]): void {
  if (args.length > 0) {
    throw new TypeError(
      "object.__init__() takes exactly one argument (the instance to initialize)",
    );
  }
}
