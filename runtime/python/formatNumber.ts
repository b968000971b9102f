/** `format` of ints and floats, after CPython's Python/formatter_unicode.c. */
import { fixedDigits, leadingDigits, shortestDigits } from "./decimalDigits.ts";
import { OverflowError, ValueError } from "./exceptions/hierarchy.ts";
import { floatRepr } from "./float.ts";
import { pad, unknownCode, type FormatSpec } from "./formatSpec.ts";
import type { Int } from "./integers.ts";
import { integerText } from "./repr.ts";

/** `1234567` as `1,234,567`; `size` digits a group. */
function group(digits: string, separator: string, size: number): string {
  if (separator === "") return digits;
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= size) {
    groups.unshift(digits.slice(Math.max(0, end - size), end));
  }
  return groups.join(separator);
}

/** Zeros before the digits so that, grouped, they fill the width: a separator never comes first. */
function zeroFill(digits: string, width: number, separator: string, size: number): string {
  let filled = digits;
  while (group(filled, separator, size).length < width) filled = "0" + filled;
  return group(filled, separator, size);
}

interface Parts {
  readonly negative: boolean;
  /** `0x`, or nothing. */
  readonly prefix: string;
  readonly digits: string;
  /** What follows the whole digits: point, fraction, exponent, percent sign. */
  readonly rest: string;
  readonly groupSize: number;
}

function assemble(parts: Parts, spec: FormatSpec): string {
  const { negative, prefix, digits, rest, groupSize } = parts;
  const sign = negative ? "-" : spec.sign === "-" ? "" : spec.sign;
  const align = spec.align || (spec.zero ? "=" : ">");
  const head = sign + prefix;
  const room = spec.width - head.length - rest.length;
  if (align === "=" && spec.fill === "0") {
    const whole = /^\d|^[0-9a-fA-F]/.test(digits)
      ? zeroFill(digits, room, spec.grouping, groupSize)
      : digits.padStart(room, "0");
    return head + whole + rest;
  }
  const body = group(digits, spec.grouping, groupSize) + rest;
  if (align === "=")
    return head + spec.fill.repeat(Math.max(0, spec.width - head.length - body.length)) + body;
  const text = head + body;
  return pad(text, spec, ">", text.length);
}

/** `format(n, spec)` of an int; `typeName` is `bool` for booleans. */
export function formatInt(value: Int, spec: FormatSpec, typeName: string): string {
  const { type } = spec;
  if (type !== "" && "eEfFgG%".includes(type)) {
    const number = Number(value);
    if (!Number.isFinite(number)) throw new OverflowError("int too large to convert to float");
    return formatFloat(number, spec);
  }
  if (type !== "" && !"bcdnoxX".includes(type)) throw unknownCode(type, typeName);
  if (spec.precision >= 0)
    throw new ValueError("Precision not allowed in integer format specifier");
  if (spec.noNegativeZero) {
    throw new ValueError("Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (type === "c") return formatCharacter(value, spec);
  const base = { b: 2, o: 8, x: 16, X: 16 }[type] ?? 10;
  const size = value < 0 ? -value : value;
  let digits = typeof size === "number" && base === 10 ? integerText(size) : size.toString(base);
  let prefix = spec.alternate && base !== 10 ? { b: "0b", o: "0o", x: "0x", X: "0X" }[type]! : "";
  if (type === "X") digits = digits.toUpperCase();
  if (type === "") prefix = "";
  return assemble(
    { negative: value < 0, prefix, digits, rest: "", groupSize: base === 10 ? 3 : 4 },
    spec,
  );
}

function formatCharacter(value: Int, spec: FormatSpec): string {
  if (spec.sign !== "") throw new ValueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) {
    throw new ValueError("Alternate form (#) not allowed with integer format specifier 'c'");
  }
  if (value < 0 || value > 0x10ffff) throw new OverflowError("%c arg not in range(0x110000)");
  return pad(String.fromCodePoint(Number(value)), spec, ">", 1);
}

/** `1.5e+03`: digits, with a point if there are several or it is wanted, and an exponent of two digits. */
function exponential(digits: string, exponent: number, point: boolean): string {
  const fraction = digits.slice(1);
  const size = String(Math.abs(exponent)).padStart(2, "0");
  const mantissa = digits[0] + (fraction !== "" || point ? "." + fraction : "");
  return `${mantissa}e${exponent < 0 ? "-" : "+"}${size}`;
}

/** Digits laid out without an exponent. */
function positional(digits: string, exponent: number, point: boolean): string {
  if (exponent < 0) return "0." + "0".repeat(-exponent - 1) + digits;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return fraction !== "" || point ? `${whole}.${fraction}` : whole;
}

/** The text of `g` and of no type at all (`dotZero`: a float must look like one). */
function general(value: number, precision: number, alternate: boolean, dotZero: boolean): string {
  const count = precision === 0 ? 1 : precision;
  const [all, exponent] = leadingDigits(value, count);
  const digits = alternate ? all : all.replace(/0+$/, "") || "0";
  if (exponent < -4 || exponent >= (dotZero ? count - 1 : count)) {
    return exponential(digits, exponent, alternate);
  }
  const text = positional(digits, exponent, alternate);
  return dotZero && !text.includes(".") ? text + ".0" : text;
}

function shortest(value: number, alternate: boolean): string {
  const text = floatRepr(value);
  return alternate && !text.includes(".") ? text.replace(/e|$/, (mark) => "." + mark) : text;
}

/** The unsigned text of a finite float. */
export function floatText(
  value: number,
  type: string,
  precision: number,
  alternate: boolean,
): string {
  const places = precision < 0 ? 6 : precision;
  switch (type) {
    case "f":
    case "%": {
      const text = fixedDigits(value, places);
      return alternate && places === 0 ? text + "." : text;
    }
    case "e": {
      const [digits, exponent] = leadingDigits(value, places + 1);
      return exponential(digits, exponent, alternate);
    }
    case "g":
    case "n":
      return general(value, places, alternate, false);
    case "r": {
      const [digits, exponent] = shortestDigits(value);
      return exponent < -4 || exponent >= 16
        ? exponential(digits, exponent, alternate)
        : positional(digits, exponent, alternate);
    }
    default:
      return precision < 0
        ? shortest(value, alternate)
        : general(value, precision, alternate, true);
  }
}

/** `format(x, spec)` of a float. */
export function formatFloat(value: number, spec: FormatSpec): string {
  const { type } = spec;
  if (type !== "" && !"eEfFgGn%".includes(type)) throw unknownCode(type, "float");
  const lower = type.toLowerCase();
  const size = Math.abs(lower === "%" ? value * 100 : value);
  let text = Number.isFinite(size)
    ? floatText(size, lower, spec.precision, spec.alternate)
    : Number.isNaN(size)
      ? "nan"
      : "inf";
  let negative = value < 0 || Object.is(value, -0);
  if (
    spec.noNegativeZero &&
    negative &&
    !/[1-9]/.test(text.replace(/e.*/, "")) &&
    Number.isFinite(size)
  ) {
    negative = false;
  }
  if (type === "%") text += "%";
  if (type !== lower) text = text.toUpperCase();
  const [digits = "", rest = ""] = /^(\d*)(.*)$/s.exec(text)!.slice(1);
  return digits === ""
    ? assemble(
        { negative, prefix: "", digits: text, rest: "", groupSize: 3 },
        { ...spec, grouping: "" },
      )
    : assemble({ negative, prefix: "", digits, rest, groupSize: 3 }, spec);
}
