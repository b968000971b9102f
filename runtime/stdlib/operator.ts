/**
 * Python's operator module: every operator on values of any type, user classes with their dunder
 * methods included. Generated code falls back on it wherever the static types do not allow a plain
 * TypeScript operator.
 */
import { getattr } from "../python/attributes.ts";
import {
  add as addValues,
  floordiv as floordivValues,
  lshift as lshiftValues,
  mod as modValues,
  mul as mulValues,
  neg as negValue,
  power,
  rshift as rshiftValues,
  sub as subValues,
  truediv as truedivValues,
} from "../python/arithmetic.ts";
import { invoke } from "../python/calling.ts";
import { same } from "../python/comparison.ts";
import { codePointIndex } from "../python/codePoints.ts";
import { Dict } from "../python/dict.ts";
import { TypeError, ValueError } from "../python/exceptions.ts";
import { Float } from "../python/float.ts";
import type { Int } from "../python/integers.ts";
import type { Slice } from "../python/slice.ts";
import { assignSubscript, deleteSubscript, subscript } from "../python/subscript.ts";
import { truth } from "../python/truth.ts";
import { tupleFrom } from "../python/tuple.ts";
import { typeName } from "../python/types.ts";

export { and_, invert, matmul, or_, pos, xor } from "../python/arithmetic.ts";
export {
  iadd,
  iand,
  ifloordiv,
  ilshift,
  imatmul,
  imod,
  imul,
  ior,
  ipow,
  irshift,
  isub,
  itruediv,
  ixor,
} from "../python/inPlace.ts";
export { eq, ge, gt, le, lt, ne } from "../python/comparison.ts";
export { contains } from "../python/membership.ts";
export { truth } from "../python/truth.ts";

// Overloads: ints stay ints, which may need a bigint; anything else is known at run time only.

export function add(a: Int, b: Int): Int;
export function add(a: string, b: string): string;
export function add<T>(a: T[], b: T[]): T[];
export function add(a: unknown, b: unknown): any;
export function add(a: unknown, b: unknown): unknown {
  return addValues(a, b);
}

export function sub(a: Int, b: Int): Int;
export function sub(a: unknown, b: unknown): any;
export function sub(a: unknown, b: unknown): unknown {
  return subValues(a, b);
}

export function mul(a: Int, b: Int): Int;
export function mul(a: string, b: Int): string;
export function mul<T>(a: T[], b: Int): T[];
export function mul(a: unknown, b: unknown): any;
export function mul(a: unknown, b: unknown): unknown {
  return mulValues(a, b);
}

export function truediv(a: unknown, b: unknown): any {
  return truedivValues(a, b);
}

export function floordiv(a: number, b: number): number;
export function floordiv(a: Int, b: Int): Int;
export function floordiv(a: unknown, b: unknown): any;
export function floordiv(a: unknown, b: unknown): unknown {
  return floordivValues(a, b);
}

export function mod(a: Int, b: number): number;
export function mod(a: Int, b: Int): Int;
export function mod(template: string, values: unknown): string;
export function mod(a: unknown, b: unknown): any;
export function mod(a: unknown, b: unknown): unknown {
  return modValues(a, b);
}

export function pow(a: unknown, b: unknown): any {
  return power(a, b);
}

export function lshift(a: Int, b: Int): Int;
export function lshift(a: unknown, b: unknown): any;
export function lshift(a: unknown, b: unknown): unknown {
  return lshiftValues(a, b);
}

export function rshift(a: number, b: Int): number;
export function rshift(a: Int, b: Int): Int;
export function rshift(a: unknown, b: unknown): any;
export function rshift(a: unknown, b: unknown): unknown {
  return rshiftValues(a, b);
}

export function neg(value: number): number;
export function neg(value: Int): Int;
export function neg(value: unknown): any;
export function neg(value: unknown): unknown {
  return negValue(value);
}

/** `not x`. */
export function not_(value: unknown): boolean {
  return !truth(value);
}

/** `a is b`: equal primitives are one object, and None is both null and undefined. */
export function is_(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return (a === null || a === undefined) && (b === null || b === undefined);
}

/** `a is not b`. */
export function isNot(a: unknown, b: unknown): boolean {
  return !is_(a, b);
}

/** `container[index]`: negative indexes, slices, KeyError and IndexError as in Python. */
export function getitem(container: string, index: number | Slice): string;
export function getitem<T>(container: T[], index: Slice): T[];
export function getitem<T extends readonly unknown[]>(container: T, index: Slice): T;
export function getitem<T extends readonly unknown[], const I extends number>(
  container: T,
  index: I,
): number extends T["length"] ? T[number] : T[I];
export function getitem<K, V>(container: Dict<K, V>, index: K): V;
export function getitem<I, V>(container: { __getitem__(index: I): V }, index: I): V;
export function getitem(container: unknown, index: unknown): any;
export function getitem(container: unknown, index: unknown): unknown {
  return subscript(container, index);
}

/** `container[index] = value`. */
export function setitem<T>(container: T[], index: number, value: T): void;
export function setitem<T>(container: T[], index: Slice, value: Iterable<T>): void;
export function setitem<K, V>(container: Dict<K, V>, index: K, value: V): void;
export function setitem(container: unknown, index: unknown, value: unknown): void;
export function setitem(container: unknown, index: unknown, value: unknown): void {
  assignSubscript(container, index, value);
}

/** `del container[index]`. */
export function delitem(container: unknown, index: unknown): void {
  deleteSubscript(container, index);
}

/** `operator.concat(a, b)`. */
export function concat<T extends string | readonly unknown[]>(a: T, b: T): T {
  return addValues(a, b) as T;
}

/** `operator.countOf(xs, x)`. */
export function countOf(items: Iterable<unknown>, item: unknown): number {
  let count = 0;
  for (const each of items) if (same(each, item)) count += 1;
  return count;
}

/** `operator.indexOf(xs, x)`. */
export function indexOf(items: Iterable<unknown>, item: unknown): number {
  if (typeof items === "string") return codePointIndex(items, items.indexOf(item as string));
  let index = 0;
  for (const each of items) {
    if (same(each, item)) return index;
    index += 1;
  }
  throw new ValueError("sequence.index(x): x not in sequence");
}

/** `operator.index(n)`. */
export function index(value: unknown): Int {
  if (typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number" && Number.isInteger(value)) return value;
  const own = (value as { __index__?: () => Int } | null | undefined)?.__index__;
  if (typeof own === "function" && !(value instanceof Float)) return own.call(value);
  throw new TypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}

/** `operator.itemgetter("name")`, `operator.itemgetter(0, 2)`. */
export function itemgetter(...items: unknown[]): (container: unknown) => any {
  if (items.length === 1) return (container) => subscript(container, items[0]);
  return (container) => tupleFrom(items.map((item) => subscript(container, item)));
}

/** `operator.attrgetter("name")`, `operator.attrgetter("owner.name", "size")`. */
export function attrgetter(...names: string[]): (target: unknown) => any {
  const read = (target: unknown, path: string): unknown =>
    path.split(".").reduce<unknown>((value, name) => getattr(value, name), target);
  if (names.length === 1) return (target) => read(target, names[0]!);
  return (target) => tupleFrom(names.map((name) => read(target, name)));
}

/** `operator.methodcaller("name", *args)`. */
export function methodcaller(name: string, ...args: unknown[]): (target: unknown) => any {
  return (target) => (getattr(target, name) as (...args: unknown[]) => unknown)(...args);
}

/** `operator.call(f, *args)`. */
export function call<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): R {
  return invoke(fn, ...args);
}
