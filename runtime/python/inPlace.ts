/** Augmented assignment on values of any type: `a += b` changes a list, or asks `__iadd__`. */
import type { List } from "./list.ts";
import { TypeError } from "./exceptions/hierarchy.ts";
import {
  methodOf,
  inPlace,
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
  type Operation,
} from "./operations.ts";
import type { Int } from "./integers.ts";
import { percentFormat } from "./percentFormat.ts";
import { asIndex } from "./slice.ts";
import type { PySet } from "./set.ts";
import { Tuple } from "./tuple.ts";
import { typeName } from "./types.ts";

/** `xs += ys` on a list: any iterable will do. */
export function iadd(a: Int, b: Int): Int;
export function iadd(a: string, b: string): string;
export function iadd<L extends List<any>>(a: L, b: Iterable<unknown>): L;
export function iadd<T>(a: T[], b: Iterable<T>): T[];
export function iadd(a: unknown, b: unknown): any;
export function iadd(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && !(a instanceof Tuple) && methodOf(a, "__iadd__") === undefined) {
    if (
      typeof (b as Partial<Iterable<unknown>> | null | undefined)?.[Symbol.iterator] !== "function"
    ) {
      throw new TypeError(`'${typeName(b)}' object is not iterable`);
    }
    for (const item of b === a ? [...(b as unknown[])] : (b as Iterable<unknown>)) a.push(item);
    return a;
  }
  return inPlace(a, b, ADD);
}

/** `xs *= n` on a list keeps the list. */
export function imul(a: Int, b: Int): Int;
export function imul(a: string, b: Int): string;
export function imul<L extends List<any>>(a: L, b: Int): L;
export function imul<T>(a: T[], b: Int): T[];
export function imul(a: unknown, b: unknown): any;
export function imul(a: unknown, b: unknown): unknown {
  const times = asIndex(b);
  if (Array.isArray(a) && !(a instanceof Tuple) && times !== undefined) {
    const items = [...(a as unknown[])];
    a.length = 0;
    for (let index = 0; index < times; index++) for (const item of items) a.push(item);
    return a;
  }
  return inPlace(a, b, MUL);
}

export function isub(a: Int, b: Int): Int;
export function isub(a: unknown, b: unknown): any;
export function isub(a: unknown, b: unknown): unknown {
  return inPlace(a, b, SUB);
}

export function itruediv(a: unknown, b: unknown): any;
export function itruediv(a: unknown, b: unknown): unknown {
  return inPlace(a, b, TRUEDIV);
}

export function ifloordiv(a: number, b: number): number;
export function ifloordiv(a: Int, b: Int): Int;
export function ifloordiv(a: unknown, b: unknown): any;
export function ifloordiv(a: unknown, b: unknown): unknown {
  return inPlace(a, b, FLOORDIV);
}

export function imod(a: Int, b: number): number;
export function imod(a: Int, b: Int): Int;
export function imod(a: string, b: unknown): string;
export function imod(a: unknown, b: unknown): any;
export function imod(a: unknown, b: unknown): unknown {
  return typeof a === "string" ? percentFormat(a, b) : inPlace(a, b, MOD);
}

export function ipow(a: unknown, b: unknown): any;
export function ipow(a: unknown, b: unknown): unknown {
  return inPlace(a, b, POW);
}

export function imatmul(a: unknown, b: unknown): any;
export function imatmul(a: unknown, b: unknown): unknown {
  return inPlace(a, b, MATMUL);
}

export function ilshift(a: Int, b: Int): Int;
export function ilshift(a: unknown, b: unknown): any;
export function ilshift(a: unknown, b: unknown): unknown {
  return inPlace(a, b, LSHIFT);
}

export function irshift(a: number, b: Int): number;
export function irshift(a: Int, b: Int): Int;
export function irshift(a: unknown, b: unknown): any;
export function irshift(a: unknown, b: unknown): unknown {
  return inPlace(a, b, RSHIFT);
}

function inPlaceBits(a: unknown, b: unknown, operation: Operation): unknown {
  const result = inPlace(a, b, operation);
  return typeof a === "boolean" && typeof b === "boolean" ? result === 1 : result;
}

export function iand(a: boolean, b: boolean): boolean;
export function iand(a: Int, b: Int): Int;
export function iand<S extends PySet>(a: S, b: Iterable<unknown>): S;
export function iand(a: unknown, b: unknown): any;
export function iand(a: unknown, b: unknown): unknown {
  return inPlaceBits(a, b, AND);
}

export function ior(a: boolean, b: boolean): boolean;
export function ior(a: Int, b: Int): Int;
export function ior<S extends PySet>(a: S, b: Iterable<unknown>): S;
export function ior(a: unknown, b: unknown): any;
export function ior(a: unknown, b: unknown): unknown {
  return inPlaceBits(a, b, OR);
}

export function ixor(a: boolean, b: boolean): boolean;
export function ixor(a: Int, b: Int): Int;
export function ixor<S extends PySet>(a: S, b: Iterable<unknown>): S;
export function ixor(a: unknown, b: unknown): any;
export function ixor(a: unknown, b: unknown): unknown {
  return inPlaceBits(a, b, XOR);
}
