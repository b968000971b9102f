/** `a, b = values` and `first, *rest = values` (`UNPACK_SEQUENCE`, `UNPACK_EX` in Python/ceval.c). */
import { TypeError, ValueError } from "../exceptions.ts";
import { iterable } from "../iteration.ts";
import { typeName } from "../types.ts";

/** What values are unpacked to: items of one type. A tuple is only unpacked here if its length may be wrong. */
type Unpacked<S, N extends number> = S extends readonly unknown[]
  ? number extends S["length"]
    ? Several<S[number], N>
    : any[]
  : S extends Iterable<infer T>
    ? unknown extends T
      ? any[]
      : Several<T, N>
    : any[];

/** A tuple of `N` values. */
type Several<T, N extends number, R extends readonly T[] = []> = number extends N
  ? T[]
  : R["length"] extends N
    ? R
    : Several<T, N, [...R, T]>;

/** Exactly `count` values, or ValueError. */
export function unpack<S, const N extends number>(values: S, count: N): Unpacked<S, N>;
export function unpack(values: unknown, count: number): unknown[] {
  const items: unknown[] = [];
  for (const item of iterate(values)) {
    if (items.length === count)
      throw new ValueError(`too many values to unpack (expected ${count})`);
    items.push(item);
  }
  if (items.length < count) {
    throw new ValueError(`not enough values to unpack (expected ${count}, got ${items.length})`);
  }
  return items;
}

/** At least `before + after` values; the star takes what is between. Destructures as `[a, b, ...rest]` if `after` is 0. */
export function unpackStarred(values: unknown, before: number, after: number): any[] {
  const items = [...iterate(values)];
  if (items.length < before + after) {
    throw new ValueError(
      `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
    );
  }
  if (after === 0) return items;
  const end = items.length - after;
  return [...items.slice(0, before), items.slice(before, end), ...items.slice(end)];
}

/**
 * Takes each of the items apart like `unpack`, `for key, value in rows`; with two counts like `unpackStarred`,
 * `for first, *middle, last in rows`.
 */
export function unpackEach<S, const N extends number>(
  items: Iterable<S>,
  count: N,
): Generator<Unpacked<S, N>, void, undefined>;
export function unpackEach(
  items: Iterable<unknown>,
  before: number,
  after: number,
): Generator<any[], void, undefined>;
export function* unpackEach(
  items: Iterable<unknown>,
  before: number,
  after?: number,
): Generator<unknown[], void, undefined> {
  for (const item of items)
    yield after === undefined ? unpack(item, before) : unpackStarred(item, before, after);
}

function iterate(values: unknown): Iterable<unknown> {
  const isIterable =
    typeof values === "object" && values !== null
      ? ["__iter__", "__getitem__", Symbol.iterator].some((method) => method in values)
      : typeof values === "string" || typeof values === "function";
  if (!isIterable) throw new TypeError(`cannot unpack non-iterable ${typeName(values)} object`);
  return iterable(values as Iterable<unknown>);
}
