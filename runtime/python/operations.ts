/**
 * How an operator finds its meaning: numbers by their Python types, sequences, and objects with
 * dunder methods, reflected ones included. Results are in universal form: a float is boxed where it
 * would be taken for an int.
 */
import { OverflowError, TypeError } from "./exceptions/hierarchy.ts";
import { asFloat, Float } from "./float.ts";
import * as floats from "./floats.ts";
import * as integers from "./integers.ts";
import { intToFloat, type Int } from "./integers.ts";
import { NotImplemented } from "./notImplemented.ts";
import { percentFormat } from "./percentFormat.ts";
import { asIndex } from "./slice.ts";
import { Tuple, tupleFrom } from "./tuple.ts";
import { typeName } from "./types.ts";
import { unionOf } from "./unionType.ts";

/** An int as it is (booleans too), a float as its number. */
export type Operand =
  { readonly float: false; readonly value: Int } | { readonly float: true; readonly value: number };

export function numberOf(value: unknown): Operand | undefined {
  switch (typeof value) {
    case "number":
      return Number.isInteger(value) ? { float: false, value } : { float: true, value };
    case "bigint":
      return { float: false, value };
    case "boolean":
      return { float: false, value: value ? 1 : 0 };
    default:
      return value instanceof Float ? { float: true, value: value.valueOf() } : undefined;
  }
}

export function floatOf(operand: Operand): number {
  return operand.float ? operand.value : intToFloat(operand.value);
}

export interface Operation {
  readonly symbol: string;
  readonly name: string;
  readonly reflected: string;
  readonly inPlace: string;
  /** On two ints; a float result must be in universal form already. */
  readonly ints?: (a: Int, b: Int) => unknown;
  readonly floats?: (a: number, b: number) => number;
  /** What built-in types that are no numbers do; NotImplemented where they do nothing. */
  readonly others?: (a: unknown, b: unknown) => unknown;
}

type Method = (this: unknown, other: unknown) => unknown;

export function methodOf(value: unknown, name: string): Method | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "object" && typeof value !== "function") return undefined;
  const found = (value as Record<string, unknown>)[name];
  return typeof found === "function" ? (found as Method) : undefined;
}

function isSubclassInstance(b: unknown, a: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const left = Object.getPrototypeOf(a) as object;
  return left !== Object.getPrototypeOf(b) && left.isPrototypeOf(b);
}

function askOperands(a: unknown, b: unknown, operation: Operation): unknown {
  const left = methodOf(a, operation.name);
  const right = methodOf(b, operation.reflected);
  const rightFirst = right !== undefined && isSubclassInstance(b, a);
  if (rightFirst) {
    const answer = right.call(b, a);
    if (answer !== NotImplemented) return answer;
  }
  if (left !== undefined) {
    const answer = left.call(a, b);
    if (answer !== NotImplemented) return answer;
  }
  return right !== undefined && !rightFirst ? right.call(b, a) : NotImplemented;
}

function apply(a: unknown, b: unknown, operation: Operation): unknown {
  const left = numberOf(a);
  const right = left && numberOf(b);
  if (left !== undefined && right !== undefined) {
    if (!left.float && !right.float) {
      if (operation.ints !== undefined) return operation.ints(left.value, right.value);
    } else if (operation.floats !== undefined) {
      return asFloat(operation.floats(floatOf(left), floatOf(right)));
    }
  } else {
    const answer = askOperands(a, b, operation);
    if (answer !== NotImplemented) return answer;
    const other = operation.others?.(a, b) ?? NotImplemented;
    if (other !== NotImplemented) return other;
  }
  return NotImplemented;
}

export function unsupported(symbol: string, a: unknown, b: unknown): TypeError {
  return new TypeError(
    `unsupported operand type(s) for ${symbol}: '${typeName(a)}' and '${typeName(b)}'`,
  );
}

export function binary(a: unknown, b: unknown, operation: Operation): unknown {
  const answer = apply(a, b, operation);
  if (answer !== NotImplemented) return answer;
  if (operation === ADD) throw concatenationError(a, b);
  if (operation === MUL) throw repetitionError("*", a, b);
  throw unsupported(operation.symbol, a, b);
}

/** `a op= b`: in place where the left operand knows how. */
export function inPlace(a: unknown, b: unknown, operation: Operation): unknown {
  const own = methodOf(a, operation.inPlace);
  if (own !== undefined) {
    const answer = own.call(a, b);
    if (answer !== NotImplemented) return answer;
  }
  const answer = apply(a, b, operation);
  if (answer !== NotImplemented) return answer;
  if (operation === MUL && !hasItems(a)) throw repetitionError("*=", a, b);
  if (operation === ADD && isSequence(a)) throw concatenationError(a, b);
  throw unsupported(operation.symbol === "** or pow()" ? "**=" : `${operation.symbol}=`, a, b);
}

/** A dict or a set: to CPython a sequence, though one that cannot be repeated. */
function hasItems(value: unknown): boolean {
  return !isSequence(value) && methodOf(value, "__contains__") !== undefined;
}

export function isSequence(value: unknown): boolean {
  return typeof value === "string" || Array.isArray(value) || value instanceof Uint8Array;
}

function concatenationError(a: unknown, b: unknown): TypeError {
  const right = typeName(b);
  if (typeof a === "string") {
    return new TypeError(`can only concatenate str (not "${right}") to str`);
  }
  if (a instanceof Uint8Array) return new TypeError(`can't concat ${right} to ${typeName(a)}`);
  if (Array.isArray(a)) {
    const left = a instanceof Tuple ? "tuple" : "list";
    return new TypeError(`can only concatenate ${left} (not "${right}") to ${left}`);
  }
  return unsupported("+", a, b);
}

function repetitionError(symbol: string, a: unknown, b: unknown): TypeError {
  if (isSequence(a) || isSequence(b)) {
    const other = isSequence(a) ? b : a;
    return new TypeError(`can't multiply sequence by non-int of type '${typeName(other)}'`);
  }
  return unsupported(symbol, a, b);
}

function concatenate(a: unknown, b: unknown): unknown {
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (!Array.isArray(a) || !Array.isArray(b)) return NotImplemented;
  if (a instanceof Tuple !== b instanceof Tuple) return NotImplemented;
  return a instanceof Tuple
    ? tupleFrom([...(a as unknown[]), ...(b as unknown[])])
    : [...(a as unknown[]), ...(b as unknown[])];
}

function repeat(a: unknown, b: unknown): unknown {
  const [sequence, times] = isSequence(a) ? [a, asIndex(b)] : [b, asIndex(a)];
  if (times === undefined) return NotImplemented;
  const count = Math.max(0, times);
  if (typeof sequence === "string") {
    if (sequence.length * count > 0x1fffffff)
      throw new OverflowError("repeated string is too long");
    return sequence.repeat(count);
  }
  if (!Array.isArray(sequence)) {
    return sequence instanceof Uint8Array && b === sequence
      ? methodOf(sequence, "__mul__")!.call(sequence, times)
      : NotImplemented;
  }
  const items: unknown[] = [];
  for (let index = 0; index < count; index++) for (const item of sequence) items.push(item);
  return sequence instanceof Tuple ? tupleFrom(items) : items;
}

function define(
  symbol: string,
  name: string,
  on: Pick<Operation, "ints" | "floats" | "others">,
): Operation {
  return { symbol, name: `__${name}__`, reflected: `__r${name}__`, inPlace: `__i${name}__`, ...on };
}

export const ADD = define("+", "add", {
  ints: integers.addInt,
  floats: (a, b) => a + b,
  others: concatenate,
});
export const SUB = define("-", "sub", { ints: integers.subInt, floats: (a, b) => a - b });
export const MUL = define("*", "mul", {
  ints: integers.mulInt,
  floats: (a, b) => a * b,
  others: repeat,
});
export const TRUEDIV = define("/", "truediv", {
  ints: (a, b) => asFloat(integers.truedivInt(a, b)),
  floats: floats.truedivFloat,
});
export const FLOORDIV = define("//", "floordiv", {
  ints: integers.floordivInt,
  floats: floats.floordivFloat,
});
export const MOD = define("%", "mod", {
  ints: integers.modInt,
  floats: floats.modFloat,
  others: (a, b) => (typeof a === "string" ? percentFormat(a, b) : NotImplemented),
});
export const POW = define("** or pow()", "pow", {
  ints: (a, b) => {
    if (b >= 0) return integers.powInt(a, b);
    return asFloat(floats.powFloat(intToFloat(a), intToFloat(b)));
  },
  floats: floats.powFloat,
});
export const MATMUL = define("@", "matmul", {});
export const LSHIFT = define("<<", "lshift", { ints: integers.lshiftInt });
export const RSHIFT = define(">>", "rshift", { ints: integers.rshiftInt });
export const AND = define("&", "and", { ints: integers.andInt });
export const OR = define("|", "or", { ints: integers.orInt, others: unionOf });
export const XOR = define("^", "xor", { ints: integers.xorInt });
