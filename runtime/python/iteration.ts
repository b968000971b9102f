/** `iter`, `next` and the built-in functions that walk what can be iterated. */
import { eq, lt } from "./comparison.ts";
import { StopIteration, TypeError, ValueError } from "./exceptions/hierarchy.ts";
import { IndexError } from "./exceptions/lookupErrors.ts";
import { isKeywords } from "./keywords.ts";
import { asTuple, tupleOf } from "./tuple.ts";
import { truth } from "./truth.ts";
import { typeName, declareBuiltinFunctions, declareBuiltinTypes } from "./types.ts";
import { codePointLength } from "./codePoints.ts";

interface Sequence {
  __getitem__(index: number): unknown;
}

/** Old-style iteration: `__getitem__` from 0 until IndexError. */
function* bySubscript(sequence: Sequence): Generator<unknown, void, undefined> {
  for (let index = 0; ; index++) {
    let item: unknown;
    try {
      item = sequence.__getitem__(index);
    } catch (error) {
      if (error instanceof IndexError) return;
      throw error;
    }
    yield item;
  }
}

/** Calls a function until it returns the sentinel: `iter(read, "")`. */
function* untilSentinel(
  read: () => unknown,
  sentinel: unknown,
): Generator<unknown, void, undefined> {
  for (let value = read(); !eq(value, sentinel); value = read()) yield value;
}

interface UserIterable {
  __iter__?: () => Iterator<unknown>;
}

/** Python's `iter(x)`, `iter(callable, sentinel)`. */
export function iter<T>(iterable: Iterable<T>): IterableIterator<T>;
export function iter<T>(read: () => T, sentinel: unknown): IterableIterator<T>;
export function iter(source: unknown, sentinel?: unknown): IterableIterator<unknown> {
  if (sentinel !== undefined) return untilSentinel(source as () => unknown, sentinel);
  if (source !== null && source !== undefined) {
    const own = (source as Partial<Iterable<unknown>>)[Symbol.iterator];
    if (typeof own === "function") return own.call(source) as IterableIterator<unknown>;
    if (typeof (source as UserIterable).__iter__ === "function") {
      return (source as UserIterable).__iter__!() as IterableIterator<unknown>;
    }
    if (typeof (source as Sequence).__getitem__ === "function") {
      return bySubscript(source as Sequence);
    }
  }
  throw new TypeError(`'${typeName(source)}' object is not iterable`);
}

/** What can be walked by `for ... of`: for values of unknown type. */
export function iterable<T>(source: abstract new (...args: never[]) => T): Iterable<T>;
export function iterable<T>(source: Iterable<T>): Iterable<T>;
export function iterable<T = any>(source: unknown): Iterable<T>;
export function iterable<T = unknown>(source: unknown): Iterable<T> {
  const own = (source as Partial<Iterable<T>> | null | undefined)?.[Symbol.iterator];
  return typeof own === "function" ? (source as Iterable<T>) : iter(source as Iterable<T>);
}

/** Python's `next(it)`, which raises StopIteration, and `next(it, default)`. */
export function next<T>(iterator: Iterator<T>): T;
export function next<T, D>(iterator: Iterator<T>, missing: D): T | D;
export function next(iterator: Iterator<unknown>, missing?: unknown): unknown {
  const own = (iterator as Partial<Iterator<unknown>> | null)?.next;
  const isAsync = typeof own === "function" && Symbol.asyncIterator in iterator;
  if (typeof own !== "function" || (isAsync && !(Symbol.iterator in iterator))) {
    throw new TypeError(`'${typeName(iterator)}' object is not an iterator`);
  }
  const result = iterator.next();
  if (result.done !== true) return result.value;
  if (missing !== undefined) return missing;
  throw result.value === undefined || result.value === null
    ? new StopIteration()
    : new StopIteration(result.value);
}

interface Sized {
  __len__?: () => number;
}

/** Python's `len(x)`; a string is measured in code points. */
export function len(value: unknown): number {
  if (typeof value === "string") return codePointLength(value);
  if (Array.isArray(value) && (value as Sized).__len__ === undefined) return value.length;
  const own = (value as Sized | null | undefined)?.__len__;
  if (typeof own === "function") {
    const length = own.call(value);
    if (length < 0) throw new ValueError("__len__() should return >= 0");
    return length;
  }
  throw new TypeError(`object of type '${typeName(value)}' has no len()`);
}

/** `enumerate(xs, start)`: tuples of index and item. */
export function enumerate<T>(
  items: Iterable<T>,
  start = 0,
): Generator<readonly [index: number, item: T], void, undefined> {
  return enumerateIterator(iter(items), start);
}

function* enumerateIterator<T>(
  items: Iterable<T>,
  start: number,
): Generator<readonly [index: number, item: T], void, undefined> {
  let index = start;
  for (const item of items) yield tupleOf(index++, item);
}

type Items<S extends readonly Iterable<unknown>[]> = {
  readonly [K in keyof S]: S[K] extends Iterable<infer T> ? T : never;
};
interface ZipOptions {
  readonly strict?: boolean;
}

/** `zip(a, b, ..., strict=False)`: tuples of the items at the same place. */
export function zip<S extends readonly Iterable<unknown>[]>(
  ...sources: S
): Generator<Items<S>, void, undefined>;
export function zip<S extends readonly Iterable<unknown>[]>(
  ...args: [...S, ZipOptions]
): Generator<Items<S>, void, undefined>;
export function zip(...args: unknown[]): Generator<never, void, undefined> {
  const last = args.at(-1);
  const hasOptions = isKeywords(last);
  const sources = (hasOptions ? args.slice(0, -1) : args).map((source) => iter(source as never));
  const strict = hasOptions && (last as ZipOptions).strict === true;
  return zipIterators(sources, strict) as Generator<never, void, undefined>;
}

function* zipIterators(
  sources: Iterator<unknown>[],
  strict: boolean,
): Generator<readonly unknown[], void, undefined> {
  try {
    while (sources.length > 0) {
      const items: unknown[] = [];
      for (const source of sources) {
        const result = source.next();
        if (result.done === true) {
          if (strict) checkLengths(sources, items.length);
          return;
        }
        items.push(result.value);
      }
      yield asTuple(items);
    }
  } finally {
    // nobody else refers to them: CPython destroys the last one first
    for (const source of sources.reverse()) source.return?.();
  }
}

/** `zip(strict=True)`: one source ended; every other must end as well. */
function checkLengths(sources: Iterator<unknown>[], ended: number): void {
  const others = (count: number): string => (count === 1 ? "argument 1" : `arguments 1-${count}`);
  if (ended > 0) {
    throw new ValueError(`zip() argument ${ended + 1} is shorter than ${others(ended)}`);
  }
  for (let index = 1; index < sources.length; index++) {
    if (sources[index]!.next().done !== true) {
      throw new ValueError(`zip() argument ${index + 1} is longer than ${others(index)}`);
    }
  }
}

/** `map(f, xs, ...)`: lazy. */
export function map<T, R>(
  transform: (item: T) => R,
  items: Iterable<T>,
): Generator<R, void, undefined>;
export function map<A, B, R>(
  transform: (a: A, b: B) => R,
  first: Iterable<A>,
  second: Iterable<B>,
): Generator<R, void, undefined>;
export function map<R>(
  transform: (...items: never[]) => R,
  ...sources: Iterable<unknown>[]
): Generator<R, void, undefined>;
export function map(
  transform: (...items: never[]) => unknown,
  ...sources: Iterable<unknown>[]
): Generator<unknown, void, undefined> {
  return mapIterators(
    transform as (...items: unknown[]) => unknown,
    sources.map((source) => iter(source)),
  );
}

function* mapIterators(
  transform: (...items: unknown[]) => unknown,
  sources: Iterator<unknown>[],
): Generator<unknown, void, undefined> {
  for (const items of zipIterators(sources, false)) yield transform(...items);
}

/** `filter(f, xs)`: lazy; `filter(None, xs)` keeps what is true. */
export function filter<T, S extends T>(
  keep: (item: T) => item is S,
  items: Iterable<T>,
): Generator<S, void, undefined>;
export function filter<T>(
  keep: ((item: T) => unknown) | null,
  items: Iterable<T>,
): Generator<T, void, undefined>;
export function filter<T>(
  keep: ((item: T) => unknown) | null,
  items: Iterable<T>,
): Generator<T, void, undefined> {
  return filterIterator(keep, iter(items));
}

function* filterIterator<T>(
  keep: ((item: T) => unknown) | null,
  items: Iterable<T>,
): Generator<T, void, undefined> {
  for (const item of items) if (truth(keep === null ? item : keep(item))) yield item;
}

interface Reversible<T> {
  __reversed__?: () => Iterator<T>;
  __len__?: () => number;
  __getitem__?: (index: number) => T;
}

/** `reversed(xs)`: lazy. */
export function reversed<T>(items: Iterable<T>): IterableIterator<T> {
  if (typeof items === "string") return [...items].reverse().values() as IterableIterator<never>;
  if (Array.isArray(items)) return backwards(items.length, (index) => (items as T[])[index] as T);
  const source = items as unknown as Reversible<T>;
  if (typeof source.__reversed__ === "function") {
    return source.__reversed__() as IterableIterator<T>;
  }
  if (typeof source.__len__ === "function" && typeof source.__getitem__ === "function") {
    return backwards(source.__len__(), (index) => source.__getitem__!(index));
  }
  throw new TypeError(`'${typeName(items)}' object is not reversible`);
}

function* backwards<T>(length: number, at: (index: number) => T): Generator<T, void, undefined> {
  for (let index = length - 1; index >= 0; index--) yield at(index);
}

interface SortOptions<T> {
  readonly key?: ((item: T) => unknown) | null;
  readonly reverse?: boolean;
}

function byNumber(a: unknown, b: unknown): number {
  return (a as number) - (b as number);
}

function byOrder(a: unknown, b: unknown): number {
  return lt(a, b) ? -1 : lt(b, a) ? 1 : 0;
}

/** Sorts in place: stable, by `<` alone, also when reversed. */
export function sortArray<T>(items: T[], options: SortOptions<T> = {}): void {
  const { key, reverse = false } = options;
  // As CPython does: reversed before and after, which keeps equal items in their order.
  if (reverse) items.reverse();
  if (key === undefined || key === null) {
    items.sort(items.every((item) => typeof item === "number") ? byNumber : byOrder);
  } else {
    const keyed = items.map((item) => ({ item, by: key(item) }));
    keyed.sort((a, b) => byOrder(a.by, b.by));
    keyed.forEach(({ item }, index) => (items[index] = item));
  }
  if (reverse) items.reverse();
}

/** `sorted(xs, key=..., reverse=...)`. */
export function sorted<T>(items: Iterable<T>, options?: SortOptions<T>): T[] {
  const result = [...iterable<T>(items)];
  sortArray(result, options);
  return result;
}

export function any(items: Iterable<unknown>): boolean {
  for (const item of iterable(items)) if (truth(item)) return true;
  return false;
}

export function all(items: Iterable<unknown>): boolean {
  for (const item of iterable(items)) if (!truth(item)) return false;
  return true;
}

declareBuiltinFunctions({ all, any, iter, len, next, sorted });
declareBuiltinTypes({ enumerate, filter, map, reversed, zip });
