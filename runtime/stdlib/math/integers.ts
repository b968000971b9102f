/** Integer functions of `math`; exact for ints of any size (Modules/mathmodule.c). */
import { OverflowError, ValueError } from "../../python/exceptions.ts";
import { canonical } from "../../python/integers.ts";
import type { Int } from "../../python/integers.ts";
import { toIndex } from "./arguments.ts";

/** n! Raises ValueError for a negative n. */
export function factorial(n: Int): Int {
  const limit = toIndex(n);
  if (limit < 0n) throw new ValueError("factorial() not defined for negative values");
  if (limit > 0x7fffffffffffffffn) {
    throw new OverflowError("factorial() argument should not exceed 9223372036854775807");
  }
  return canonical(productOfRange(1n, limit));
}

/** The product of first..last; halving keeps the factors of one size. */
function productOfRange(first: bigint, last: bigint): bigint {
  if (first > last) return 1n;
  if (last - first < 8n) {
    let product = first;
    for (let factor = first + 1n; factor <= last; factor++) product *= factor;
    return product;
  }
  const middle = (first + last) >> 1n;
  return productOfRange(first, middle) * productOfRange(middle + 1n, last);
}

/** The number of ways to choose k of n, in order. */
export function perm(n: Int, k: Int | null = null): Int {
  if (k === null) return factorial(n);
  const [total, chosen] = [toIndex(n), toIndex(k)];
  if (total < 0n) throw new ValueError("n must be a non-negative integer");
  if (chosen < 0n) throw new ValueError("k must be a non-negative integer");
  return chosen > total ? 0 : canonical(productOfRange(total - chosen + 1n, total));
}

/** The number of ways to choose k of n, regardless of order. */
export function comb(n: Int, k: Int): Int {
  const [total, wanted] = [toIndex(n), toIndex(k)];
  if (total < 0n) throw new ValueError("n must be a non-negative integer");
  if (wanted < 0n) throw new ValueError("k must be a non-negative integer");
  if (wanted > total) return 0;
  const chosen = wanted < total - wanted ? wanted : total - wanted;
  return canonical(productOfRange(total - chosen + 1n, total) / productOfRange(1n, chosen));
}

function absolute(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export function gcd(...integers: Int[]): Int {
  const sizes = integers.map((n) => absolute(toIndex(n)));
  return canonical(sizes.reduce(greatestCommonDivisor, 0n));
}

export function lcm(...integers: Int[]): Int {
  let result = 1n;
  for (const n of integers) {
    const size = absolute(toIndex(n));
    result =
      result === 0n || size === 0n ? 0n : (result / greatestCommonDivisor(result, size)) * size;
  }
  return canonical(result);
}

/** The integer part of the square root. */
export function isqrt(n: Int): Int {
  const value = toIndex(n);
  if (value < 0n) throw new ValueError("isqrt() argument must be nonnegative");
  if (value === 0n) return 0;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const better = (root + value / root) >> 1n;
    if (better >= root) return canonical(root);
    root = better;
  }
}
