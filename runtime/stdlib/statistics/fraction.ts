/** Exact fractions: `statistics` adds and squares without rounding (Lib/statistics.py). */
import { TypeError } from "../../python/exceptions.ts";
import { asFloat, isFloat } from "../../python/float.ts";
import type { Float } from "../../python/float.ts";
import type { Int } from "../../python/integers.ts";
import { bitLength, canonical, truedivInt } from "../../python/integers.ts";
import { typeName } from "../../python/types.ts";

export interface Fraction {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** The value of an int or a finite float. */
export function fractionOf(value: unknown): Fraction {
  if (typeof value === "bigint" || typeof value === "boolean") {
    return { numerator: BigInt(value), denominator: 1n };
  }
  if (!isFloat(value) && typeof value !== "number") {
    throw new TypeError(`can't convert type '${typeName(value)}' to numerator/denominator`);
  }
  let number = Number(value);
  let denominator = 1n;
  while (!Number.isInteger(number)) {
    number *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(number), denominator };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

export function divideBy(a: Fraction, n: bigint): Fraction {
  const denominator = a.denominator * n;
  return denominator < 0n
    ? { numerator: -a.numerator, denominator: -denominator }
    : { numerator: a.numerator, denominator };
}

export function toFloat(a: Fraction): number {
  return truedivInt(canonical(a.numerator), canonical(a.denominator));
}

/** An int where the data were ints and the result is one; otherwise a float. */
export function toNumber(a: Fraction, hasFloats: boolean): Int | Float {
  if (!hasFloats && a.numerator % a.denominator === 0n) {
    return canonical(a.numerator / a.denominator);
  }
  return asFloat(toFloat(a));
}

/** The correctly rounded square root. */
export function squareRoot({ numerator, denominator }: Fraction): number {
  const size = bitLength(canonical(numerator)) - bitLength(canonical(denominator)) - 109;
  const q = BigInt(Math.floor(size / 2));
  if (q >= 0n) {
    return truedivInt(canonical(rootToOdd(numerator, denominator << (2n * q)) << q), 1);
  }
  return truedivInt(canonical(rootToOdd(numerator << (-2n * q), denominator)), canonical(1n << -q));
}

/** The square root of n/m, its last bit set where it is not exact (rounding to odd). */
function rootToOdd(n: bigint, m: bigint): bigint {
  const root = integerRoot(n / m);
  return root * root * m === n ? root : root | 1n;
}

function integerRoot(n: bigint): bigint {
  if (n === 0n) return 0n;
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const better = (root + n / root) >> 1n;
    if (better >= root) return root;
    root = better;
  }
}
