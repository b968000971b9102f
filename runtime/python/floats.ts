/** Arithmetic of floats where Python's differs from JS's, after CPython's Objects/floatobject.c. */
import { OverflowError, ValueError, ZeroDivisionError } from "./exceptions/hierarchy.ts";

function copySign(size: number, sign: number): number {
  return sign < 0 || Object.is(sign, -0) ? -size : size;
}

/** `divmod(a, b)` on floats. */
export function divmodFloat(a: number, b: number): [quotient: number, rest: number] {
  let rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0) {
    if (b < 0 !== rest < 0) {
      rest += b;
      quotient -= 1;
    }
  } else {
    rest = copySign(0, b);
  }
  if (quotient === 0) return [copySign(0, a / b), rest];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, rest];
}

export function truedivFloat(a: number, b: number): number {
  if (b === 0) throw new ZeroDivisionError("float division by zero");
  return a / b;
}

export function floordivFloat(a: number, b: number): number {
  if (b === 0) throw new ZeroDivisionError("float floor division by zero");
  return divmodFloat(a, b)[0];
}

export function modFloat(a: number, b: number): number {
  if (b === 0) throw new ZeroDivisionError("float modulo by zero");
  return divmodFloat(a, b)[1];
}

/** Beyond this an exact power would be long to compute, and overflows or vanishes mostly. */
const EXACT_EXPONENT = 64;

/**
 * The power, correctly rounded where that is cheap: V8's own is off by a bit now and then, even for
 * `255 ** -2` and `2 ** -0.5`; C's hardly ever is.
 */
function power(a: number, b: number): number {
  if (b === 0.5 && Number.isFinite(a)) return Math.sqrt(a + 0);
  if (b === -0.5 && Number.isFinite(a) && a > 0) return inverseRoot(a);
  if (!Number.isInteger(b) || Math.abs(b) > EXACT_EXPONENT || !Number.isFinite(a) || a === 0) {
    return a ** b;
  }
  const [numerator, denominator] = ratio(Math.abs(a));
  const size = BigInt(Math.abs(b));
  const [top, bottom] = [numerator ** size, denominator ** size];
  const result = b < 0 ? quotient(bottom, top) : quotient(top, bottom);
  return a < 0 && b % 2 !== 0 ? -result : result;
}

/** `a ** -0.5`: the root of a fraction with some 60 digits more than a float has. */
function inverseRoot(value: number): number {
  const [numerator, denominator] = ratio(value);
  const square = (denominator << 2400n) / numerator;
  let root = 1n << BigInt(square.toString(16).length * 2 + 2);
  for (let next = root; ; root = next) {
    next = (root + square / root) >> 1n;
    if (next >= root) break;
  }
  return quotient(root, 1n << 1200n);
}

/** A finite float > 0 as a fraction. */
function ratio(value: number): [numerator: bigint, denominator: bigint] {
  let shift = 0n;
  let whole = value;
  for (; !Number.isInteger(whole); whole *= 2) shift += 1n;
  return [BigInt(whole), 1n << shift];
}

/** The float nearest to a fraction; overflow gives infinity. */
function quotient(top: bigint, bottom: bigint): number {
  const shift = 66 - (top.toString(16).length - bottom.toString(16).length) * 4;
  const [scaledTop, scaledBottom] =
    shift >= 0 ? [top << BigInt(shift), bottom] : [top, bottom << BigInt(-shift)];
  const digits = scaledTop / scaledBottom;
  const sticky = digits * scaledBottom === scaledTop ? digits : digits | 1n;
  // In two steps, for 2 ** -shift alone may overflow or vanish.
  const half = Math.trunc(shift / 2);
  return Number(sticky) * 2 ** -half * 2 ** -(shift - half);
}

/** `a ** b` on floats. A negative number to a fractional power is complex in Python: refused here. */
export function powFloat(a: number, b: number): number {
  if (b === 0 || a === 1) return 1;
  if (a === -1 && Math.abs(b) === Infinity) return 1;
  if (a === 0 && b < 0) throw new ZeroDivisionError("0.0 cannot be raised to a negative power");
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) {
    throw new ValueError("complex numbers are not supported");
  }
  const result = power(a, b);
  if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b)) {
    throw new OverflowError("(34, 'Numerical result out of range')");
  }
  return result;
}
