/**
 * The elementary functions as CPython's C library computes them.
 *
 * JavaScript's `Math.exp`, `Math.pow`, `Math.sin` differ from the C library in the last bit of
 * every tenth to thirtieth result, and Python prints all bits: `math.exp(0.3)`, `random.gauss(0, 1)`. The C
 * library (glibc) returns the correctly rounded value in all but about one of a thousand calls; so
 * do these, by computing 100 bits and rounding once. Special values are left to `Math`.
 */
import type { DoubleDouble } from "./doubleDouble.ts";
import {
  add,
  divide,
  multiply,
  negate,
  scale,
  subtract,
  twoProduct,
  twoSum,
} from "./doubleDouble.ts";

const LN2: DoubleDouble = [0.6931471805599453, 2.3190468138462996e-17];
const LN2_THIRD = 5.707708438416212e-34;
const HALF_PI: DoubleDouble = [1.5707963267948966, 6.123233995736766e-17];
const HALF_PI_THIRD = -1.4973849048591833e-33;

/** 1/n! for the Taylor series. */
const INVERSE_FACTORIALS: DoubleDouble[] = [[1, 0]];
for (let n = 1; n <= 30; n++) {
  INVERSE_FACTORIALS.push(divide(INVERSE_FACTORIALS[n - 1]!, [n, 0]));
}

/** e**x as a double-double and a power of two; |x| < 746. */
function expParts(x: DoubleDouble): { mantissa: DoubleDouble; exponent: number } {
  const exponent = Math.round(x[0] / LN2[0]);
  let reduced = subtract(x, twoProduct(exponent, LN2[0]));
  reduced = subtract(reduced, twoProduct(exponent, LN2[1]));
  reduced = subtract(reduced, [exponent * LN2_THIRD, 0]);
  // e**r - 1 for r/64, doubled six times: (1+m)**2 - 1 = 2m + m*m keeps the small part exact.
  const r: DoubleDouble = [reduced[0] / 64, reduced[1] / 64];
  let sum: DoubleDouble = [0, 0];
  for (let n = 14; n >= 1; n--) sum = multiply(add(sum, INVERSE_FACTORIALS[n]!), r);
  for (let i = 0; i < 6; i++) sum = add([2 * sum[0], 2 * sum[1]], multiply(sum, sum));
  return { mantissa: add([1, 0], sum), exponent };
}

/** log(x) for a finite positive normal x. */
function logParts(x: number): DoubleDouble {
  if (x > 0.98 && x < 1.02) return logNearOne(x);
  // One Newton step: log(x) = y + log(x * e**-y), and x * e**-y is 1 + t with t of the order 1e-16.
  const y = Math.log(x);
  const { mantissa, exponent } = expParts([-y, 0]);
  const half = Math.trunc(exponent / 2);
  const scaled = scale(scale(x, half), exponent - half);
  const t = subtract(multiply(mantissa, [scaled, 0]), [1, 0]);
  return add([y, 0], subtract(t, [(t[0] * t[0]) / 2, 0]));
}

function logNearOne(x: number): DoubleDouble {
  const s = divide([x - 1, 0], twoSum(x, 1));
  const square = multiply(s, s);
  let sum: DoubleDouble = [0, 0];
  for (let n = 17; n >= 1; n -= 2) sum = add(multiply(sum, square), divide([1, 0], [n, 0]));
  const half = multiply(sum, s);
  return [2 * half[0], 2 * half[1]];
}

/** sin and cos of x, |x| < 2**20. */
function sinCosParts(x: number): { sin: DoubleDouble; cos: DoubleDouble } {
  const quadrant = Math.round(x / HALF_PI[0]);
  let r = subtract([x, 0], twoProduct(quadrant, HALF_PI[0]));
  r = subtract(r, twoProduct(quadrant, HALF_PI[1]));
  r = subtract(r, twoProduct(quadrant, HALF_PI_THIRD));
  const square = multiply(r, r);
  let sin: DoubleDouble = [0, 0];
  let cos: DoubleDouble = [0, 0];
  for (let n = 27; n >= 3; n -= 2) {
    sin = multiply(subtract(INVERSE_FACTORIALS[n]!, sin), square);
    cos = multiply(subtract(INVERSE_FACTORIALS[n - 1]!, cos), square);
  }
  const s = subtract(r, multiply(sin, r));
  const c = subtract([1, 0], cos);
  switch (((quadrant % 4) + 4) % 4) {
    case 0:
      return { sin: s, cos: c };
    case 1:
      return { sin: c, cos: negate(s) };
    case 2:
      return { sin: negate(s), cos: negate(c) };
    default:
      return { sin: negate(c), cos: s };
  }
}

export function exp(x: number): number {
  if (!(Math.abs(x) < 708) || Math.abs(x) < 1e-300) return Math.exp(x);
  const { mantissa, exponent } = expParts([x, 0]);
  return scale(mantissa[0], exponent);
}

export function exp2(x: number): number {
  if (!(Math.abs(x) < 1020) || Number.isInteger(x)) return 2 ** x;
  const { mantissa, exponent } = expParts(multiply(LN2, [x, 0]));
  return scale(mantissa[0], exponent);
}

export function log(x: number): number {
  if (!(x >= 2.3e-308 && x < Infinity) || x === 1) return Math.log(x);
  return logParts(x)[0];
}

/** As glibc's e_log10.c, which builds on its log. */
export function log10(x: number): number {
  if (!(x >= 2.3e-308 && x < Infinity)) return Math.log10(x);
  const exponent = exponentOf(x);
  const negative = exponent < 0 ? 1 : 0;
  const y = exponent + negative;
  const fraction = scale(x, -exponent - negative);
  return (
    y * 3.69423907715893078616e-13 +
    4.34294481903251816668e-1 * log(fraction) +
    y * 3.01029995663611771306e-1
  );
}

export function log2(x: number): number {
  if (!(x >= 2.3e-308 && x < Infinity) || x === 1) return Math.log2(x);
  const exponent = exponentOf(x * Math.SQRT2);
  const fraction = logParts(scale(x, -exponent));
  return add([exponent, 0], divide(fraction, LN2))[0];
}

/** x**y; only the finite, ordinary cases are computed here. */
export function pow(x: number, y: number): number {
  const rough = x ** y;
  if (!(x > 2.3e-308 && x < Infinity) || x === 1) {
    // (-2.5) ** 3: the sign is a matter of y being odd, the rest of |x|.
    if (x < -2.3e-308 && x > -Infinity && Number.isInteger(y) && rough !== 0) {
      return rough < 0 ? -pow(-x, y) : pow(-x, y);
    }
    return rough;
  }
  if (y === 0 || y === 1 || !(rough > 1e-290 && rough < 1e300)) return rough;
  const logarithm = logParts(x);
  const { mantissa, exponent } = expParts(multiply(logarithm, [y, 0]));
  return scale(mantissa[0], exponent);
}

export function sin(x: number): number {
  if (!(Math.abs(x) < 2 ** 20) || Math.abs(x) < 1e-150) return Math.sin(x);
  return sinCosParts(x).sin[0];
}

export function cos(x: number): number {
  if (!(Math.abs(x) < 2 ** 20) || Math.abs(x) < 1e-150) return Math.cos(x);
  return sinCosParts(x).cos[0];
}

export function tan(x: number): number {
  if (!(Math.abs(x) < 2 ** 20) || Math.abs(x) < 1e-150) return Math.tan(x);
  const { sin, cos } = sinCosParts(x);
  return divide(sin, cos)[0];
}

export function asin(x: number): number {
  if (!(Math.abs(x) < 1) || Math.abs(x) < 1e-150) return Math.asin(x);
  const y = Math.asin(x);
  const { sin, cos } = sinCosParts(y);
  return add([y, 0], divide(subtract([x, 0], sin), cos))[0];
}

export function acos(x: number): number {
  if (!(Math.abs(x) < 1)) return Math.acos(x);
  const y = Math.acos(x);
  const { sin, cos } = sinCosParts(y);
  return add([y, 0], divide(subtract(cos, [x, 0]), sin))[0];
}

export function atan(x: number): number {
  return atan2(x, 1);
}

export function atan2(y: number, x: number): number {
  const angle = Math.atan2(y, x);
  if (!isOrdinary(x) || !isOrdinary(y) || Math.abs(angle) < 1e-150) return angle;
  // One Newton step: rotate (x, y) back by the rough angle and add what is left.
  const { sin, cos } = sinCosParts(angle);
  const across = subtract(multiply(cos, [y, 0]), multiply(sin, [x, 0]));
  const along = add(multiply(cos, [x, 0]), multiply(sin, [y, 0]));
  return add([angle, 0], divide(across, along))[0];
}

function isOrdinary(x: number): boolean {
  const size = Math.abs(x);
  return size > 1e-140 && size < 1e140;
}

/** The e for which 2**e <= x < 2**(e+1), x positive and normal. */
function exponentOf(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return ((view.getUint32(0) >>> 20) & 0x7ff) - 1023;
}
