/** `collections.OrderedDict`: a dict whose order counts in `==` and can be changed. */
import { eq } from "../../python/comparison.ts";
import { Dict } from "../../python/dict.ts";
import type { Entries } from "../../python/dict.ts";
import { KeyError } from "../../python/exceptions.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { tupleOf } from "../../python/tuple.ts";
import { className } from "../../python/types.ts";
import type { Keywords } from "../../python/keywords.ts";
import { keywordEntries } from "./keywordEntries.ts";

export class OrderedDict<K = unknown, V = unknown> extends Dict<K, V> {
  static override readonly __name__: string = "OrderedDict";
  static readonly __module__: string = "collections";

  constructor(entries: Entries<K, V> | Keywords | null = null, keywords: Keywords = {}) {
    super();
    const [source, named] = keywordEntries<Entries<K, V>>(entries, keywords);
    if (source !== null) super.update(source);
    for (const [key, value] of named) this.set(key as K, value as V);
  }

  /** Moves a key to the end, or to the front. Raises KeyError. */
  moveToEnd(key: K, last = true): void {
    const value = super.pop(key);
    const rest = last ? [] : [...this.entries()];
    if (!last) super.clear();
    this.set(key, value);
    for (const [other, kept] of rest) this.set(other, kept);
  }

  /** Removes and returns the last pair, or the first. Raises KeyError on an empty dict. */
  override popitem(last = true): readonly [K, V] {
    if (this.size === 0) throw new KeyError("dictionary is empty");
    if (last) return super.popitem();
    const [key] = this;
    return tupleOf(key as K, super.pop(key as K));
  }

  override copy(): OrderedDict<K, V> {
    return new (this.constructor as typeof OrderedDict<K, V>)(this);
  }

  /** `d | other`: the class is called with `d`. */
  override __or__(other: unknown): unknown {
    if (!(other instanceof Dict)) return NotImplemented;
    const merged = new (this.constructor as typeof OrderedDict<K, V>)(this);
    super.update.call(merged, other as Dict<K, V>);
    return merged;
  }

  override __eq__(other: unknown): unknown {
    const equal = super.__eq__(other);
    return equal === true && other instanceof OrderedDict ? eq([...this], [...other]) : equal;
  }

  override __repr__(): string {
    const name = className(this.constructor as typeof OrderedDict);
    return this.size === 0 ? `${name}()` : `${name}(${super.__repr__()})`;
  }
}
