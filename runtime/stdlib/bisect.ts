/** Python's `bisect` (Lib/bisect.py): places in sorted lists. */
import { lt } from "../python/comparison.ts";
import { ValueError } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";

interface KeyOption<T> {
  /** Applied to the items of the list, not to `x`. */
  readonly key?: ((item: T) => unknown) | null;
}

function find<T>(
  a: readonly T[],
  lo: Int,
  hi: Int | null,
  isLeft: (item: unknown) => boolean,
  key: KeyOption<T>["key"],
): number {
  let [low, high] = [Number(lo), hi === null ? a.length : Number(hi)];
  if (low < 0) throw new ValueError("lo must be non-negative");
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = a[middle]!;
    if (isLeft(key ? key(item) : item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where to insert `x` before the items equal to it. */
export function bisectLeft<T>(
  a: readonly T[],
  x: unknown,
  lo: Int = 0,
  hi: Int | null = null,
  { key = null }: KeyOption<T> = {},
): number {
  return find(a, lo, hi, (item) => lt(item, x), key);
}

/** Where to insert `x` after the items equal to it. */
export function bisectRight<T>(
  a: readonly T[],
  x: unknown,
  lo: Int = 0,
  hi: Int | null = null,
  { key = null }: KeyOption<T> = {},
): number {
  return find(a, lo, hi, (item) => !lt(x, item), key);
}
export const bisect = bisectRight;

export function insortLeft<T>(
  a: T[],
  x: T,
  lo: Int = 0,
  hi: Int | null = null,
  options: KeyOption<T> = {},
): void {
  const wanted = options.key ? options.key(x) : x;
  a.splice(bisectLeft(a, wanted, lo, hi, options), 0, x);
}

export function insortRight<T>(
  a: T[],
  x: T,
  lo: Int = 0,
  hi: Int | null = null,
  options: KeyOption<T> = {},
): void {
  const wanted = options.key ? options.key(x) : x;
  a.splice(bisectRight(a, wanted, lo, hi, options), 0, x);
}
export const insort = insortRight;
