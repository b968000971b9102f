/**
 * Arithmetic on unevaluated sums of two doubles, about 106 bits (Dekker 1971; Hida, Li and Bailey
 * 2001). The elementary functions of libm.ts use it to round their results correctly.
 */
export type DoubleDouble = readonly [high: number, low: number];

/** a + b without error. */
export function twoSum(a: number, b: number): DoubleDouble {
  const sum = a + b;
  const bb = sum - a;
  return [sum, a - (sum - bb) + (b - bb)];
}

/** a + b without error, given |a| >= |b|. */
export function fastTwoSum(a: number, b: number): DoubleDouble {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

/** a * b without error (neither may be so large that splitting it overflows). */
export function twoProduct(a: number, b: number): DoubleDouble {
  const product = a * b;
  const aScaled = 134217729 * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = 134217729 * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, error] = twoSum(a[0], b[0]);
  const [low, error2] = twoSum(a[1], b[1]);
  const [high2, low2] = fastTwoSum(high, error + low);
  return fastTwoSum(high2, low2 + error2);
}

export function negate(a: DoubleDouble): DoubleDouble {
  return [-a[0], -a[1]];
}

export function subtract(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  return add(a, negate(b));
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const [high, low] = twoProduct(a[0], b[0]);
  return fastTwoSum(high, low + (a[0] * b[1] + a[1] * b[0]));
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a[0] / b[0];
  const rest = subtract(a, multiply(b, [first, 0]));
  const second = rest[0] / b[0];
  const rest2 = subtract(rest, multiply(b, [second, 0]));
  const [high, low] = fastTwoSum(first, second);
  return add([high, low], [rest2[0] / b[0], 0]);
}

/** a * 2**exponent, exact unless the result leaves the range of doubles. */
export function scale(a: number, exponent: number): number {
  if (exponent > 1000) return a * 2 ** 1000 * 2 ** (exponent - 1000);
  if (exponent < -1000) return a * 2 ** (exponent + 1000) * 2 ** -1000;
  return a * 2 ** exponent;
}
