/** Python's set and frozenset. */
import { lt } from "./comparison.ts";
import { KeyError } from "./exceptions/lookupErrors.ts";
import { hashUnordered } from "./hash.ts";
import type { Int } from "./integers.ts";
import { NotImplemented } from "./notImplemented.ts";
import { guardRecursion, reprItems } from "./repr.ts";
import { isSetLike, SetBase } from "./setBase.ts";
import { registerLess } from "./sorting.ts";
import { className, declareBuiltinClasses, type AnyClass } from "./types.ts";

export class PySet<T = unknown> extends SetBase<T> {
  static readonly __name__: string = "set";

  /**
   * `{1, 2, 3}`: a set display of three constants or more. CPython's compiler makes a frozenset of
   * them, makes that anew when it merges constants, and copies it into the set at run time: which
   * can give another order than adding one by one.
   */
  static of<T extends unknown[]>(this: void, ...items: T): PySet<T[number]> {
    return new PySet<T[number]>(new FrozenSet<T[number]>([...new FrozenSet<T[number]>(items)]));
  }

  protected _like<U>(items?: Iterable<U>): PySet<U> {
    return new PySet<U>(items);
  }

  _asKey(): FrozenSet<T> {
    return new FrozenSet<T>(this);
  }

  add(value: T): void {
    this._insert(value);
  }

  /** `s.remove(x)`; raises KeyError. */
  remove(value: unknown): void {
    if (!this._remove(value)) throw new KeyError(value);
  }

  discard(value: unknown): void {
    this._remove(value);
  }

  /** `s.pop()`; raises KeyError on an empty set. */
  pop(): T {
    if (this.size === 0) throw new KeyError("pop from an empty set");
    return this._removeAny();
  }

  clear(): void {
    this._clear();
  }

  copy(): PySet<T> {
    return new PySet<T>(this);
  }

  update(...others: Iterable<T>[]): void {
    for (const other of others) this._update(other);
  }

  intersectionUpdate(...others: Iterable<unknown>[]): void {
    this._replace(this.intersection(...others));
  }

  differenceUpdate(...others: Iterable<unknown>[]): void {
    for (const other of others) {
      if (other === this) this._clear();
      else for (const item of other) this._remove(item);
      this._shrink();
    }
  }

  symmetricDifferenceUpdate(other: Iterable<T>): void {
    const items = other instanceof SetBase ? [...(other as SetBase<T>)] : new PySet<T>(other);
    for (const item of items) {
      if (this.has(item)) this._remove(item);
      else this._insert(item);
    }
  }

  protected _replace(result: Iterable<T>): void {
    const items = new PySet<T>(result);
    this._clear();
    this._update(items);
  }

  __ior__(other: unknown): unknown {
    if (!isSetLike(other)) return NotImplemented;
    this.update(other as Iterable<T>);
    return this;
  }

  __iand__(other: unknown): unknown {
    if (!isSetLike(other)) return NotImplemented;
    this.intersectionUpdate(other);
    return this;
  }

  __isub__(other: unknown): unknown {
    if (!isSetLike(other)) return NotImplemented;
    this.differenceUpdate(other);
    return this;
  }

  __ixor__(other: unknown): unknown {
    if (!isSetLike(other)) return NotImplemented;
    this.symmetricDifferenceUpdate(other as Iterable<T>);
    return this;
  }

  __repr__(): string {
    const name = className(this.constructor as AnyClass);
    if (this.size === 0) return `${name}()`;
    return guardRecursion(this, `${name}(...)`, () =>
      name === "set" ? `{${reprItems(this)}}` : `${name}({${reprItems(this)}})`,
    );
  }
}

export class FrozenSet<T = unknown> extends SetBase<T> {
  static readonly __name__: string = "frozenset";

  protected _like<U>(items?: Iterable<U>): FrozenSet<U> {
    return new FrozenSet<U>(items);
  }

  _asKey(): this {
    return this;
  }

  copy(): this {
    return this;
  }

  __hash__(): Int {
    return hashUnordered(this, this.size);
  }

  __repr__(): string {
    const name = className(this.constructor as AnyClass);
    if (this.size === 0) return `${name}()`;
    return guardRecursion(this, `${name}(...)`, () => `${name}({${reprItems(this)}})`);
  }
}

declareBuiltinClasses(PySet, FrozenSet);

registerLess(lt);
