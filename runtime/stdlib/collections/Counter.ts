/** `collections.Counter` (Lib/collections/__init__.py). */
import { eq, gt, le, lt } from "../../python/comparison.ts";
import { Dict } from "../../python/dict.ts";
import type { Entries } from "../../python/dict.ts";
import { NotImplementedError } from "../../python/exceptions.ts";
import type { Int } from "../../python/integers.ts";
import { iterable as walk, sortArray } from "../../python/iteration.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { className } from "../../python/types.ts";
import { add, sub } from "../operator.ts";
import type { Keywords } from "../../python/keywords.ts";
import { keywordEntries } from "./keywordEntries.ts";

type Source<K> = Iterable<K> | Entries<K, Int> | Keywords | null | undefined;

/** A dict of counts; elements that are missing count 0. */
export class Counter<K = unknown> extends Dict<K, Int> {
  static override readonly __name__: string = "Counter";
  static readonly __module__: string = "collections";

  constructor(source: Source<K> = null, keywords: Keywords = {}) {
    super();
    this.update(source, keywords);
  }

  __missing__(_key: K): Int {
    return 0;
  }

  /** The sum of the counts. */
  total(): Int {
    let sum: unknown = 0;
    for (const [, count] of this.entries()) sum = add(sum, count);
    return sum as Int;
  }

  /** Elements and counts as pairs, the highest count first; ties in order of appearance. */
  mostCommon(n: Int | null = null): (readonly [K, Int])[] {
    const items = [...this.items()];
    sortArray(items, { key: (item) => item[1], reverse: true });
    return n === null ? items : items.slice(0, Math.max(0, Number(n)));
  }

  /** Each element as often as it counts. */
  *elements(): Generator<K, void, undefined> {
    for (const [element, count] of this.entries()) {
      for (let i = 0; i < Number(count); i++) yield element;
    }
  }

  static fromkeys(): never {
    throw new NotImplementedError(
      "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.",
    );
  }

  /** Adds counts, of the elements of an iterable or from a mapping. */
  override update(source: Source<K> = null, keywords: Keywords = {}): void {
    this.#change(source, keywords, add);
  }

  /** Subtracts counts; they may become negative. */
  subtract(source: Source<K> = null, keywords: Keywords = {}): void {
    this.#change(source, keywords, sub);
  }

  #change(
    given: Source<K>,
    keywords: Keywords,
    combine: (a: unknown, b: unknown) => unknown,
  ): void {
    const [source, named] = keywordEntries<Iterable<unknown>>(given, keywords);
    const change = (element: K, count: unknown): void => {
      this.set(element, combine(this.get(element, 0), count) as Int);
    };
    if (source instanceof Dict) {
      for (const [element, count] of source.entries()) change(element as K, count);
    } else if (source !== null) {
      for (const element of walk<K>(source)) change(element, 1);
    }
    for (const [element, count] of named) change(element as K, count);
  }

  override copy(): Counter<K> {
    return new (this.constructor as typeof Counter<K>)(this);
  }

  /** Deleting what is not there is no error. */
  override delete(element: K): void {
    if (this.has(element)) super.delete(element);
  }

  override __delitem__(element: K): void {
    this.delete(element);
  }

  override __eq__(other: unknown): unknown {
    return this.#compare(other, eq);
  }

  __le__(other: unknown): unknown {
    return this.#compare(other, le);
  }

  __ge__(other: unknown): unknown {
    return other instanceof Counter ? other.__le__(this) : NotImplemented;
  }

  __lt__(other: unknown): unknown {
    if (!(other instanceof Counter)) return NotImplemented;
    return this.__le__(other) === true && this.__eq__(other) === false;
  }

  __gt__(other: unknown): unknown {
    return other instanceof Counter ? other.__lt__(this) : NotImplemented;
  }

  #compare(other: unknown, holds: (a: unknown, b: unknown) => boolean): unknown {
    if (!(other instanceof Counter)) return NotImplemented;
    const elements = [...this, ...other] as K[];
    return elements.every((element) => holds(this.at(element), other.at(element as never)));
  }

  __add__(other: unknown): unknown {
    return this.#combine(other, (a, b) => add(a, b));
  }

  __sub__(other: unknown): unknown {
    return this.#combine(other, (a, b) => sub(a, b));
  }

  override __or__(other: unknown): unknown {
    return this.#combine(other, (a, b) => (lt(a, b) ? b : a));
  }

  __and__(other: unknown): unknown {
    return this.#combine(other, (a, b) => (lt(a, b) ? a : b));
  }

  __pos__(): Counter<K> {
    return this.__add__(new Counter<K>()) as Counter<K>;
  }

  __neg__(): Counter<K> {
    return new Counter<K>().__sub__(this) as Counter<K>;
  }

  __iadd__(other: Counter<K>): this {
    return this.#inPlace(other, add);
  }

  __isub__(other: Counter<K>): this {
    return this.#inPlace(other, sub);
  }

  override __ior__(other: unknown): this {
    const larger = (a: unknown, b: unknown): unknown => (gt(b, a) ? b : a);
    return this.#inPlace(other as Counter<K>, larger);
  }

  __iand__(other: Counter<K>): this {
    const smaller = (a: unknown, b: unknown): unknown => (lt(b, a) ? b : a);
    for (const element of [...this]) {
      this.set(element, smaller(this.at(element), other.at(element)) as Int);
    }
    return this.#keepPositive();
  }

  /** The positive results over this counter's elements, then over the other's new ones. */
  #combine(other: unknown, combine: (a: Int, b: Int) => unknown): unknown {
    if (!(other instanceof Counter)) return NotImplemented;
    const right = other as Counter<K>;
    const result = new Counter<K>();
    const added = [...right].filter((element) => !this.has(element));
    for (const element of [...this, ...added]) {
      const count = combine(this.at(element), right.at(element));
      if (gt(count, 0)) result.set(element, count as Int);
    }
    return result;
  }

  #inPlace(other: Counter<K>, combine: (a: unknown, b: unknown) => unknown): this {
    for (const [element, count] of [...other.entries()]) {
      this.set(element, combine(this.at(element), count) as Int);
    }
    return this.#keepPositive();
  }

  /** Only positive counts survive an in-place operation. */
  #keepPositive(): this {
    for (const [element, count] of [...this.entries()]) {
      if (!gt(count, 0)) this.delete(element);
    }
    return this;
  }

  override __repr__(): string {
    const name = className(this.constructor as typeof Counter);
    if (this.size === 0) return `${name}()`;
    return `${name}(${new Dict(this.mostCommon()).__repr__()})`;
  }
}
