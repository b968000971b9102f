/** `collections.ChainMap`: several dicts seen as one; only the first is written to. */
import { Dict } from "../../python/dict.ts";
import { KeyError } from "../../python/exceptions.ts";
import { CHAIN_MAP_MEMBERS } from "../../python/names.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { eq } from "../../python/comparison.ts";
import { repr, reprItems } from "../../python/repr.ts";
import { tupleOf } from "../../python/tuple.ts";
import { className } from "../../python/types.ts";

export class ChainMap<K = unknown, V = unknown> implements Iterable<K> {
  static readonly __module__ = "collections";
  static readonly _hostMembers: ReadonlySet<string> = CHAIN_MAP_MEMBERS;
  /** The dicts, the one that is looked up first at the front. */
  readonly maps: Dict<K, V>[];

  constructor(...maps: Dict<K, V>[]) {
    this.maps = maps.length === 0 ? [new Dict<K, V>()] : maps;
  }

  /** `m[key]`; raises KeyError. */
  at(key: K): V {
    for (const map of this.maps) if (map.has(key)) return map.at(key);
    throw new KeyError(key);
  }

  get(key: K, missing: V | null = null): V | null {
    return this.has(key) ? this.at(key) : missing;
  }

  set(key: K, value: V): this {
    this.maps[0]!.set(key, value);
    return this;
  }

  /** `del m[key]`; raises KeyError where the first dict does not have it. */
  delete(key: K): void {
    if (!this.maps[0]!.has(key)) throw this.#notFound(key);
    this.maps[0]!.delete(key);
  }

  has(key: unknown): boolean {
    return this.maps.some((map) => map.has(key));
  }

  get size(): number {
    return this.#merged().size;
  }

  keys(): Iterable<K> {
    return this.#merged().keys();
  }

  values(): Iterable<V> {
    return [...this].map((key) => this.at(key));
  }

  items(): Iterable<readonly [K, V]> {
    return [...this].map((key) => tupleOf(key, this.at(key)));
  }

  pop(key: K, missing?: V): V {
    if (!this.maps[0]!.has(key) && missing === undefined) throw this.#notFound(key);
    return this.maps[0]!.pop(key, missing as V);
  }

  popitem(): readonly [K, V] {
    if (this.maps[0]!.size === 0) throw new KeyError("No keys found in the first mapping.");
    return this.maps[0]!.popitem();
  }

  update(entries: Parameters<Dict<K, V>["update"]>[0]): void {
    this.maps[0]!.update(entries);
  }

  clear(): void {
    this.maps[0]!.clear();
  }

  copy(): ChainMap<K, V> {
    return this.#alike(this.maps[0]!.copy(), ...this.maps.slice(1));
  }

  /** A ChainMap with a new dict in front. */
  newChild(m: Dict<K, V> | null = null): ChainMap<K, V> {
    return this.#alike(m ?? new Dict<K, V>(), ...this.maps);
  }

  /** A ChainMap without the first dict. */
  get parents(): ChainMap<K, V> {
    return this.#alike(...this.maps.slice(1));
  }

  /** One of the same class. */
  #alike(...maps: Dict<K, V>[]): ChainMap<K, V> {
    return new (this.constructor as typeof ChainMap<K, V>)(...maps);
  }

  /** Keys in the order of the last dict, then of those before it. */
  #merged(): Dict<K, V> {
    const merged = new Dict<K, V>();
    for (const map of [...this.maps].reverse()) merged.update(map);
    return merged;
  }

  #notFound(key: K): KeyError {
    return new KeyError(`Key not found in the first mapping: ${repr(key)}`);
  }

  [Symbol.iterator](): Iterator<K> {
    return this.#merged()[Symbol.iterator]();
  }

  __len__(): number {
    return this.size;
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
    const others = other instanceof ChainMap ? other.#merged() : other;
    return others instanceof Dict ? eq(this.#merged(), others) : NotImplemented;
  }

  __repr__(): string {
    return `${className(this.constructor as typeof ChainMap)}(${reprItems(this.maps)})`;
  }
}
