/** Python's `set` and `frozenset`. */
import { iterable } from "../iteration.ts";
import { FrozenSet, PySet } from "../set.ts";
import { declareType } from "../typeRegistry.ts";

/** `set(xs)`. */
function set<T = never>(items?: Iterable<T>): PySet<T> {
  return new PySet<T>(items === undefined ? undefined : iterable<T>(items));
}

/** `frozenset(xs)`. */
function frozenset<T = never>(items?: Iterable<T>): FrozenSet<T> {
  if (items instanceof FrozenSet && items.constructor === FrozenSet) return items as FrozenSet<T>;
  return new FrozenSet<T>(items === undefined ? undefined : iterable<T>(items));
}

const typedSet = Object.assign(set, { __name__: "set", of: PySet.of } as const);
const typedFrozenset = Object.assign(frozenset, { __name__: "frozenset" } as const);
export { typedFrozenset as frozenset, typedSet as set };

declareType(typedSet, (value) => value instanceof PySet, PySet);
declareType(typedFrozenset, (value) => value instanceof FrozenSet, FrozenSet);
