/** The built-in functions of numbers: `abs`, `min`, `max`, `sum`, `divmod`, `pow`, `bin`, `hex`... */
import { add, divmodOf, power } from "./arithmetic.ts";
import { gt, lt } from "./comparison.ts";
import { codePointLength } from "./codePoints.ts";
import { TypeError, ValueError, ZeroDivisionError } from "./exceptions/hierarchy.ts";
import { divmodFloat } from "./floats.ts";
import { isKeywords } from "./keywords.ts";
import { tupleOf } from "./tuple.ts";
import { asFloat, Float } from "./float.ts";
import { absInt, powMod, type Int } from "./integers.ts";
import { iterable } from "./iteration.ts";
import { asIndex } from "./slice.ts";
import { typeName, declareBuiltinFunctions } from "./types.ts";

interface Absolute {
  __abs__?: () => unknown;
}

/** Python's `abs(x)`. */
export function abs(value: number): number;
export function abs(value: bigint): Int;
export function abs<T>(value: T): T;
export function abs(value: unknown): unknown {
  if (typeof value === "number") return Math.abs(value);
  if (typeof value === "bigint") return absInt(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Float) return asFloat(Math.abs(value.valueOf()));
  const own = (value as Absolute | null | undefined)?.__abs__;
  if (typeof own === "function") return own.call(value);
  throw new TypeError(`bad operand type for abs(): '${typeName(value)}'`);
}

interface ExtremeOptions<T> {
  readonly key?: ((item: T) => unknown) | null;
  readonly default?: unknown;
}

/** Whether a candidate takes the place of the best so far. */
type Better = (candidate: unknown, best: unknown) => boolean;

function extreme(name: string, args: unknown[], better: Better): unknown {
  const last = args.at(-1);
  const hasOptions = isKeywords(last);
  const options = (hasOptions ? last : {}) as ExtremeOptions<unknown>;
  const positional = hasOptions ? args.slice(0, -1) : args;
  if (positional.length === 0) throw new TypeError(`${name} expected at least 1 argument, got 0`);
  const { key } = options;
  let found = false;
  let best: unknown;
  let bestKey: unknown;
  for (const item of positional.length === 1 ? iterable(positional[0]) : positional) {
    const itemKey = key === undefined || key === null ? item : key(item);
    if (!found || better(itemKey, bestKey)) [best, bestKey, found] = [item, itemKey, true];
  }
  if (found) return best;
  if (options.default !== undefined) return options.default;
  throw new ValueError(`${name}() iterable argument is empty`);
}

/** Python's `min(xs)`, `min(a, b, ...)`, with `key` and `default`. */
export function min<T, D = T>(
  items: Iterable<T>,
  options?: { readonly key?: ((item: T) => unknown) | null; readonly default?: D },
): T | D;
export function min<T>(first: T, second: T, options: ExtremeOptions<T>): T;
export function min<T>(first: T, second: T, ...rest: T[]): T;
export function min<T extends unknown[]>(...items: T): T[number];
export function min(...args: unknown[]): unknown {
  return extreme("min", args, lt);
}

/** Python's `max(xs)`, `max(a, b, ...)`, with `key` and `default`. */
export function max<T, D = T>(
  items: Iterable<T>,
  options?: { readonly key?: ((item: T) => unknown) | null; readonly default?: D },
): T | D;
export function max<T>(first: T, second: T, options: ExtremeOptions<T>): T;
export function max<T>(first: T, second: T, ...rest: T[]): T;
export function max<T extends unknown[]>(...items: T): T[number];
export function max(...args: unknown[]): unknown {
  return extreme("max", args, gt);
}

/** Adds floats as CPython 3.12 and later do: Neumaier's compensated summation. */
class FloatSum {
  #high: number;
  #low = 0;

  constructor(start: number) {
    this.#high = start;
  }

  add(value: number): void {
    const sum = this.#high + value;
    const lost =
      Math.abs(this.#high) >= Math.abs(value) ? this.#high - sum + value : value - sum + this.#high;
    this.#low += lost;
    this.#high = sum;
  }

  /** CPython does not compensate for ints. */
  addInt(value: number): void {
    this.#high += value;
  }

  result(): number {
    return this.#low !== 0 && Number.isFinite(this.#low) ? this.#high + this.#low : this.#high;
  }
}

/** `sum(xs, start)` of values of unknown type. */
export function dynamicSum(items: Iterable<unknown>, start?: unknown): any;
export function dynamicSum(items: Iterable<unknown>, start: unknown = 0): unknown {
  if (typeof start === "string") {
    throw new TypeError("sum() can't sum strings [use ''.join(seq) instead]");
  }
  let total = start;
  let floats: FloatSum | null = isFloatValue(start) ? new FloatSum(Number(start)) : null;
  for (const item of iterable(items)) {
    if (floats !== null) {
      if (isFloatValue(item)) {
        floats.add(Number(item));
        continue;
      }
      if (isIntValue(item)) {
        floats.addInt(Number(item));
        continue;
      }
      total = asFloat(floats.result());
      floats = null;
    }
    total = add(total, item);
    if (isFloatValue(total) && floats === null) floats = new FloatSum(Number(total));
  }
  return floats === null ? total : asFloat(floats.result());
}

function isFloatValue(value: unknown): value is number | Float {
  return value instanceof Float || (typeof value === "number" && !Number.isInteger(value));
}

function isIntValue(value: unknown): boolean {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}

/**
 * `sum(xs, start)`, a float result as a raw number: what a static type of float wants. Where the
 * type is unknown, `dynamicSum` keeps floats apart from ints.
 */
export function sum(items: Iterable<number | Float | boolean>, start?: number): number;
export function sum(items: Iterable<Int>, start?: Int): Int;
export function sum<T>(items: Iterable<T>, start: T): T;
// once more, for `map(sum, rows)`: TypeScript takes the last one
export function sum(items: Iterable<number | Float | boolean>): number;
export function sum(items: Iterable<unknown>, start: unknown = 0): unknown {
  const total = dynamicSum(items, start);
  return total instanceof Float ? total.valueOf() : total;
}

/** Python's `divmod(a, b)`; for raw floats there is `floatDivmod`. */
export function divmod(a: number, b: number): readonly [number, number];
export function divmod(a: unknown, b: unknown): readonly [any, any];
export function divmod(a: unknown, b: unknown): readonly [unknown, unknown] {
  return divmodOf(a, b);
}

/**
 * Python's `pow(base, exponent[, modulus])`, a float result as a raw number; `dynamicPow` for values
 * of unknown type.
 */
export function pow(base: Int, exponent: Int, modulus: Int): Int;
export function pow(base: number, exponent: number, modulus?: null): number;
export function pow(base: unknown, exponent: unknown, modulus?: unknown): any;
export function pow(base: unknown, exponent: unknown, modulus?: unknown): unknown {
  const result = dynamicPow(base, exponent, modulus);
  return result instanceof Float ? result.valueOf() : result;
}

/** `pow(base, exponent[, modulus])` of values of unknown type. */
export function dynamicPow(base: unknown, exponent: unknown, modulus?: unknown): unknown {
  if (modulus === undefined || modulus === null) return power(base, exponent);
  if (!isIntValue(base) || !isIntValue(exponent) || !isIntValue(modulus)) {
    throw new TypeError("pow() 3rd argument not allowed unless all arguments are integers");
  }
  return powMod(base as Int, exponent as Int, modulus as Int);
}

/** `divmod(a, b)` on raw floats. */
export function floatDivmod(a: number, b: number): readonly [number | Float, number | Float] {
  if (b === 0) throw new ZeroDivisionError("float divmod()");
  const [quotient, rest] = divmodFloat(a, b);
  return tupleOf(asFloat(quotient), asFloat(rest));
}

function integer(value: unknown): Int {
  if (typeof value === "bigint") return value;
  const index = asIndex(value);
  if (index !== undefined) return index;
  throw new TypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}

function inBase(value: unknown, prefix: string, base: number): string {
  const number = integer(value);
  return (number < 0 ? "-" : "") + prefix + absInt(number).toString(base);
}

/** Python's `bin(n)`. */
export function bin(value: unknown): string {
  return inBase(value, "0b", 2);
}

/** Python's `oct(n)`. */
export function oct(value: unknown): string {
  return inBase(value, "0o", 8);
}

/** Python's `hex(n)`. */
export function hex(value: unknown): string {
  return inBase(value, "0x", 16);
}

/** Python's `chr(n)`. */
export function chr(value: number): string {
  const code = integer(value);
  if (code < 0 || code > 0x10ffff) throw new ValueError("chr() arg not in range(0x110000)");
  return String.fromCodePoint(Number(code));
}

/** Python's `ord(c)`. */
export function ord(character: string | Uint8Array): number {
  if (character instanceof Uint8Array && character.length === 1) return character[0]!;
  if (typeof character === "string") {
    const length = codePointLength(character);
    if (length === 1) return character.codePointAt(0)!;
    throw new TypeError(`ord() expected a character, but string of length ${length} found`);
  }
  if (character instanceof Uint8Array) {
    throw new TypeError(
      `ord() expected a character, but string of length ${character.length} found`,
    );
  }
  throw new TypeError(`ord() expected string of length 1, but ${typeName(character)} found`);
}

declareBuiltinFunctions({ abs, bin, chr, divmod, hex, max, min, oct, ord, pow, sum });
