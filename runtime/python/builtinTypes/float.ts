/** Python's `float`: the conversion, its methods as statics, and division as Python defines it. */
import { OverflowError, TypeError, ValueError } from "../exceptions/hierarchy.ts";
import { asFloat, Float, isFloat } from "../float.ts";
import * as floats from "../floats.ts";
import { canonical, intToFloat, type Int } from "../integers.ts";
import { repr } from "../repr.ts";
import { tupleOf } from "../tuple.ts";
import { declareRawFloat, declareType } from "../typeRegistry.ts";
import { typeName } from "../types.ts";
import { asciiDigits } from "./unicodeDigits.ts";

const DECIMAL = /^[-+]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[-+]?\d+(?:_\d+)*)?$/;
const SPECIAL = /^([-+]?)(inf|infinity|nan)$/;

function parse(text: string): number {
  const plain = asciiDigits(text).toLowerCase();
  if (DECIMAL.test(plain)) return Number(plain.replaceAll("_", ""));
  const special = SPECIAL.exec(plain);
  if (special === null) throw new ValueError(`could not convert string to float: ${repr(text)}`);
  const value = special[2] === "nan" ? NaN : Infinity;
  return special[1] === "-" ? -value : value;
}

interface Convertible {
  __float__?: () => number | Float;
  __index__?: () => Int;
}

/** `float(x)`: a raw number. */
function float(value: unknown = 0): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return parse(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "bigint") return intToFloat(value);
  if (value instanceof Float) return value.valueOf();
  const own = value as Convertible | null | undefined;
  if (typeof own?.__float__ === "function") return Number(own.__float__());
  if (typeof own?.__index__ === "function") return intToFloat(own.__index__());
  throw new TypeError(
    `float() argument must be a string or a real number, not '${typeName(value)}'`,
  );
}

/** `x.as_integer_ratio()`. */
function asIntegerRatio(value: number | Float): readonly [Int, Int] {
  let mantissa = value.valueOf();
  if (Number.isNaN(mantissa)) throw new ValueError("cannot convert NaN to integer ratio");
  if (!Number.isFinite(mantissa)) {
    throw new OverflowError("cannot convert Infinity to integer ratio");
  }
  let shift = 0n;
  for (; !Number.isInteger(mantissa); mantissa *= 2) shift += 1n;
  return tupleOf(canonical(BigInt(mantissa)), canonical(1n << shift));
}

/** `x.hex()`: `0x1.8000000000000p+1`. */
function hex(value: number | Float): string {
  const number = value.valueOf();
  if (!Number.isFinite(number)) return repr(asFloat(number));
  const sign = number < 0 || Object.is(number, -0) ? "-" : "";
  if (number === 0) return `${sign}0x0.0p+0`;
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, number);
  const bits = bytes.getBigUint64(0);
  const fraction = (bits & 0xfffffffffffffn).toString(16).padStart(13, "0");
  const biased = Number((bits >> 52n) & 0x7ffn);
  const exponent = biased === 0 ? -1022 : biased - 1023;
  return `${sign}0x${biased === 0 ? 0 : 1}.${fraction}p${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

/** `float.fromhex(text)`. */
function fromhex(text: string): number {
  const match = /^\s*([-+]?)(?:0x)?([0-9a-f]*)\.?([0-9a-f]*)(?:p([-+]?\d+))?\s*$/i.exec(text);
  if (match === null) return parse(text);
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const value =
    Number(BigInt("0x" + (whole + fraction || "0"))) *
    2 ** (Number(exponent) - 4 * fraction.length);
  return sign === "-" ? -value : value;
}

const typed = Object.assign(float, {
  __name__: "float",
  isInteger: (value: number | Float): boolean => Number.isInteger(value.valueOf()),
  asIntegerRatio,
  hex,
  fromhex,
  conjugate: <T extends number | Float>(value: T): T => value,
  /** `a / b`, `a // b`, `a % b`, `a ** b` on raw floats. */
  truediv: floats.truedivFloat,
  floordiv: floats.floordivFloat,
  mod: floats.modFloat,
  pow: floats.powFloat,
} as const);
export { typed as float };

declareType(typed, isFloat, Float);
declareRawFloat(typed);
