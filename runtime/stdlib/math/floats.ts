/** Floats taken apart: their bits, neighbours, remainders and comparisons (Modules/mathmodule.c). */
import { asFloat } from "../../python/float.ts";
import type { Float } from "../../python/float.ts";
import { OverflowError, ValueError } from "../../python/exceptions.ts";
import { tupleOf } from "../../python/tuple.ts";
import { canonical } from "../../python/integers.ts";
import type { Int } from "../../python/integers.ts";
import type { Real } from "./arguments.ts";
import { domainError, rangeError, toFloat, toIndex } from "./arguments.ts";
import { scale } from "./doubleDouble.ts";

/** The mantissa in [0.5, 1) and the exponent of 2. */
export function frexp(x: Real): readonly [number | Float, number] {
  const value = toFloat(x);
  const [mantissa, exponent] = splitFloat(value);
  return tupleOf(asFloat(mantissa), exponent);
}

export function splitFloat(value: number): [mantissa: number, exponent: number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const biased = (view.getUint16(0) >> 4) & 0x7ff;
  if (biased === 0) {
    const [mantissa, exponent] = splitFloat(value * 2 ** 54);
    return [mantissa, exponent - 54];
  }
  view.setUint16(0, (view.getUint16(0) & 0x800f) | (1022 << 4));
  return [view.getFloat64(0), biased - 1022];
}

/** x * 2**i. Raises OverflowError. */
export function ldexp(x: Real, i: Int): number {
  const value = toFloat(x);
  const exponent = Number(toIndex(i));
  if (value === 0 || !Number.isFinite(value)) return value;
  if (exponent > 2200) throw rangeError();
  if (exponent < -2200) return Math.sign(value) * 0;
  const [mantissa, own] = splitFloat(value);
  const result = scale(mantissa, own + exponent);
  if (!Number.isFinite(result)) throw rangeError();
  return result;
}

/** The fractional and the integral part, both floats with the sign of x. */
export function modf(x: Real): readonly [number | Float, number | Float] {
  const value = toFloat(x);
  const whole = Math.trunc(value);
  const fraction = Number.isFinite(value) ? withSign(value - whole, value) : withSign(0, value);
  return tupleOf(asFloat(Number.isNaN(value) ? NaN : fraction), asFloat(whole));
}

function withSign(magnitude: number, sign: number): number {
  const negative = sign < 0 || Object.is(sign, -0);
  return negative ? -Math.abs(magnitude) : Math.abs(magnitude);
}

export function copysign(x: Real, y: Real): number {
  return withSign(toFloat(x), toFloat(y));
}

/** C's fmod: the remainder has the sign of x. */
export function fmod(x: Real, y: Real): number {
  const [a, b] = [toFloat(x), toFloat(y)];
  const result = a % b;
  if (Number.isNaN(result) && !Number.isNaN(a) && !Number.isNaN(b)) throw domainError();
  return result;
}

/** IEEE 754's remainder: x - n*y for the integer n nearest to x/y. */
export function remainder(x: Real, y: Real): number {
  const [a, b] = [toFloat(x), toFloat(y)];
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN;
  if (!Number.isFinite(a) || b === 0) throw domainError();
  if (!Number.isFinite(b)) return a;
  const [size, modulus] = [Math.abs(a), Math.abs(b)];
  const m = size % modulus;
  const c = modulus - m;
  const r = m < c ? m : m > c ? -c : m - 2 * ((0.5 * (size - m)) % modulus);
  return a < 0 || Object.is(a, -0) ? -r : r;
}

export function isnan(x: Real): boolean {
  return Number.isNaN(toFloat(x));
}

export function isinf(x: Real): boolean {
  return Math.abs(toFloat(x)) === Infinity;
}

export function isfinite(x: Real): boolean {
  return Number.isFinite(toFloat(x));
}

/** Whether two numbers are close: within `relTol` of the larger, or within `absTol`. */
export function isclose(
  a: Real,
  b: Real,
  { relTol = 1e-9, absTol = 0 }: { relTol?: Real; absTol?: Real } = {},
): boolean {
  const [x, y, relative, absolute] = [toFloat(a), toFloat(b), toFloat(relTol), toFloat(absTol)];
  if (relative < 0 || absolute < 0) throw new ValueError("tolerances must be non-negative");
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  const difference = Math.abs(y - x);
  return (
    difference <= Math.abs(relative * y) ||
    difference <= Math.abs(relative * x) ||
    difference <= absolute
  );
}

/** The float next to x in the direction of y, or `steps` floats on. */
export function nextafter(x: Real, y: Real, { steps = null }: { steps?: Int | null } = {}): number {
  const [from, to] = [toFloat(x), toFloat(y)];
  if (Number.isNaN(from) || Number.isNaN(to)) return NaN;
  const count = steps === null ? 1n : toIndex(steps);
  if (count < 0n) throw new ValueError("steps must be a non-negative integer");
  if (from === to) return count === 0n ? from : to;
  const [start, end] = [ordinal(from), ordinal(to)];
  const distance = end > start ? end - start : start - end;
  if (count >= distance) return to;
  return fromOrdinal(end > start ? start + count : start - count);
}

/** Floats as consecutive integers, 0.0 being 0. */
function ordinal(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function fromOrdinal(position: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, position < 0n ? -position : position);
  const size = view.getFloat64(0);
  return position < 0n ? -size : size;
}

/** The value of the least significant bit of x. */
export function ulp(x: Real): number {
  const size = Math.abs(toFloat(x));
  if (Number.isNaN(size) || size === Infinity) return size;
  const next = fromOrdinal(ordinal(size) + 1n);
  return next === Infinity ? size - fromOrdinal(ordinal(size) - 1n) : next - size;
}

interface Rounding {
  __floor__?: () => Int;
  __ceil__?: () => Int;
  __trunc__?: () => Int;
}

function rounded(x: unknown, method: keyof Rounding, round: (x: number) => number): Int {
  if (typeof x === "bigint") return x;
  const own = x as Rounding | null | undefined;
  if (typeof own === "object" && typeof own?.[method] === "function") return own[method]();
  const value = round(toFloat(x));
  if (Number.isSafeInteger(value)) return value + 0;
  if (Number.isNaN(value)) throw new ValueError("cannot convert float NaN to integer");
  if (!Number.isFinite(value)) throw new OverflowError("cannot convert float infinity to integer");
  return canonical(BigInt(value));
}

export function floor(x: Real): Int {
  return rounded(x, "__floor__", Math.floor);
}

export function ceil(x: Real): Int {
  return rounded(x, "__ceil__", Math.ceil);
}

export function trunc(x: Real): Int {
  return rounded(x, "__trunc__", Math.trunc);
}
