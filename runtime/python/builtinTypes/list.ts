/** Python's `list`: the conversion, and the methods that JS's arrays lack or do differently, as statics. */
import { same } from "../comparison.ts";
import { TypeError, ValueError } from "../exceptions/hierarchy.ts";
import { IndexError } from "../exceptions/lookupErrors.ts";
import { iterable, sortArray } from "../iteration.ts";
import { repr } from "../repr.ts";
import { asIndex } from "../slice.ts";
import { Tuple } from "../tuple.ts";
import { declareType } from "../typeRegistry.ts";
import { typeName } from "../types.ts";

/** `list(xs)`. */
function list<T = never>(items?: Iterable<T>): T[] {
  return items === undefined ? [] : [...iterable<T>(items)];
}

/** `xs.append(x)`. */
function append<T>(items: T[], item: T): void {
  items.push(item);
}

/** `xs.extend(ys)`. */
function extend<T>(items: T[], more: Iterable<T>): void {
  for (const item of more === items ? [...items] : iterable<T>(more)) items.push(item);
}

/** `xs.insert(i, x)`: the index is clamped. */
function insert<T>(items: T[], index: number, item: T): void {
  const at = index < 0 ? Math.max(0, items.length + index) : index;
  items.splice(at, 0, item);
}

/** `xs.pop()`, `xs.pop(i)`; raises IndexError. */
function pop<T>(items: T[], index: number = -1): T {
  const wanted = asIndex(index);
  if (wanted === undefined) {
    throw new TypeError(`'${typeName(index)}' object cannot be interpreted as an integer`);
  }
  if (items.length === 0) throw new IndexError("pop from empty list");
  const at = wanted < 0 ? wanted + items.length : wanted;
  if (at < 0 || at >= items.length) throw new IndexError("pop index out of range");
  if (at === items.length - 1) return items.pop() as T;
  return items.splice(at, 1)[0] as T;
}

/** `xs.remove(x)`: the first that equals x; raises ValueError. */
function remove(items: unknown[], item: unknown): void {
  const at = items.findIndex((each) => same(each, item));
  if (at < 0) throw new ValueError("list.remove(x): x not in list");
  items.splice(at, 1);
}

function clamp(bound: number, length: number): number {
  return bound < 0 ? Math.max(0, bound + length) : Math.min(bound, length);
}

/** Where `item` is, between `start` and `stop`; -1 if nowhere. */
export function position(
  items: readonly unknown[],
  item: unknown,
  start: number,
  stop: number,
): number {
  const end = clamp(stop, items.length);
  for (let at = clamp(start, items.length); at < end; at++) {
    if (same(items[at], item)) return at;
  }
  return -1;
}

/** `xs.index(x, start, stop)`; raises ValueError. */
function index(items: readonly unknown[], item: unknown, start = 0, stop = Infinity): number {
  const at = position(items, item, start, stop);
  if (at >= 0) return at;
  throw new ValueError(
    items instanceof Tuple ? "tuple.index(x): x not in tuple" : `${repr(item)} is not in list`,
  );
}

/** `xs.count(x)`. */
function count(items: readonly unknown[], item: unknown): number {
  return items.reduce((found: number, each) => (same(each, item) ? found + 1 : found), 0);
}

interface SortOptions<T> {
  readonly key?: ((item: T) => unknown) | null;
  readonly reverse?: boolean;
}

/** `xs.sort(key=..., reverse=...)`: stable, in place. */
function sort<T>(items: T[], options?: SortOptions<T>): void {
  sortArray(items, options);
}

/** `xs.reverse()`. */
function reverse(items: unknown[]): void {
  items.reverse();
}

/** `xs.clear()`. */
function clear(items: unknown[]): void {
  items.length = 0;
}

/** `xs.copy()`. */
function copy<T>(items: readonly T[]): T[] {
  return [...items];
}

const typed = Object.assign(list, {
  __name__: "list",
  append,
  extend,
  insert,
  pop,
  remove,
  index,
  count,
  sort,
  reverse,
  clear,
  copy,
} as const);
export { typed as list };

declareType(typed, (value) => Array.isArray(value) && !(value instanceof Tuple), Array);
