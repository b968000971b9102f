/**
 * Dicts whose keys are strings, for what the runtime hands to programs (the context of an exception
 * handler). They are Python's dict, unless the program has none of its own: then nothing in it can tell
 * them from this small class, and a bundle can do without dict.ts.
 */
import { KeyError } from "./exceptions/hierarchy.ts";
import type { Dict } from "./dict.ts";
import { guardRecursion, repr, reprItems } from "./repr.ts";
import { tupleOf } from "./tuple.ts";
import { declareBuiltinClasses } from "./types.ts";

/** What `keys()`, `values()` and `items()` return. */
class View<T> implements Iterable<T> {
  declare private readonly name: string;
  declare private readonly all: () => Iterable<T>;

  constructor(name: string, all: () => Iterable<T>) {
    this.name = name;
    this.all = all;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.all()[Symbol.iterator]();
  }

  __len__(): number {
    return [...this].length;
  }

  __repr__(): string {
    return `${this.name}([${reprItems(this)}])`;
  }
}

class StringDict<V> implements Iterable<string> {
  static readonly __name__: string = "dict";
  declare private readonly entries: Map<string, V>;

  constructor(entries: Iterable<readonly [string, V]>) {
    this.entries = new Map(entries);
  }

  get size(): number {
    return this.entries.size;
  }

  __len__(): number {
    return this.size;
  }

  at(key: string): V {
    if (!this.has(key)) throw new KeyError(key);
    return this.entries.get(key) as V;
  }

  __getitem__(key: string): V {
    return this.at(key);
  }

  get<D = null>(key: string, otherwise: D = null as D): V | D {
    return this.has(key) ? this.at(key) : otherwise;
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  __contains__(key: string): boolean {
    return this.has(key);
  }

  set(key: string, value: V): void {
    this.entries.set(key, value);
  }

  __setitem__(key: string, value: V): void {
    this.set(key, value);
  }

  delete(key: string): void {
    if (!this.entries.delete(key)) throw new KeyError(key);
  }

  pop(key: string, ...otherwise: unknown[]): unknown {
    if (!this.has(key) && otherwise.length > 0) return otherwise[0];
    const value = this.at(key);
    this.entries.delete(key);
    return value;
  }

  setdefault(key: string, value: V): V {
    if (!this.has(key)) this.set(key, value);
    return this.at(key);
  }

  update(other: StringDict<V>): void {
    for (const [key, value] of other.entries) this.set(key, value);
  }

  copy(): StringDict<V> {
    return new StringDict(this.entries);
  }

  clear(): void {
    this.entries.clear();
  }

  keys(): View<string> {
    return new View("dict_keys", () => this.entries.keys());
  }

  values(): View<V> {
    return new View("dict_values", () => this.entries.values());
  }

  items(): View<readonly unknown[]> {
    return new View("dict_items", () => [...this.entries].map((entry) => tupleOf(...entry)));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.entries.keys();
  }

  __repr__(): string {
    const shown = (): string[] => [...this.entries].map(([k, v]) => `${repr(k)}: ${repr(v)}`);
    return guardRecursion(this, "{...}", () => `{${shown().join(", ")}}`);
  }
}

declareBuiltinClasses(StringDict);

let dictClass: (new <V>(entries: Iterable<readonly [string, V]>) => Dict<string, V>) | null = null;

/** dict.ts makes itself known, where it is loaded. */
export function registerDict(cls: typeof Dict): void {
  dictClass = cls;
}

/** A dict of such entries. */
export function stringDict<V>(entries: Iterable<readonly [string, V]>): Dict<string, V> {
  if (dictClass !== null) return new dictClass(entries);
  return new StringDict(entries) as unknown as Dict<string, V>;
}
