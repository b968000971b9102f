/** The elementary functions with Python's domain and range errors (Modules/mathmodule.c). */
import type { Real } from "./arguments.ts";
import { domainError, rangeError, toFloat } from "./arguments.ts";
import { ZeroDivisionError } from "../../python/exceptions.ts";
import * as libm from "./libm.ts";
import * as hyperbolicFunctions from "./hyperbolic.ts";

type Function1 = (x: Real) => number;

/**
 * A function of one float. NaN from a number is a domain error; an infinity from a finite number is
 * a range error where the function can overflow, else a domain error (a pole).
 */
function checked(compute: (x: number) => number, canOverflow = false): Function1 {
  return (x) => {
    const argument = toFloat(x);
    const result = compute(argument);
    if (Number.isNaN(result) && !Number.isNaN(argument)) throw domainError();
    if (!Number.isFinite(result) && !Number.isNaN(result) && Number.isFinite(argument)) {
      throw canOverflow ? rangeError() : domainError();
    }
    return result;
  };
}

export const sqrt = checked(Math.sqrt);
export const exp = checked(libm.exp, true);
export const exp2 = checked(libm.exp2, true);
export const expm1 = checked(Math.expm1, true);
export const log1p = checked(Math.log1p);
export const sin = checked(libm.sin);
export const cos = checked(libm.cos);
export const tan = checked(libm.tan);
export const asin = checked(libm.asin);
export const acos = checked(libm.acos);
export const atan = checked(libm.atan);
export const sinh = checked(hyperbolicFunctions.sinh, true);
export const cosh = checked(hyperbolicFunctions.cosh, true);
export const tanh = checked(Math.tanh);
export const asinh = checked(hyperbolicFunctions.asinh);
export const acosh = checked(hyperbolicFunctions.acosh);
export const atanh = checked(hyperbolicFunctions.atanh);
export const fabs: Function1 = (x) => Math.abs(toFloat(x));
export const degrees: Function1 = (x) => toFloat(x) * (180 / Math.PI);
export const radians: Function1 = (x) => toFloat(x) * (Math.PI / 180);

/** The angle of the point (x, y), in radians. */
export function atan2(y: Real, x: Real): number {
  return libm.atan2(toFloat(y), toFloat(x));
}

/** The logarithm of an int may exceed what a float holds: log(m * 2**e) = log(m) + log(2) * e. */
function logarithm(x: Real, log: (x: number) => number): number {
  if (typeof x === "bigint") {
    if (x <= 0n) throw domainError();
    const excess = x.toString(2).length - 1024;
    if (excess > 0) {
      const shift = BigInt(excess + 1);
      const mantissa = Number(x >> shift) / 2 ** 1023;
      return log(mantissa) + log(2) * (excess + 1024);
    }
  }
  const value = toFloat(x);
  if (value <= 0) throw domainError();
  return log(value);
}

/** The natural logarithm, or that to a base. Raises ValueError where x is not positive. */
export function log(x: Real, base?: Real): number {
  const numerator = logarithm(x, libm.log);
  if (base === undefined) return numerator;
  const denominator = logarithm(base, libm.log);
  if (denominator === 0) throw new ZeroDivisionError("division by zero");
  return numerator / denominator;
}

export function log2(x: Real): number {
  return logarithm(x, libm.log2);
}

export function log10(x: Real): number {
  return logarithm(x, libm.log10);
}

/** x to the power y, as floats. */
export function pow(x: Real, y: Real): number {
  const [base, exponent] = [toFloat(x), toFloat(y)];
  // C's pow(1, y) and pow(-1, inf) are 1, JavaScript's NaN.
  if (base === 1 || (base === -1 && Math.abs(exponent) === Infinity)) return 1;
  const result = libm.pow(base, exponent);
  if (Number.isFinite(base) && Number.isFinite(exponent)) {
    if (Number.isNaN(result) || (base === 0 && exponent < 0)) throw domainError();
    if (!Number.isFinite(result)) throw rangeError();
  }
  return result;
}
