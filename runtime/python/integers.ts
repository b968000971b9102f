/**
 * Python's integers: a JS number while exact (|n| <= 2**53 - 1), a bigint beyond.
 *
 * An integer that fits a number is never a bigint, so `===`, Map keys and `typeof` can be trusted.
 */
import { OverflowError, ValueError, ZeroDivisionError } from "./exceptions/hierarchy.ts";

export type Int = number | bigint;

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** The canonical form of an integer: a number where it is exact. */
export function canonical(value: bigint): Int {
  return value <= LARGEST && value >= -LARGEST ? Number(value) : value;
}

/** The integer that an integral JS number of any size stands for. */
export function fromNumber(value: number): Int {
  return Number.isSafeInteger(value) ? value + 0 : canonical(BigInt(value));
}

export function addInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return canonical(BigInt(a) + BigInt(b));
}

export function subInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return canonical(BigInt(a) - BigInt(b));
}

export function mulInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // 0 * -1 is -0 in JS.
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return canonical(BigInt(a) * BigInt(b));
}

/** Python's `a // b`: towards minus infinity. */
export function floordivInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw new ZeroDivisionError("integer division or modulo by zero");
    const rest = a % b;
    const quotient = (a - rest) / b;
    return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
  }
  const [left, right] = [BigInt(a), BigInt(b)];
  if (right === 0n) throw new ZeroDivisionError("integer division or modulo by zero");
  const rest = left % right;
  const quotient = left / right;
  return canonical(rest !== 0n && rest < 0n !== right < 0n ? quotient - 1n : quotient);
}

/** Python's `a % b`: the sign of the divisor. */
export function modInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw new ZeroDivisionError("integer modulo by zero");
    const rest = a % b;
    return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0;
  }
  const right = BigInt(b);
  if (right === 0n) throw new ZeroDivisionError("integer modulo by zero");
  const rest = BigInt(a) % right;
  return canonical(rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest);
}

/** Python's `a ** b` for b >= 0. */
export function powInt(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    let result = 1;
    let base = a;
    for (let exponent = b; ;) {
      if (exponent % 2 === 1) result *= base;
      exponent = Math.floor(exponent / 2);
      if (exponent === 0) break;
      base *= base;
      if (!Number.isSafeInteger(base)) {
        result = NaN;
        break;
      }
    }
    if (Number.isSafeInteger(result)) return result + 0;
  }
  return canonical(BigInt(a) ** BigInt(b));
}

/** `pow(base, exponent, modulus)`. */
export function powMod(base: Int, exponent: Int, modulus: Int): Int {
  const by = BigInt(modulus);
  if (by === 0n) throw new ValueError("pow() 3rd argument cannot be 0");
  const size = by < 0n ? -by : by;
  let factor = ((BigInt(base) % size) + size) % size;
  let left = BigInt(exponent);
  if (left < 0n) {
    factor = inverse(factor, size);
    left = -left;
  }
  let result = 1n % size;
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * factor) % size;
    factor = (factor * factor) % size;
  }
  return canonical(by < 0n && result !== 0n ? result + by : result);
}

/** The inverse of `value` modulo `modulus`, by Euclid's algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) throw new ValueError("base is not invertible for the given modulus");
  return ((x % modulus) + modulus) % modulus;
}

function shiftCount(count: Int): number {
  if (count < 0) throw new ValueError("negative shift count");
  if (typeof count === "bigint") throw new OverflowError("too many digits in integer");
  return count;
}

export function lshiftInt(a: Int, b: Int): Int {
  const count = shiftCount(b);
  if (typeof a === "number" && count < 53) {
    const shifted = a * 2 ** count;
    if (Number.isSafeInteger(shifted)) return shifted;
  }
  return canonical(BigInt(a) << BigInt(count));
}

export function rshiftInt(a: Int, b: Int): Int {
  if (b < 0) throw new ValueError("negative shift count");
  if (typeof a === "number") {
    return b > 53 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** Number(b)) + 0;
  }
  return canonical(a >> BigInt(b));
}

function isShort(value: Int): value is number {
  return typeof value === "number" && (value | 0) === value;
}

export function andInt(a: Int, b: Int): Int {
  return isShort(a) && isShort(b) ? a & b : canonical(BigInt(a) & BigInt(b));
}

export function orInt(a: Int, b: Int): Int {
  return isShort(a) && isShort(b) ? a | b : canonical(BigInt(a) | BigInt(b));
}

export function xorInt(a: Int, b: Int): Int {
  return isShort(a) && isShort(b) ? a ^ b : canonical(BigInt(a) ^ BigInt(b));
}

/** `~n`. */
export function invertInt(value: Int): Int {
  return typeof value === "number" ? -1 - value : canonical(-1n - value);
}

/** `-n`, without JS's `-0`. */
export function negInt(value: Int): Int {
  return typeof value === "number" ? 0 - value : canonical(-value);
}

export function absInt(value: Int): Int {
  return value < 0 ? negInt(value) : value;
}

/** `n.bit_length()`. */
export function bitLength(value: Int): number {
  const size = BigInt(absInt(value));
  return size === 0n ? 0 : size.toString(2).length;
}

/** Python's `a / b` on integers: the correctly rounded quotient, a raw float. */
export function truedivInt(a: Int, b: Int): number {
  if (b == 0) throw new ZeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") return a / b;
  const negative = a < 0 !== b < 0;
  const [left, right] = [BigInt(absInt(a)), BigInt(absInt(b))];
  // A quotient of 64 bits or more, its last bit set if anything was cut off, rounds as the exact one.
  const shift = BigInt(Math.max(0, 66 - (bitLength(left) - bitLength(right))));
  const scaled = left << shift;
  const quotient = scaled / right;
  const sticky = quotient * right === scaled ? quotient : quotient | 1n;
  const result = Number(sticky) / 2 ** Number(shift);
  if (result === Infinity) throw new OverflowError("integer division result too large for a float");
  return negative ? -result : result;
}

/** An integer as a float; Python refuses what does not fit. */
export function intToFloat(value: Int): number {
  const result = Number(value);
  if (!Number.isFinite(result)) throw new OverflowError("int too large to convert to float");
  return result;
}
