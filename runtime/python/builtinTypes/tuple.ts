/** Python's `tuple`: `tuple(xs)`, `tuple.of(a, b)` for `(a, b)`, and its methods as statics. */
import { iterable } from "../iteration.ts";
import { Tuple, tupleFrom, tupleOf } from "../tuple.ts";
import { declareType } from "../typeRegistry.ts";
import { list } from "./list.ts";

/** `tuple(xs)`. */
function tuple<T = never>(items?: Iterable<T>): readonly T[] {
  if (items instanceof Tuple && items.constructor === Tuple) return items as Tuple<T>;
  return tupleFrom(items === undefined ? [] : iterable<T>(items));
}

const typed = Object.assign(tuple, {
  __name__: "tuple",
  of: tupleOf,
  index: list.index,
  count: list.count,
} as const);
export { typed as tuple };

declareType(typed, (value) => value instanceof Tuple, Tuple);
