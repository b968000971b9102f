/** Python's `copy` (Lib/copy.py). */
import { Dict } from "../python/dict.ts";
import { ByteArray } from "../python/bytes.ts";
import { FrozenSet, PySet } from "../python/set.ts";
import { Float } from "../python/float.ts";
import { Range } from "../python/range.ts";
import { List } from "../python/list.ts";
import { assignSubscript as setitem } from "../python/subscript.ts";
import { Tuple, tupleFrom } from "../python/tuple.ts";
import { classModule, classOf, isBuiltinClass } from "../python/types.ts";

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
  const derived = derivedCopy(
    x as object,
    (each) => each,
    () => undefined,
  );
  if (derived !== null) return derived as T;
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

/**
 * A copy of an object whose class, one of the program, inherits from dict, list or set: its items, then its
 * attributes. As in CPython `__init__` is called for a set, and for no other. Null for other objects.
 */
function derivedCopy(
  x: object,
  copied: <V>(value: V) => V,
  remember: (made: object) => void,
): object | null {
  const cls = classOf(x) as Constructor | null;
  const base = cls === null ? null : libraryBase(cls);
  if (cls === null || base === cls || (base !== Dict && base !== List && base !== PySet))
    return null;
  const made = (
    x instanceof PySet ? new cls([...x].map(copied)) : Reflect.construct(base, [], cls)
  ) as object;
  remember(made);
  if (x instanceof Dict) {
    for (const [key, value] of x.entries()) setitem(made, copied(key), copied(value));
  } else if (Array.isArray(x)) (made as unknown[]).push(...x.map(copied));
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(x))) {
    if (Array.isArray(x) && /^(length$|\d)/.test(key)) continue;
    if ("value" in descriptor) descriptor.value = copied(descriptor.value as unknown);
    Object.defineProperty(made, key, descriptor);
  }
  return made;
}

type Constructor = new (...args: unknown[]) => unknown;

/** The nearest class above that is not of the program. */
function libraryBase(cls: Constructor): Constructor {
  const isOfProgram = !isBuiltinClass(cls) && classModule(cls) === "__main__";
  const above = Object.getPrototypeOf(cls) as Constructor;
  return isOfProgram && above.prototype !== undefined ? libraryBase(above) : cls;
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
  const derived = derivedCopy(x, inner, (made) => memo.set(x, made));
  if (derived !== null) return derived;
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
