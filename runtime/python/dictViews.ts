/** What `d.keys()`, `d.values()` and `d.items()` return: live views of a dict. */
import { eq, same } from "./comparison.ts";
import type { Dict } from "./dict.ts";
import { NotImplemented } from "./notImplemented.ts";
import { reprItems } from "./repr.ts";
import { PySet } from "./set.ts";
import { Tuple, tupleOf } from "./tuple.ts";
import { declareBuiltinClasses } from "./types.ts";

/** What `d.keys()` and `d.items()` share: they are live, and behave as sets. */
abstract class SetView<T> implements Iterable<T> {
  abstract __contains__(value: unknown): boolean;
  abstract __len__(): number;
  abstract [Symbol.iterator](): Iterator<T>;

  __and__(other: Iterable<unknown>): PySet<unknown> {
    return new PySet<unknown>(this).intersection(other);
  }

  __or__(other: Iterable<unknown>): PySet<unknown> {
    return new PySet<unknown>(this).union(other);
  }

  __sub__(other: Iterable<unknown>): PySet<unknown> {
    return new PySet<unknown>(this).difference(other);
  }

  __xor__(other: Iterable<unknown>): PySet<unknown> {
    return new PySet<unknown>(this).symmetricDifference(other);
  }

  isdisjoint(other: Iterable<unknown>): boolean {
    return new PySet<unknown>(this).isdisjoint(other);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof SetView) && !(other instanceof PySet)) return NotImplemented;
    return eq(new PySet(this), new PySet(other as Iterable<unknown>));
  }
}

export class DictKeys<K> extends SetView<K> {
  static readonly __name__ = "dict_keys";
  readonly #dict: Dict<K>;

  constructor(dict: Dict<K>) {
    super();
    this.#dict = dict;
  }

  [Symbol.iterator](): Iterator<K> {
    return this.#dict[Symbol.iterator]();
  }

  __reversed__(): Iterator<K> {
    return this.#dict.__reversed__();
  }

  __len__(): number {
    return this.#dict.size;
  }

  __contains__(value: unknown): boolean {
    return this.#dict.has(value);
  }

  __repr__(): string {
    return `dict_keys([${reprItems(this)}])`;
  }
}

export class DictValues<V> implements Iterable<V> {
  static readonly __name__ = "dict_values";
  readonly #dict: Dict<unknown, V>;

  constructor(dict: Dict<unknown, V>) {
    this.#dict = dict;
  }

  *[Symbol.iterator](): Generator<V, void, undefined> {
    for (const [, value] of this.#dict.entries()) yield value;
  }

  __reversed__(): Iterator<V> {
    return [...this].reverse()[Symbol.iterator]();
  }

  __len__(): number {
    return this.#dict.size;
  }

  __contains__(value: unknown): boolean {
    for (const each of this) if (same(each, value)) return true;
    return false;
  }

  __repr__(): string {
    return `dict_values([${reprItems(this)}])`;
  }
}

export class DictItems<K, V> extends SetView<readonly [K, V]> {
  static readonly __name__ = "dict_items";
  readonly #dict: Dict<K, V>;

  constructor(dict: Dict<K, V>) {
    super();
    this.#dict = dict;
  }

  *[Symbol.iterator](): Generator<readonly [K, V], void, undefined> {
    for (const [key, value] of this.#dict.entries()) yield tupleOf(key, value);
  }

  __reversed__(): Iterator<readonly [K, V]> {
    return [...this].reverse()[Symbol.iterator]();
  }

  __len__(): number {
    return this.#dict.size;
  }

  __contains__(value: unknown): boolean {
    if (!(value instanceof Tuple) || value.length !== 2) return false;
    const key = value[0] as K;
    return this.#dict.has(key) && same(this.#dict.get(key), value[1]);
  }

  __repr__(): string {
    return `dict_items([${reprItems(this)}])`;
  }
}

declareBuiltinClasses(DictKeys, DictValues, DictItems);
