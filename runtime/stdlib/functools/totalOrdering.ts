/** `functools.total_ordering`: the comparisons that follow from one of them and `==` (Lib/functools.py). */
import { ValueError } from "../../python/exceptions.ts";
import { eq } from "../../python/comparison.ts";
import { NotImplemented } from "../../python/notImplemented.ts";

type Comparison = (this: object, other: unknown) => unknown;
type Comparable = Record<string, Comparison | undefined>;

/** The comparison that is derived, the answer of the root one turned into its answer. */
type Rule = readonly [name: string, answer: (root: boolean, equal: () => boolean) => boolean];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  __lt__: [
    ["__gt__", (less, equal) => !less && !equal()],
    ["__le__", (less, equal) => less || equal()],
    ["__ge__", (less) => !less],
  ],
  __le__: [
    ["__ge__", (atMost, equal) => !atMost || equal()],
    ["__lt__", (atMost, equal) => atMost && !equal()],
    ["__gt__", (atMost) => !atMost],
  ],
  __gt__: [
    ["__lt__", (greater, equal) => !(greater || equal())],
    ["__ge__", (greater, equal) => greater || equal()],
    ["__le__", (greater) => !greater],
  ],
  __ge__: [
    ["__le__", (atLeast, equal) => !atLeast || equal()],
    ["__gt__", (atLeast, equal) => atLeast && !equal()],
    ["__lt__", (atLeast) => !atLeast],
  ],
};

/** Adds the missing comparisons to a class that defines at least one of `__lt__`, `__le__`, `__gt__`, `__ge__`. */
export function totalOrdering<C extends abstract new (...args: never[]) => object>(cls: C): C {
  const prototype = cls.prototype as Comparable;
  const defined = Object.keys(RULES).filter((name) => typeof prototype[name] === "function");
  const root = ["__lt__", "__le__", "__gt__", "__ge__"].find((name) => defined.includes(name));
  if (root === undefined) {
    throw new ValueError("must define at least one ordering operation: < > <= >=");
  }
  for (const [name, answer] of RULES[root]!) {
    if (defined.includes(name)) continue;
    const value: Comparison = function (other) {
      const known = (this as Comparable)[root]!.call(this, other);
      return known === NotImplemented ? known : answer(Boolean(known), () => eq(this, other));
    };
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
  return cls;
}
