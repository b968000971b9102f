/** `collections.defaultdict` (Modules/_collectionsmodule.c). */
import { Dict } from "../../python/dict.ts";
import type { Entries } from "../../python/dict.ts";
import { KeyError, TypeError } from "../../python/exceptions.ts";
import { asFloat } from "../../python/float.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { repr } from "../../python/repr.ts";
import { className, isBuiltinClass, isClass } from "../../python/types.ts";
import type { Keywords } from "../../python/keywords.ts";
import { keywordEntries } from "./keywordEntries.ts";

/** `list`, `int`, a lambda, or a class. */
export type Factory<V> = (() => V) | (new () => V);

/** A dict that makes missing values: `new defaultdict(list)`. */
export class defaultdict<K = unknown, V = unknown> extends Dict<K, V> {
  static override readonly __name__: string = "defaultdict";
  static readonly __module__: string = "collections";
  #defaultFactory: Factory<V> | null;

  constructor(
    defaultFactory: Factory<V> | null = null,
    entries: Entries<K, V> | Keywords | null = null,
    keywords: Keywords = {},
  ) {
    super();
    if (defaultFactory !== null && typeof defaultFactory !== "function") {
      throw new TypeError("first argument must be callable or None");
    }
    this.#defaultFactory = defaultFactory;
    const [source, named] = keywordEntries<Entries<K, V>>(entries, keywords);
    if (source !== null) super.update(source);
    for (const [key, value] of named) this.set(key as K, value as V);
  }

  /** What makes the values that are missing. */
  get defaultFactory(): Factory<V> | null {
    return this.#defaultFactory;
  }

  set defaultFactory(factory: Factory<V> | null) {
    this.#defaultFactory = factory;
  }

  /** What `d[key]` does for a key that is not there. */
  __missing__(key: K): V {
    const { defaultFactory } = this;
    if (defaultFactory === null) throw new KeyError(key);
    const value = make(defaultFactory);
    this.set(key, value);
    return value;
  }

  override copy(): defaultdict<K, V> {
    return new (this.constructor as typeof defaultdict<K, V>)(this.defaultFactory, this);
  }

  override __or__(other: unknown): unknown {
    if (!(other instanceof Dict)) return NotImplemented;
    const merged = defaultdict.prototype.copy.call(this);
    super.update.call(merged, other as Dict<K, V>);
    return merged as defaultdict<K, V>;
  }

  override __repr__(): string {
    const name = className(this.constructor as typeof defaultdict);
    return `${name}(${repr(this.defaultFactory)}, ${super.__repr__()})`;
  }
}

function make<V>(factory: Factory<V>): V {
  // The callable types of builtins are functions, though Python's classes.
  if (isClass(factory) && !isBuiltinClass(factory)) return new (factory as new () => V)();
  const value = (factory as () => V)();
  // `float()` is a raw 0; in a dict it must be told from the int.
  return className(factory) === "float" ? (asFloat(value as number) as V) : value;
}
