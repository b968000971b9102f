/**
 * Python's comparisons: `==`, `<` and their relatives on values of any type.
 *
 * Containers of the runtime and user classes answer through `__eq__`, `__lt__`...; this file knows
 * numbers (1 == 1.0 == True), strings (ordered by code point) and arrays.
 */
import { isSameMethod } from "./boundMethods.ts";
import { TypeError } from "./exceptions/hierarchy.ts";
import { Float } from "./float.ts";
import { NotImplemented } from "./notImplemented.ts";
import { ask, method, registerEquality } from "./richComparison.ts";
import { truth } from "./truth.ts";
import { Tuple } from "./tuple.ts";
import { typeName } from "./types.ts";

type Numeric = number | bigint;

/** The JS number of an int, float or bool; undefined for anything else. */
export function numericValue(value: unknown): Numeric | undefined {
  switch (typeof value) {
    case "number":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
    default:
      return value instanceof Float ? value.valueOf() : undefined;
  }
}

/** `a is b or a == b`: how containers compare their items. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || eq(a, b);
}

function arraysEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length || a instanceof Tuple !== b instanceof Tuple) return false;
  for (let index = 0; index < a.length; index++) {
    if (!same(a[index], b[index])) return false;
  }
  return true;
}

/** Python's `a == b`. */
export function eq(a: unknown, b: unknown): boolean {
  if (a === b) {
    return !(a instanceof Float && Number.isNaN(a.valueOf())) && method(a, "__eq__") === undefined
      ? true
      : identicalEq(a, b);
  }
  if (typeof a === "string" && typeof b === "string") return false;
  if (a === null || a === undefined) {
    if (b === null || b === undefined) return true;
  }
  const left = numericValue(a);
  if (left !== undefined) {
    const right = numericValue(b);
    // JS compares a number with a bigint by their exact values.
    if (right !== undefined) return left == right;
  }
  if (typeof a === "function" && typeof b === "function") return isSameMethod(a, b);
  const answer = ask(a, b, "__eq__", "__eq__");
  if (answer !== NotImplemented) return truth(answer);
  return Array.isArray(a) && Array.isArray(b) && arraysEqual(a, b);
}

function identicalEq(a: unknown, b: unknown): boolean {
  if (a instanceof Float) return a.valueOf() === (b as Float).valueOf();
  const answer = method(a, "__eq__")!.call(a, b);
  return answer === NotImplemented || truth(answer);
}

registerEquality(eq);

/** Python's `a != b`. */
export function ne(a: unknown, b: unknown): boolean {
  const own = method(a, "__ne__");
  if (own !== undefined) {
    const answer = own.call(a, b);
    if (answer !== NotImplemented) return truth(answer);
  }
  return !eq(a, b);
}

/** Orders strings by code point: UTF-16 would put U+10000 before U+E000. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x10000 : unit - 0x800;
}

type Order = "<" | "<=" | ">" | ">=";
const METHODS = {
  "<": ["__lt__", "__gt__"],
  "<=": ["__le__", "__ge__"],
  ">": ["__gt__", "__lt__"],
  ">=": ["__ge__", "__le__"],
} as const;

function holds<T>(a: T, b: T, order: Order): boolean {
  return order === "<" ? a < b : order === "<=" ? a <= b : order === ">" ? a > b : a >= b;
}

function ordered(a: unknown, b: unknown, order: Order): boolean {
  if (typeof a === "string" && typeof b === "string") return holds(compareStrings(a, b), 0, order);
  const left = numericValue(a);
  if (left !== undefined) {
    const right = numericValue(b);
    if (right !== undefined) return holds<Numeric>(left, right, order);
  }
  const [name, reflected] = METHODS[order];
  const answer = ask(a, b, name, reflected);
  if (answer !== NotImplemented) return truth(answer);
  if (Array.isArray(a) && Array.isArray(b) && a instanceof Tuple === b instanceof Tuple) {
    return arraysOrdered(a, b, order);
  }
  throw new TypeError(
    `'${order}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`,
  );
}

function arraysOrdered(a: readonly unknown[], b: readonly unknown[], order: Order): boolean {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (!same(a[index], b[index])) return ordered(a[index], b[index], order);
  }
  return holds(a.length, b.length, order);
}

/** Python's `a < b`. */
export function lt(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? a < b : ordered(a, b, "<");
}

/** Python's `a <= b`. */
export function le(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? a <= b : ordered(a, b, "<=");
}

/** Python's `a > b`. */
export function gt(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? a > b : ordered(a, b, ">");
}

/** Python's `a >= b`. */
export function ge(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? a >= b : ordered(a, b, ">=");
}
