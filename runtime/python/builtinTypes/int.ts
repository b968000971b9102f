/** Python's `int`: the conversion, its methods as statics, and arithmetic that never loses digits. */
import { Bytes, makeBytes } from "../bytes.ts";
import { decode } from "../codecs.ts";
import { OverflowError, TypeError, ValueError } from "../exceptions/hierarchy.ts";
import { Float } from "../float.ts";
import * as integers from "../integers.ts";
import { canonical, fromNumber, type Int } from "../integers.ts";
import { repr } from "../repr.ts";
import { tupleOf } from "../tuple.ts";
import { declareType } from "../typeRegistry.ts";
import { typeName } from "../types.ts";
import { asciiDigits } from "./unicodeDigits.ts";

const PREFIXES: Readonly<Record<string, number>> = { "0b": 2, "0o": 8, "0x": 16 };

function parse(text: string, base: number): Int {
  const invalid = (): ValueError =>
    new ValueError(`invalid literal for int() with base ${base}: ${repr(text)}`);
  if (base !== 0 && (base < 2 || base > 36)) {
    throw new ValueError("int() base must be >= 2 and <= 36, or 0");
  }
  const match = /^([-+]?)(.*)$/s.exec(asciiDigits(text).toLowerCase());
  let [, sign = "", digits = ""] = match!;
  const prefixBase = PREFIXES[digits.slice(0, 2)];
  let radix = base;
  if (prefixBase !== undefined && (base === 0 || base === prefixBase)) {
    radix = prefixBase;
    digits = digits.slice(2).replace(/^_/, "");
  } else if (base === 0) {
    if (/^0[0_]*[1-9]/.test(digits)) throw invalid();
    radix = 10;
  }
  if (!/^[0-9a-z]+(?:_[0-9a-z]+)*$/.test(digits)) throw invalid();
  let value = 0n;
  const plain = digits.replaceAll("_", "");
  for (const digit of plain) if (parseInt(digit, 36) >= radix) throw invalid();
  if (radix === 10) {
    if (plain.length > 4300) {
      throw new ValueError(
        `Exceeds the limit (4300 digits) for integer string conversion: value has ${plain.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
      );
    }
    value = BigInt(plain);
  } else {
    for (const digit of plain) value = value * BigInt(radix) + BigInt(parseInt(digit, 36));
  }
  return canonical(sign === "-" ? -value : value);
}

interface Convertible {
  __int__?: () => Int;
  __index__?: () => Int;
  __trunc__?: () => Int;
}

function truncate(value: number): Int {
  if (Number.isNaN(value)) throw new ValueError("cannot convert float NaN to integer");
  if (!Number.isFinite(value)) throw new OverflowError("cannot convert float infinity to integer");
  return fromNumber(Math.trunc(value));
}

/** `int(x)`, `int(text, base)`; towards zero from a float. */
function int(value?: unknown, base?: number): number {
  return convert(value, base) as number;
}

function convert(value: unknown = 0, base?: number): Int {
  if (typeof value === "string") return parse(value, base ?? 10);
  if (value instanceof Uint8Array) return parse(decode(value, "latin-1", "strict"), base ?? 10);
  if (base !== undefined) throw new TypeError("int() can't convert non-string with explicit base");
  if (typeof value === "number") return truncate(value);
  if (typeof value === "bigint") return canonical(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Float) return truncate(value.valueOf());
  const own = value as Convertible | null;
  const method = own?.__int__ ?? own?.__index__ ?? own?.__trunc__;
  if (typeof method === "function") return method.call(value);
  throw new TypeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`,
  );
}

/** `n.bit_count()`: the ones in the binary representation of |n|. */
function bitCount(value: Int): number {
  return BigInt(integers.absInt(value)).toString(2).replaceAll("0", "").length;
}

interface SignedOption {
  readonly signed?: boolean;
}

/** `n.to_bytes(length, byteorder, signed=False)`. */
function toBytes(value: Int, length = 1, byteorder = "big", options: SignedOption = {}): Bytes {
  const bits = BigInt(length * 8);
  const whole = BigInt(value);
  if (whole < 0n && options.signed !== true) {
    throw new OverflowError("can't convert negative int to unsigned");
  }
  const limit = options.signed === true ? 1n << (bits - 1n) : 1n << bits;
  if (whole >= limit || whole < -limit) throw new OverflowError("int too big to convert");
  let rest = BigInt.asUintN(Number(bits), whole);
  const octets: number[] = [];
  for (let index = 0; index < length; index++, rest >>= 8n) octets.push(Number(rest & 0xffn));
  return makeBytes(byteorder === "big" ? octets.reverse() : octets);
}

/** `int.from_bytes(octets, byteorder, signed=False)`. */
function fromBytes(octets: Iterable<number>, byteorder = "big", options: SignedOption = {}): Int {
  const ordered = byteorder === "big" ? [...octets] : [...octets].reverse();
  let value = 0n;
  for (const octet of ordered) value = (value << 8n) | BigInt(octet);
  return canonical(options.signed === true ? BigInt.asIntN(ordered.length * 8, value) : value);
}

const statics = {
  __name__: "int",
  bitLength: integers.bitLength,
  bitCount,
  toBytes,
  fromBytes,
  isInteger: (_value: Int): boolean => true,
  conjugate: (value: Int): Int => value,
  asIntegerRatio: (value: Int): readonly [Int, number] => tupleOf(value, 1),
  add: integers.addInt,
  sub: integers.subInt,
  mul: integers.mulInt,
  floordiv: integers.floordivInt,
  mod: integers.modInt,
  pow: integers.powInt,
  truediv: integers.truedivInt,
  lshift: integers.lshiftInt,
  rshift: integers.rshiftInt,
  and: integers.andInt,
  or: integers.orInt,
  xor: integers.xorInt,
  invert: integers.invertInt,
} as const;

const typed = Object.assign(int, statics);
export { typed as int };

declareType(typed, (value) => {
  if (typeof value === "number") return Number.isInteger(value);
  return typeof value === "bigint" || typeof value === "boolean";
});
