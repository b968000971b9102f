/**
 * What Python's set and frozenset have in common: their items, and what can be asked of them.
 *
 * Items are walked as CPython walks them where that order can be known (ints, floats, bools, None
 * and tuples of them: see setTable.ts), and in insertion order otherwise.
 */
import { RuntimeError } from "./exceptions/hierarchy.ts";
import { Float } from "./float.ts";
import { hashOf } from "./hash.ts";
import type { Int } from "./integers.ts";
import { HashedKeys, isHashed, mapKey } from "./keys.ts";
import { SET_MEMBERS } from "./names.ts";
import { NotImplemented } from "./notImplemented.ts";
import { SetTable } from "./setTable.ts";
import { Tuple } from "./tuple.ts";
import { className, type AnyClass } from "./types.ts";

/** Whether CPython's hash of a value is the same in every process. */
function hasKnownHash(value: unknown): boolean {
  switch (typeof value) {
    case "number":
    case "bigint":
    case "boolean":
    case "undefined":
      return true;
    case "object":
      if (value === null || value instanceof Float) return true;
      return value instanceof Tuple && value.every(hasKnownHash);
    default:
      return false;
  }
}

/** What set and frozenset have in common. */
export abstract class SetBase<T> implements Iterable<T> {
  static readonly _hostMembers: ReadonlySet<string> = SET_MEMBERS;
  readonly #items = new Map<unknown, T>();
  #hashed: HashedKeys | null = null;
  /** Kept only once an item with a known hash is there. */
  #table: SetTable | null = null;
  /** Stand-ins for the hashes that CPython draws anew in each process. */
  #unknownHashes: Map<unknown, number> | null = null;
  #sequence = 0;

  constructor(items?: Iterable<T> | null) {
    if (items !== undefined && items !== null) this._update(items);
  }

  /** An empty set of the same kind, for results. */
  protected abstract _like<U>(items?: Iterable<U>): SetBase<U>;

  /** What it is looked for by: a set, which cannot be hashed, as a frozenset. */
  abstract _asKey(): SetBase<T>;

  get size(): number {
    return this.#items.size;
  }

  /** `x in s`. */
  has(value: unknown): boolean {
    const sought = value instanceof SetBase ? value._asKey() : value;
    return this.#items.has(mapKey(sought, this.#hashed));
  }

  protected _insert(value: T): void {
    const key = mapKey(value, this.#hashed);
    if (this.#items.has(key)) return;
    if (typeof key === "object" && isHashed(key)) (this.#hashed ??= new HashedKeys()).add(key);
    if (this.#table === null && hasKnownHash(value)) this.#startTable();
    this.#items.set(key, value);
    this.#table?.add(key, this.#hashFor(key, value));
  }

  #hashFor(key: unknown, value: unknown): Int {
    if (hasKnownHash(value)) return hashOf(value);
    const hash = this.#sequence++;
    (this.#unknownHashes ??= new Map()).set(key, hash);
    return hash;
  }

  #startTable(): SetTable {
    const table = new SetTable();
    for (const [key, value] of this.#items) table.add(key, this.#hashFor(key, value));
    this.#table = table;
    return table;
  }

  /** Takes an item out; whether it was there. */
  protected _remove(value: unknown): boolean {
    const sought = value instanceof SetBase ? value._asKey() : value;
    const key = mapKey(sought, this.#hashed);
    if (!this.#items.has(key)) return false;
    this.#table?.remove(key, this.#unknownHashes?.get(key) ?? hashOf(this.#items.get(key)));
    this.#forget(key);
    return true;
  }

  protected _removeAny(): T {
    const table = this.#table;
    const key = table === null ? this.#items.keys().next().value : table.pop();
    const value = this.#items.get(key) as T;
    this.#forget(key);
    return value;
  }

  #forget(key: unknown): void {
    this.#items.delete(key);
    this.#unknownHashes?.delete(key);
    if (this.#hashed !== null && isHashed(key)) this.#hashed.delete(key);
  }

  protected _clear(): void {
    this.#items.clear();
    this.#hashed = null;
    this.#table = null;
    this.#unknownHashes = null;
  }

  /** set_update_internal. */
  protected _update(items: Iterable<T>): void {
    if (items instanceof SetBase) {
      this.#merge(items as SetBase<T>);
      return;
    }
    const count = dictSize(items);
    if (count !== undefined && count > 0 && [...items].some(hasKnownHash)) {
      (this.#table ?? this.#startTable()).reserve(count);
    }
    for (const item of items) this._insert(item);
  }

  #merge(other: SetBase<T>): void {
    if (other === (this as SetBase<T>) || other.size === 0) return;
    if (this.#table === null && other.#table === null) {
      for (const item of [...other]) this._insert(item);
      return;
    }
    const theirs = other.#table ?? other.#startTable();
    const table = this.#table ?? this.#startTable();
    table.merge(theirs, (key) => !this.#items.has(mapKey(other.#items.get(key), this.#hashed)));
    for (const key of theirs.keys()) {
      const value = other.#items.get(key) as T;
      const own = mapKey(value, this.#hashed);
      if (this.#items.has(own)) continue;
      if (typeof own === "object" && isHashed(own)) (this.#hashed ??= new HashedKeys()).add(own);
      this.#items.set(own, value);
      const hash = other.#unknownHashes?.get(key);
      if (hash !== undefined) (this.#unknownHashes ??= new Map()).set(own, hash);
    }
  }

  protected _shrink(): void {
    this.#table?.compact();
  }

  *[Symbol.iterator](): IterableIterator<T> {
    const { size } = this.#items;
    for (const key of this.#table === null ? this.#items.keys() : this.#table.keys()) {
      yield this.#items.get(key) as T;
      if (this.#items.size !== size) throw new RuntimeError("Set changed size during iteration");
    }
  }

  __len__(): number {
    return this.#items.size;
  }

  __contains__(value: unknown): boolean {
    return this.has(value);
  }

  union(...others: Iterable<unknown>[]): this {
    const result = this._like<unknown>(this);
    for (const other of others) result._update(other);
    return result as unknown as this;
  }

  intersection(...others: Iterable<unknown>[]): this {
    let result: SetBase<unknown> = others.length === 0 ? this._like<unknown>(this) : this;
    for (const other of others) result = result.#intersect(other);
    return result as unknown as this;
  }

  #intersect(other: Iterable<unknown>): SetBase<unknown> {
    const result = this._like<unknown>();
    let [walked, asked]: [Iterable<unknown>, SetBase<unknown>] = [other, this];
    if (other instanceof SetBase && other.size > this.size) [walked, asked] = [this, other];
    for (const item of walked) if (asked.has(item)) result._insert(item);
    return result;
  }

  difference(...others: Iterable<unknown>[]): this {
    let result: SetBase<unknown> = others.length === 0 ? this._like<unknown>(this) : this;
    for (const other of others) result = result.#subtract(other);
    return result as unknown as this;
  }

  #subtract(other: Iterable<unknown>): SetBase<unknown> {
    if (!(other instanceof SetBase) || this.size >> 2 > other.size) {
      const result = this._like<unknown>(this);
      for (const item of other) result._remove(item);
      result._shrink();
      return result;
    }
    const result = this._like<unknown>();
    for (const item of this) if (!other.has(item)) result._insert(item);
    return result;
  }

  symmetricDifference(other: Iterable<unknown>): this {
    const result = this._like<unknown>(other);
    for (const item of this) if (!result._remove(item)) result._insert(item);
    return result as unknown as this;
  }

  isdisjoint(other: Iterable<unknown>): boolean {
    for (const item of other) if (this.has(item)) return false;
    return true;
  }

  issubset(other: Iterable<unknown>): boolean {
    const all = other instanceof SetBase ? other : this._like<unknown>(other);
    if (this.size > all.size) return false;
    for (const item of this) if (!all.has(item)) return false;
    return true;
  }

  issuperset(other: Iterable<unknown>): boolean {
    for (const item of other) if (!this.has(item)) return false;
    return true;
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof SetBase)) return NotImplemented;
    return this.size === other.size && this.issubset(other);
  }

  __le__(other: unknown): unknown {
    return other instanceof SetBase ? this.issubset(other) : NotImplemented;
  }

  __lt__(other: unknown): unknown {
    if (!(other instanceof SetBase)) return NotImplemented;
    return this.size < other.size && this.issubset(other);
  }

  __ge__(other: unknown): unknown {
    return other instanceof SetBase ? other.issubset(this) : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    if (!(other instanceof SetBase)) return NotImplemented;
    return other.size < this.size && other.issubset(this);
  }

  __or__(other: unknown): unknown {
    return isSetLike(other) ? this.union(other) : NotImplemented;
  }

  __and__(other: unknown): unknown {
    return isSetLike(other) ? this.intersection(other) : NotImplemented;
  }

  __sub__(other: unknown): unknown {
    return isSetLike(other) ? this.difference(other) : NotImplemented;
  }

  __xor__(other: unknown): unknown {
    return isSetLike(other) ? this.symmetricDifference(other) : NotImplemented;
  }
}

/** The operators, unlike the methods, want a set (or the view of a dict's keys). */
export function isSetLike(value: unknown): value is Iterable<unknown> {
  if (value instanceof SetBase) return true;
  const name = (value as { constructor?: { __name__?: string } } | null)?.constructor?.__name__;
  return name === "dict_keys" || name === "dict_items";
}

/** The size of a dict, which tells a set how much room to make; undefined for anything else. */
function dictSize(items: Iterable<unknown>): number | undefined {
  const cls = (items as unknown as { constructor?: AnyClass }).constructor;
  return cls !== undefined && className(cls) === "dict"
    ? (items as unknown as { size: number }).size
    : undefined;
}
