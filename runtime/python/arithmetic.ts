/** Python's arithmetic on values of any type: see operations.ts. */
import { TypeError, ZeroDivisionError } from "./exceptions/hierarchy.ts";
import { asFloat } from "./float.ts";
import * as floats from "./floats.ts";
import * as integers from "./integers.ts";
import type { Int } from "./integers.ts";
import {
  numberOf,
  floatOf,
  methodOf,
  type Operation,
  unsupported,
  binary,
  ADD,
  SUB,
  MUL,
  TRUEDIV,
  FLOORDIV,
  MOD,
  POW,
  MATMUL,
  LSHIFT,
  RSHIFT,
  AND,
  OR,
  XOR,
} from "./operations.ts";
import { percentFormat } from "./percentFormat.ts";
import type { FrozenSet, PySet } from "./set.ts";
import { tupleOf } from "./tuple.ts";
import { typeName } from "./types.ts";

/** A bit operation, which keeps two booleans boolean: `True & False` is False. */
function bits(a: unknown, b: unknown, operation: Operation): unknown {
  const result = binary(a, b, operation);
  return typeof a === "boolean" && typeof b === "boolean" ? result === 1 : result;
}

export function add(a: unknown, b: unknown): unknown {
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (Number.isInteger(a) && Number.isInteger(b)) {
    const sum = (a as number) + (b as number);
    if (Number.isSafeInteger(sum)) return sum;
  }
  return binary(a, b, ADD);
}

export function sub(a: unknown, b: unknown): unknown {
  if (Number.isInteger(a) && Number.isInteger(b)) {
    const difference = (a as number) - (b as number);
    if (Number.isSafeInteger(difference)) return difference;
  }
  return binary(a, b, SUB);
}

export function mul(a: unknown, b: unknown): unknown {
  return binary(a, b, MUL);
}

export function truediv(a: unknown, b: unknown): unknown {
  return binary(a, b, TRUEDIV);
}

export function floordiv(a: unknown, b: unknown): unknown {
  return binary(a, b, FLOORDIV);
}

export function mod(a: unknown, b: unknown): unknown {
  return typeof a === "string" ? percentFormat(a, b) : binary(a, b, MOD);
}

export function power(a: unknown, b: unknown): unknown {
  return binary(a, b, POW);
}

export function matmul(a: unknown, b: unknown): any;
export function matmul(a: unknown, b: unknown): unknown {
  return binary(a, b, MATMUL);
}

export function lshift(a: unknown, b: unknown): unknown {
  return binary(a, b, LSHIFT);
}

export function rshift(a: unknown, b: unknown): unknown {
  return binary(a, b, RSHIFT);
}

export function and_(a: boolean, b: boolean): boolean;
export function and_(a: Int, b: Int): Int;
export function and_<T>(a: PySet<T>, b: PySet | FrozenSet): PySet<T>;
export function and_<T>(a: FrozenSet<T>, b: PySet | FrozenSet): FrozenSet<T>;
export function and_(a: unknown, b: unknown): any;
export function and_(a: unknown, b: unknown): unknown {
  return bits(a, b, AND);
}

export function or_(a: boolean, b: boolean): boolean;
export function or_(a: Int, b: Int): Int;
export function or_<T, U>(a: PySet<T>, b: PySet<U> | FrozenSet<U>): PySet<T | U>;
export function or_<T, U>(a: FrozenSet<T>, b: PySet<U> | FrozenSet<U>): FrozenSet<T | U>;
export function or_(a: unknown, b: unknown): any;
export function or_(a: unknown, b: unknown): unknown {
  return bits(a, b, OR);
}

export function xor(a: boolean, b: boolean): boolean;
export function xor(a: Int, b: Int): Int;
export function xor<T, U>(a: PySet<T>, b: PySet<U> | FrozenSet<U>): PySet<T | U>;
export function xor<T, U>(a: FrozenSet<T>, b: PySet<U> | FrozenSet<U>): FrozenSet<T | U>;
export function xor(a: unknown, b: unknown): any;
export function xor(a: unknown, b: unknown): unknown {
  return bits(a, b, XOR);
}

/** `divmod(a, b)` on values of any type. */
export function divmodOf(a: unknown, b: unknown): readonly [unknown, unknown] {
  const own = methodOf(a, "__divmod__");
  if (own !== undefined) return own.call(a, b) as readonly [unknown, unknown];
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== undefined && right !== undefined) {
    if (left.float || right.float) {
      if (Number(right.value) === 0) throw new ZeroDivisionError("float divmod()");
      const [quotient, rest] = floats.divmodFloat(floatOf(left), floatOf(right));
      return tupleOf(asFloat(quotient), asFloat(rest));
    }
    return tupleOf(
      integers.floordivInt(left.value, right.value),
      integers.modInt(left.value, right.value),
    );
  }
  throw unsupported("divmod()", a, b);
}

interface Unary {
  __neg__?: () => unknown;
  __pos__?: () => unknown;
  __invert__?: () => unknown;
}

function unary(value: unknown, name: keyof Unary, symbol: string): unknown {
  const own = methodOf(value, name);
  if (own !== undefined) return (own as () => unknown).call(value);
  throw new TypeError(`bad operand type for unary ${symbol}: '${typeName(value)}'`);
}

export function neg(value: unknown): unknown {
  const number = numberOf(value);
  if (number === undefined) return unary(value, "__neg__", "-");
  return number.float ? asFloat(-number.value) : integers.negInt(number.value);
}

export function pos(value: number): number;
export function pos(value: Int): Int;
export function pos(value: unknown): any;
export function pos(value: unknown): unknown {
  const number = numberOf(value);
  if (number === undefined) return unary(value, "__pos__", "+");
  return number.float ? value : number.value;
}

export function invert(value: number): number;
export function invert(value: Int): Int;
export function invert(value: unknown): any;
export function invert(value: unknown): unknown {
  const number = numberOf(value);
  return number === undefined || number.float
    ? unary(value, "__invert__", "~")
    : integers.invertInt(number.value);
}
