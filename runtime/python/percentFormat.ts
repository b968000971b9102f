/** printf-style formatting: `"%s is %5.2f" % (name, value)`, after CPython's Objects/unicodeobject.c. */
import { ascii } from "./ascii.ts";
import { codePointLength, codePointSlice } from "./codePoints.ts";
import { Dict } from "./dict.ts";
import { OverflowError, TypeError, ValueError } from "./exceptions/hierarchy.ts";
import { Float } from "./float.ts";
import { floatText } from "./formatNumber.ts";
import { repr } from "./repr.ts";
import { asIndex } from "./slice.ts";
import { str } from "./str.ts";
import { subscript } from "./subscript.ts";
import { Tuple } from "./tuple.ts";
import { typeName } from "./types.ts";
import { fromNumber, type Int } from "./integers.ts";

const SPECIFIER = /^(?:\(([^)]*)\))?([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?[hlL]?([^])/u;

/** Hands out the arguments one by one. */
class Arguments {
  readonly #all: readonly unknown[];
  readonly #single: boolean;
  #next = 0;

  constructor(values: unknown) {
    this.#single = !(values instanceof Tuple);
    this.#all = values instanceof Tuple ? values : [values];
  }

  take(): unknown {
    if (this.#next >= this.#all.length)
      throw new TypeError("not enough arguments for format string");
    return this.#all[this.#next++];
  }

  finish(values: unknown): void {
    const unused = this.#next < this.#all.length;
    const mapping =
      this.#single && (values instanceof Dict || Array.isArray(values) || isMapping(values));
    if (unused && !mapping) {
      throw new TypeError("not all arguments converted during string formatting");
    }
  }
}

function isMapping(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { __getitem__?: unknown }).__getitem__ === "function"
  );
}

function integerOf(value: unknown, type: string): Int {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "bigint") return value;
  const own = (value as { __index__?: () => Int } | null)?.__index__;
  if (typeof value === "number" || value instanceof Float) {
    const number = value.valueOf();
    if (typeof value === "number" && Number.isInteger(number)) return number;
    if ("xXo".includes(type))
      throw new TypeError(`%${type} format: an integer is required, not float`);
    if (Number.isNaN(number)) throw new ValueError("cannot convert float NaN to integer");
    if (!Number.isFinite(number))
      throw new OverflowError("cannot convert float infinity to integer");
    return fromNumber(Math.trunc(number));
  }
  if (typeof own === "function") return own.call(value);
  const wanted = "xXo".includes(type) ? "an integer" : "a real number";
  throw new TypeError(`%${type} format: ${wanted} is required, not ${typeName(value)}`);
}

function floatOf(value: unknown): number {
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
    return Number(value);
  }
  if (value instanceof Float) return value.valueOf();
  const own = (value as { __float__?: () => number } | null)?.__float__;
  if (typeof own === "function") return Number(own.call(value));
  throw new TypeError(`must be real number, not ${typeName(value)}`);
}

function characterOf(value: unknown): string {
  if (typeof value === "string") {
    if (codePointLength(value) === 1) return value;
    throw new TypeError("%c requires int or char");
  }
  const code = typeof value === "bigint" ? Infinity : asIndex(value);
  if (code !== undefined) {
    if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    throw new OverflowError("%c arg not in range(0x110000)");
  }
  throw new TypeError("%c requires int or char");
}

interface Conversion {
  readonly flags: string;
  readonly width: number;
  readonly precision: number;
  readonly type: string;
}

/** Sign, prefix and digits of a number, padded as the flags want. */
function padNumber(
  negative: boolean,
  prefix: string,
  digits: string,
  conversion: Conversion,
): string {
  const { flags, width } = conversion;
  const sign = negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const head = sign + prefix;
  if (flags.includes("-")) return (head + digits).padEnd(width);
  if (flags.includes("0")) return head + digits.padStart(width - head.length, "0");
  return (head + digits).padStart(width);
}

function convertInteger(value: Int, conversion: Conversion): string {
  const { type, flags, precision } = conversion;
  const base = { o: 8, x: 16, X: 16 }[type] ?? 10;
  let digits = BigInt(value < 0 ? -value : value).toString(base);
  if (type === "X") digits = digits.toUpperCase();
  digits = digits.padStart(precision, "0");
  const prefix = flags.includes("#") ? ({ o: "0o", x: "0x", X: "0X" }[type] ?? "") : "";
  return padNumber(value < 0, prefix, digits, conversion);
}

function convertFloat(value: number, conversion: Conversion): string {
  const { type, flags, precision } = conversion;
  const lower = type.toLowerCase();
  const size = Math.abs(value);
  let text = Number.isFinite(size)
    ? floatText(size, lower, precision < 0 ? 6 : precision, flags.includes("#"))
    : Number.isNaN(size)
      ? "nan"
      : "inf";
  if (type !== lower) text = text.toUpperCase();
  return padNumber(value < 0 || Object.is(value, -0), "", text, conversion);
}

function convertText(text: string, { flags, width, precision }: Conversion): string {
  const cut = precision < 0 ? text : codePointSlice(text, 0, precision);
  const filling = " ".repeat(Math.max(0, width - codePointLength(cut)));
  return flags.includes("-") ? cut + filling : filling + cut;
}

function convert(value: unknown, conversion: Conversion): string {
  switch (conversion.type) {
    case "s":
      return convertText(str(value), conversion);
    case "r":
      return convertText(repr(value), conversion);
    case "a":
      return convertText(ascii(value), conversion);
    case "c":
      return convertText(characterOf(value), { ...conversion, precision: -1 });
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
      return convertFloat(floatOf(value), conversion);
    default:
      return convertInteger(integerOf(value, conversion.type), conversion);
  }
}

/** `template % values`. */
export function percentFormat(template: string, values: unknown): string {
  const args = new Arguments(values);
  let text = "";
  for (let at = 0; ;) {
    const mark = template.indexOf("%", at);
    if (mark < 0) {
      args.finish(values);
      return text + template.slice(at);
    }
    text += template.slice(at, mark);
    const match = SPECIFIER.exec(template.slice(mark + 1));
    if (match === null) throw new ValueError("incomplete format");
    const [all, key, flags = "", width = "", precision, type = ""] = match;
    at = mark + 1 + all.length;
    if (all === "%") {
      text += "%";
      continue;
    }
    const widthValue = width === "*" ? Number(args.take()) : Number(width);
    const precisionValue =
      precision === "*" ? Number(args.take()) : precision === undefined ? -1 : Number(precision);
    if (key !== undefined && !isMapping(values)) throw new TypeError("format requires a mapping");
    const value = key === undefined ? args.take() : subscript(values, key);
    if (!"diouxXeEfFgGcrsa".includes(type)) {
      const code = type.codePointAt(0)!.toString(16);
      throw new ValueError(`unsupported format character '${type}' (0x${code}) at index ${at - 1}`);
    }
    const left = widthValue < 0 ? flags + "-" : flags;
    text += convert(value, {
      flags: left,
      width: Math.abs(widthValue),
      precision: precisionValue,
      type,
    });
  }
}
