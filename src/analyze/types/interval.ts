/**
 * Bounds of ints.
 *
 * Python's ints have no limit; a JavaScript number is exact up to 2**53. Where the bounds show that
 * a result stays below, plain `+`, `-` and `*` are used; elsewhere an operation that checks.
 */
import { int, intOrBool, type IntType } from "./type.ts";

/** The largest magnitude up to which every int is an exact JavaScript number. */
const SAFE = 2 ** 53 - 1;

/** An int about which nothing is known. */
export const ANY_INT: IntType = int(-Infinity, Infinity);

/** What a length can be: V8's strings have less than 2**29 characters, and no list of a program more items. */
export const LENGTH: IntType = int(0, 2 ** 29);

/**
 * An int parameter that is annotated `int` but is called by nobody in the program. README's
 * correctness policy names this assumption: callers from TypeScript pass ordinary numbers.
 */
export const ORDINARY_INT: IntType = int(-(2 ** 32), 2 ** 32);

/**
 * How often a program can add to the same variable: 2**36 additions take CPython about an hour.
 * With it, `count += 1` has a bound although the loop's trip count is unknown.
 */
const REPETITIONS = 2 ** 36;

export function isSafe(type: IntType): boolean {
  return type.lo >= -SAFE && type.hi <= SAFE;
}

/** The bounds of `left + right`. */
export function addBounds(left: IntType, right: IntType): IntType {
  const sum = { lo: plus(left.lo, right.lo), hi: plus(left.hi, right.hi) };
  // Python:  count += 1      n - 1 in a recursion
  // Repeated additions of something small saturate at what REPETITIONS of them can reach.
  for (const [large, small] of [
    [left, right],
    [right, left],
  ] as const) {
    const limit = Math.max(Math.abs(small.lo), Math.abs(small.hi)) * REPETITIONS;
    if (limit <= SAFE && large.lo >= -limit && large.hi <= limit) {
      return int(Math.max(sum.lo, -limit), Math.min(sum.hi, limit));
    }
  }
  return int(sum.lo, sum.hi);
}

export function negateBounds(operand: IntType): IntType {
  return int(-operand.hi, -operand.lo);
}

export function multiplyBounds(left: IntType, right: IntType): IntType {
  const products = [
    times(left.lo, right.lo),
    times(left.lo, right.hi),
    times(left.hi, right.lo),
    times(left.hi, right.hi),
  ];
  return int(Math.min(...products), Math.max(...products));
}

/** The bounds of `left // right`: never further from zero than `left`, except for -1 // 2. */
export function floorDivideBounds(left: IntType, right: IntType): IntType {
  if (right.lo > 0) return int(Math.min(left.lo, left.lo < 0 ? -1 : 0), Math.max(left.hi, 0));
  const reach = Math.max(Math.abs(left.lo), Math.abs(left.hi), 1);
  return int(-reach, reach);
}

/** The bounds of `left % right`, whose sign is the divisor's. */
export function moduloBounds(left: IntType, right: IntType): IntType {
  const hi = right.hi > 0 ? right.hi - 1 : 0;
  const lo = right.lo < 0 ? right.lo + 1 : 0;
  if (left.lo >= 0 && right.lo > 0) return int(0, Math.min(hi, left.hi));
  return int(lo, hi);
}

/** The bounds of `left ** right` for a `right` that is not negative. */
export function powerBounds(left: IntType, right: IntType): IntType {
  const reach = Math.max(Math.abs(left.lo), Math.abs(left.hi)) ** right.hi;
  const hi = Number.isNaN(reach) ? Infinity : Math.max(reach, 1);
  return int(left.lo < 0 ? -hi : 0, hi);
}

/** The smallest bounds of a list that hold both: where a fixpoint keeps growing, go there at once. */
export function widen(old: IntType, grown: IntType): IntType {
  // between them the reach of repeatedly adding 1, and of adding up to a thousand
  const thresholds = [2 ** 16, 2 ** 31, REPETITIONS, REPETITIONS * 2 ** 10, SAFE, Infinity];
  const up = (n: number) => thresholds.find((t) => n <= t) ?? Infinity;
  const bounds = int(
    grown.lo < old.lo ? -up(-grown.lo) : old.lo,
    grown.hi > old.hi ? up(grown.hi) : old.hi,
  );
  return grown.mayBeBool ? intOrBool(bounds) : bounds;
}

/** Infinity - Infinity means "unknown", which as a lower or upper bound is infinite again. */
function plus(a: number, b: number): number {
  const sum = a + b;
  return Number.isNaN(sum) ? (a < 0 ? -Infinity : Infinity) : sum;
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
