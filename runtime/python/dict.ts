/** Python's dict: insertion order, and keys equal as Python's are (1 == 1.0 == True, tuples by value). */
import { lt, same } from "./comparison.ts";
import { DictItems, DictKeys, DictValues } from "./dictViews.ts";
import { RuntimeError, TypeError, ValueError } from "./exceptions/hierarchy.ts";
import { KeyError } from "./exceptions/lookupErrors.ts";
import { iter } from "./iteration.ts";
import { HashedKeys, isHashed, mapKey } from "./keys.ts";
import { NotImplemented } from "./notImplemented.ts";
import { DICT_MEMBERS, snake } from "./names.ts";
import { guardRecursion, repr } from "./repr.ts";
import { registerLess } from "./sorting.ts";
import { registerDict } from "./stringDict.ts";
import { tupleOf } from "./tuple.ts";
import { declareBuiltinClasses } from "./types.ts";

interface MappingLike<K, V> {
  keys(): Iterable<K>;
  __getitem__?(key: K): V;
}

/** What `dict(...)` and `update` take: a mapping, or pairs. */
export type Entries<K, V> = Dict<K, V> | ReadonlyMap<K, V> | Iterable<readonly [K, V]>;

/** The pairs that a dict is made from; refuses what CPython refuses. */
function* checkedPairs(entries: unknown): Generator<readonly unknown[], void, undefined> {
  let index = 0;
  for (const entry of iter(entries as Iterable<unknown>)) {
    const isPair = Array.isArray(entry) && entry.length === 2;
    yield isPair ? entry : asPair(entry, index);
    index += 1;
  }
}

function asPair(entry: unknown, index: number): unknown[] {
  const what = `dictionary update sequence element #${index}`;
  if (typeof (entry as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] !== "function") {
    throw new TypeError(`cannot convert ${what} to a sequence`);
  }
  const pair = [...(entry as Iterable<unknown>)];
  if (pair.length === 2) return pair;
  throw new ValueError(`${what} has length ${pair.length}; 2 is required`);
}

type Keywords<V> = Readonly<Record<string, V>>;

function isKeywords<V>(value: object): value is Keywords<V> {
  return Object.getPrototypeOf(value) === Object.prototype;
}

interface WithMissing<K, V> {
  __missing__?(key: K): V;
}

export class Dict<K = unknown, V = unknown> implements Iterable<K> {
  static readonly __name__: string = "dict";
  static readonly _hostMembers: ReadonlySet<string> = DICT_MEMBERS;
  readonly #values = new Map<unknown, V>();
  /** Keys whose Map key is not the key itself. */
  #originals: Map<unknown, K> | null = null;
  #hashed: HashedKeys | null = null;

  constructor(entries?: Entries<K, V> | null, keywords?: Keywords<V>);
  constructor(keywords: Keywords<V>);
  constructor(entries?: Entries<K, V> | Keywords<V> | null, keywords?: Keywords<V>) {
    if (entries !== undefined && entries !== null) this.#update(entries);
    if (keywords !== undefined) this.#update(keywords);
  }

  get size(): number {
    return this.#values.size;
  }

  /** `d[key]`; raises KeyError. */
  at(key: K): V {
    const at = mapKey(key, this.#hashed);
    const value = this.#values.get(at);
    if (value !== undefined || this.#values.has(at)) return value as V;
    const missing = (this as WithMissing<K, V>).__missing__;
    if (missing !== undefined) return missing.call(this, key);
    throw new KeyError(key);
  }

  /** `d.get(key)`, `d.get(key, default)`. */
  get(key: K): V | null;
  get<D>(key: K, missing: D): V | D;
  get(key: K, missing: unknown = null): unknown {
    const at = mapKey(key, this.#hashed);
    const value = this.#values.get(at);
    return value !== undefined || this.#values.has(at) ? value : missing;
  }

  /** `d[key] = value`. */
  set(key: K, value: V): this {
    const at = mapKey(key, this.#hashed);
    if (at !== key && !this.#values.has(at)) (this.#originals ??= new Map()).set(at, key);
    else if (typeof at === "object" && isHashed(at) && !this.#values.has(at)) {
      (this.#hashed ??= new HashedKeys()).add(at);
    }
    this.#values.set(at, value);
    return this;
  }

  /** `del d[key]`; raises KeyError. */
  delete(key: K): void {
    if (!this.#remove(mapKey(key, this.#hashed))) throw new KeyError(key);
  }

  #remove(at: unknown): boolean {
    if (!this.#values.delete(at)) return false;
    this.#originals?.delete(at);
    if (this.#hashed !== null && isHashed(at)) this.#hashed.delete(at);
    return true;
  }

  /** `key in d`. */
  has(key: unknown): boolean {
    return this.#values.has(mapKey(key, this.#hashed));
  }

  /** Pairs, without tuples: for the runtime's own use. */
  *entries(): Generator<[K, V], void, undefined> {
    const { size } = this.#values;
    for (const [at, value] of this.#values) {
      yield [this.#key(at), value];
      this.#checkSize(size);
    }
  }

  #key(at: unknown): K {
    const original = this.#originals?.get(at);
    return original === undefined && !this.#originals?.has(at) ? (at as K) : (original as K);
  }

  #checkSize(size: number): void {
    if (this.#values.size !== size) {
      throw new RuntimeError("dictionary changed size during iteration");
    }
  }

  *[Symbol.iterator](): IterableIterator<K> {
    const { size } = this.#values;
    for (const at of this.#values.keys()) {
      yield this.#key(at);
      this.#checkSize(size);
    }
  }

  __reversed__(): Iterator<K> {
    return [...this].reverse()[Symbol.iterator]();
  }

  keys(): DictKeys<K> {
    return new DictKeys<K>(this as unknown as Dict<K>);
  }

  values(): DictValues<V> {
    return new DictValues<V>(this as unknown as Dict<unknown, V>);
  }

  items(): DictItems<K, V> {
    return new DictItems<K, V>(this);
  }

  /** `d.pop(key)` raises KeyError; `d.pop(key, default)` does not. */
  pop(key: K): V;
  pop<D>(key: K, missing: D): V | D;
  pop(key: K, missing?: unknown): unknown {
    // An empty dict does not hash the key, so that any will do.
    const at = this.size === 0 ? key : mapKey(key, this.#hashed);
    if (!this.#values.has(at)) {
      if (missing !== undefined) return missing;
      throw new KeyError(key);
    }
    const value = this.#values.get(at);
    this.#remove(at);
    return value;
  }

  /** `d.popitem()`: the last item. */
  popitem(): readonly [K, V] {
    let last: unknown;
    if (this.#values.size === 0) throw new KeyError("popitem(): dictionary is empty");
    for (last of this.#values.keys());
    const item = tupleOf(this.#key(last), this.#values.get(last) as V);
    this.#remove(last);
    return item;
  }

  /** `d.setdefault(key, default)`. */
  setdefault(key: K, value: V = null as V): V {
    const at = mapKey(key, this.#hashed);
    if (this.#values.has(at)) return this.#values.get(at) as V;
    this.set(key, value);
    return value;
  }

  /** `d.update(other)`, with keywords in a trailing plain object. */
  update(entries?: Entries<K, V> | Keywords<V> | null, keywords?: Keywords<V>): void {
    if (entries !== undefined && entries !== null) this.#update(entries);
    if (keywords !== undefined) this.#update(keywords);
  }

  /** What `update` does, which the program's own classes may have otherwise. */
  #update(entries: Entries<K, V> | Keywords<V>): void {
    if (isKeywords(entries)) {
      for (const [name, value] of Object.entries(entries)) this.set(snake(name) as K, value);
      return;
    }
    if (entries instanceof Map) {
      for (const [key, value] of entries as Map<K, V>) this.set(key, value);
      return;
    }
    // what walks itself in another way is a mapping like any other
    if (entries instanceof Dict && entries[Symbol.iterator] === Dict.prototype[Symbol.iterator]) {
      for (const [key, value] of (entries as Dict<K, V>).entries()) this.set(key, value);
      return;
    }
    const mapping = entries as unknown as MappingLike<K, V>;
    const isMapping = !(entries instanceof Uint8Array) && typeof mapping.keys === "function";
    if (isMapping && typeof mapping.__getitem__ === "function") {
      for (const key of mapping.keys()) this.set(key, mapping.__getitem__(key));
      return;
    }
    for (const [key, value] of checkedPairs(entries)) this.set(key as K, value as V);
  }

  clear(): void {
    this.#values.clear();
    this.#originals = null;
    this.#hashed = null;
  }

  copy(): Dict<K, V> {
    return new Dict<K, V>(this);
  }

  __len__(): number {
    return this.#values.size;
  }

  __contains__(key: unknown): boolean {
    return this.has(key);
  }

  __getitem__(key: K): V {
    return this.at(key);
  }

  __setitem__(key: K, value: V): void {
    this.set(key, value);
  }

  __delitem__(key: K): void {
    this.delete(key);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof Dict)) return NotImplemented;
    if (other.size !== this.size) return false;
    for (const [key, value] of this.entries()) {
      if (!other.has(key) || !same(value, (other as Dict<K, V>).get(key))) return false;
    }
    return true;
  }

  /** `d | other`. */
  __or__(other: unknown): unknown {
    if (!(other instanceof Dict)) return NotImplemented;
    const merged = new Dict<K, V>(this);
    merged.#update(other as Dict<K, V>);
    return merged;
  }

  /** `d |= other`. */
  __ior__(other: Entries<K, V> | null): this {
    if (other === null) throw new TypeError("'NoneType' object is not iterable");
    this.#update(other);
    return this;
  }

  __repr__(): string {
    return guardRecursion(this, "{...}", () => {
      let text = "";
      for (const [key, value] of this.entries()) {
        text += `${text === "" ? "" : ", "}${repr(key)}: ${repr(value)}`;
      }
      return `{${text}}`;
    });
  }
}

/** `dict.fromkeys(keys, value)`. */
export function fromkeys<K, V = null>(keys: Iterable<K>, value: V = null as V): Dict<K, V> {
  const made = new Dict<K, V>();
  for (const key of keys) made.set(key, value);
  return made;
}

declareBuiltinClasses(Dict);
registerDict(Dict);

registerLess(lt);
