/** Python's `functools` (Lib/functools.py). Decorators are functions to call: `functools.cache(f)`. */
import { lt } from "../python/comparison.ts";
import { TypeError } from "../python/exceptions.ts";

export { cache, lruCache } from "./functools/lruCache.ts";
export { partial } from "./functools/partial.ts";
export { partialmethod } from "./functools/partialmethod.ts";
export { singledispatch } from "./functools/singledispatch.ts";
export { totalOrdering } from "./functools/totalOrdering.ts";
export { updateWrapper, wraps } from "./functools/wraps.ts";

/** Folds an iterable from the left: `reduce((x, y) => x + y, [1, 2, 3], 0)`. */
export function reduce<T>(func: (value: T, element: T) => T, iterable: Iterable<T>): T;
export function reduce<T, A>(
  func: (value: A, element: T) => A,
  iterable: Iterable<T>,
  initial: A,
): A;
export function reduce(
  func: (value: unknown, element: unknown) => unknown,
  iterable: Iterable<unknown>,
  ...initial: unknown[]
): unknown {
  let started = initial.length > 0 && initial[0] !== undefined;
  let value = initial[0];
  for (const element of iterable) {
    value = started ? func(value, element) : element;
    started = true;
  }
  if (!started) throw new TypeError("reduce() of empty iterable with no initial value");
  return value;
}

/** A sort key from an old-style comparison function, which returns a negative, zero or positive number. */
export function cmpToKey<T>(mycmp: (a: T, b: T) => unknown): (obj: T) => object {
  class K {
    readonly obj: T;
    constructor(obj: T) {
      this.obj = obj;
    }
    __lt__(other: K): boolean {
      return lt(mycmp(this.obj, other.obj), 0);
    }
    __gt__(other: K): boolean {
      return lt(0, mycmp(this.obj, other.obj));
    }
    __le__(other: K): boolean {
      return !lt(0, mycmp(this.obj, other.obj));
    }
    __ge__(other: K): boolean {
      return !lt(mycmp(this.obj, other.obj), 0);
    }
    __eq__(other: K): boolean {
      return Number(mycmp(this.obj, other.obj)) === 0;
    }
  }
  return (obj) => new K(obj);
}

/**
 * `@cached_property`: the getters of those names run once per object; the result becomes an ordinary
 * attribute, which can be assigned and deleted.
 *
 * ```ts
 * class Dataset {
 *   get total(): number { ... }
 *   static { functools.cachedProperty(this, "total"); }
 * }
 * ```
 */
export function cachedProperty(
  cls: abstract new (...args: never[]) => object,
  ...names: string[]
): void {
  const prototype = cls.prototype as object;
  for (const name of names) {
    const getter = Object.getOwnPropertyDescriptor(prototype, name)!.get!;
    const store = (target: object, value: unknown): void => {
      const attributes = { writable: true, enumerable: true, configurable: true };
      Object.defineProperty(target, name, { value, ...attributes });
    };
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: object): unknown {
        const value: unknown = getter.call(this);
        store(this, value);
        return value;
      },
      set(this: object, value: unknown) {
        store(this, value);
      },
    });
  }
}
