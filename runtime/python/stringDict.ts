/**
 * Dicts whose keys are strings, for what the runtime hands to programs (the context of an exception
 * handler). They are Python's dict, unless a bundle has left dict.ts out, because nothing else in the
 * program is one: this small class stands for it there.
 */
import { KeyError } from "./exceptions/lookupErrors.ts";
import type { Dict } from "./dict.ts";
import { tupleOf } from "./tuple.ts";
import { declareBuiltinClasses } from "./types.ts";

class StringDict<V> extends Map<string, V> {
  static readonly __name__: string = "dict";

  at(key: string): V {
    if (!this.has(key)) throw new KeyError(key);
    return super.get(key)!;
  }

  override get<D = null>(key: string, otherwise: D = null as D): V {
    return this.has(key) ? super.get(key)! : (otherwise as never);
  }

  override delete(key: string): boolean {
    this.at(key);
    return super.delete(key);
  }

  pop(key: string, ...otherwise: unknown[]): unknown {
    if (!this.has(key) && otherwise.length > 0) return otherwise[0];
    const value = this.at(key);
    super.delete(key);
    return value;
  }

  setdefault(key: string, value: V): V {
    if (!this.has(key)) this.set(key, value);
    return this.at(key);
  }

  update(other: StringDict<V>): void {
    for (const [key, value] of other.entries()) this.set(key, value);
  }

  copy(): StringDict<V> {
    return new StringDict(this.entries());
  }

  items(): readonly unknown[] {
    return [...this.entries()].map((entry) => tupleOf(...entry));
  }

  override [Symbol.iterator](): any {
    return this.keys();
  }

  __len__(): number {
    return this.size;
  }

  __contains__(key: string): boolean {
    return this.has(key);
  }

  __getitem__(key: string): V {
    return this.at(key);
  }

  __setitem__(key: string, value: V): void {
    this.set(key, value);
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
