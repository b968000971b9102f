/** Python's `copy` (Lib/copy.py). */
import { Dict } from "../python/dict.ts";
import { ByteArray } from "../python/bytes.ts";
import { FrozenSet, PySet } from "../python/set.ts";
import { Float } from "../python/float.ts";
import { Range } from "../python/range.ts";
import { Tuple, tupleFrom } from "../python/tuple.ts";

interface Copyable {
  __copy__?: () => unknown;
  __deepcopy__?: (memo: Memo) => unknown;
}

/** Objects copied so far, so that what is shared, or refers to itself, stays so. */
export type Memo = Map<unknown, unknown>;

/** What cannot change is not copied. */
function isAtomic(value: unknown): boolean {
  return (
    typeof value !== "object" ||
    value === null ||
    value instanceof Float ||
    value instanceof Range ||
    value instanceof globalThis.Promise
  );
}

/** An object of the same class, with no attributes yet. */
function blank(value: object): Record<string, unknown> {
  return Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>;
}

/** A shallow copy. */
export function copy<T>(x: T): T {
  if (isAtomic(x) || x instanceof FrozenSet) return x;
  const own = (x as Copyable).__copy__;
  if (typeof own === "function") return own.call(x) as T;
  if (x instanceof Tuple) return x;
  if (Array.isArray(x)) return [...x] as T;
  const container = x as unknown as { copy?: () => T };
  if (x instanceof Dict || x instanceof PySet || isRuntimeContainer(x)) return container.copy!();
  return Object.defineProperties(blank(x as object), Object.getOwnPropertyDescriptors(x)) as T;
}

/** deque, bytearray... keep their items in private fields, and have a `copy` method. */
function isRuntimeContainer(value: unknown): boolean {
  const { copy: own, __len__: length } = value as { copy?: unknown; __len__?: unknown };
  return typeof own === "function" && typeof length === "function";
}

/** A copy that shares nothing that can change with the original. */
export function deepcopy<T>(x: T, memo: Memo = new Map()): T {
  if (isAtomic(x)) return x;
  if (memo.has(x)) return memo.get(x) as T;
  const own = (x as Copyable).__deepcopy__;
  const copied = typeof own === "function" ? own.call(x, memo) : deepCopied(x as object, memo);
  memo.set(x, copied);
  return copied as T;
}

function deepCopied(x: object, memo: Memo): unknown {
  const inner = <V>(value: V): V => deepcopy(value, memo);
  if (x instanceof ByteArray) return copy(x);
  if (x instanceof Uint8Array) return x;
  if (x instanceof Tuple) return deepTuple(x, inner);
  if (Array.isArray(x)) {
    const list: unknown[] = [];
    memo.set(x, list);
    for (const item of x) list.push(inner(item as unknown));
    return list;
  }
  if (x instanceof Dict) {
    const dict = x.copy();
    dict.clear();
    memo.set(x, dict);
    for (const [key, value] of x.entries()) dict.set(inner(key), inner(value));
    return dict;
  }
  if (x instanceof PySet) return new PySet([...x].map(inner));
  if (x instanceof FrozenSet) return new FrozenSet([...x].map(inner));
  if (isRuntimeContainer(x)) return deepContainer(x, memo);
  const made = blank(x);
  memo.set(x, made);
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(x))) {
    if ("value" in descriptor) descriptor.value = inner(descriptor.value as unknown);
    Object.defineProperty(made, key, descriptor);
  }
  return made;
}

/** A tuple of things that cannot change is not copied either. */
function deepTuple(x: Tuple, inner: <V>(value: V) => V): Tuple {
  const items = [...x].map(inner);
  if (items.every((item, i) => item === x[i])) return x;
  const cls = x.constructor as new (...items: unknown[]) => Tuple;
  return cls === (Tuple as unknown) ? tupleFrom(items) : new cls(...items);
}

interface Extendable {
  copy(): Extendable & Iterable<unknown>;
  clear(): void;
  extend(items: Iterable<unknown>): void;
}

function deepContainer(x: object, memo: Memo): unknown {
  const made = (x as unknown as Extendable).copy();
  made.clear();
  memo.set(x, made);
  made.extend([...(x as Iterable<unknown>)].map((item) => deepcopy(item, memo)));
  return made;
}
