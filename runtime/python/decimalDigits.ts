/**
 * Decimal digits of a float, exact and rounded half to even on its binary value.
 *
 * JS's `toFixed` and `toExponential` are exact as well but round ties up, so they serve only where
 * there is no tie.
 */

/** A float as `mantissa * 2 ** exponent`, both integral; the value must be finite and >= 0. */
function decompose(value: number): [mantissa: bigint, exponent: number] {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value);
  const bits = bytes.getBigUint64(0);
  const fraction = bits & 0xfffffffffffffn;
  const exponent = Number((bits >> 52n) & 0x7ffn);
  return exponent === 0 ? [fraction, -1074] : [fraction | (1n << 52n), exponent - 1075];
}

/** `numerator / denominator` to the nearest integer, ties to even. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  if (twice < denominator || (twice === denominator && quotient % 2n === 0n)) return quotient;
  return quotient + 1n;
}

/** `value * 10 ** power` to the nearest integer, ties to even; `value` finite and >= 0. */
export function scaled(value: number, power: number): bigint {
  const [mantissa, exponent] = decompose(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (power >= 0) numerator *= 10n ** BigInt(power);
  else denominator *= 10n ** BigInt(-power);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  return divideHalfEven(numerator, denominator);
}

/** The digits of a finite value >= 0 with `places` of them after the point. */
export function fixedDigits(value: number, places: number): string {
  // Without a bit worth half of the last place or less there can be no tie.
  if (places <= 50 && value < 1e21 && !Number.isInteger(value * 2 ** (places + 1))) {
    return value.toFixed(places);
  }
  const digits = scaled(value, places)
    .toString()
    .padStart(places + 1, "0");
  if (places === 0) return digits;
  return digits.slice(0, -places) + "." + digits.slice(-places);
}

/** The `count` leading digits of a finite value >= 0, and the power of ten of the first one. */
export function leadingDigits(value: number, count: number): [digits: string, exponent: number] {
  if (value === 0) return ["0".repeat(count), 0];
  let exponent = Number(value.toExponential(15).split("e")[1]);
  let digits = scaled(value, count - 1 - exponent).toString();
  if (digits.length < count) {
    // toExponential rounded up to the next power of ten.
    exponent -= 1;
    digits = scaled(value, count - 1 - exponent).toString();
  }
  if (digits.length > count) {
    exponent += 1;
    digits = digits.slice(0, count);
  }
  return [digits, exponent];
}

/** The shortest digits that read back as the value, and the power of ten of the first one. */
export function shortestDigits(value: number): [digits: string, exponent: number] {
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  return [mantissa.replace(".", ""), Number(exponent)];
}
