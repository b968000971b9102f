/** `collections.deque` (Modules/_collectionsmodule.c), as a ring of slots. */
import { eq, lt, same } from "../../python/comparison.ts";
import { IndexError, RuntimeError, TypeError, ValueError } from "../../python/exceptions.ts";
import type { Int } from "../../python/integers.ts";
import { DEQUE_MEMBERS } from "../../python/names.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { guardRecursion, repr, reprItems } from "../../python/repr.ts";
import { asIndex } from "../../python/slice.ts";
import { className, typeName } from "../../python/types.ts";

/** A list that is fast at both ends; with `maxlen`, what does not fit falls off the other end. */
export class deque<T = unknown> implements Iterable<T> {
  static readonly __module__: string = "collections";
  static readonly _hostMembers: ReadonlySet<string> = DEQUE_MEMBERS;
  /** A power of two slots; the items are at #head, #head + 1... */
  #slots: (T | undefined)[] = new Array<T | undefined>(8).fill(undefined);
  #head = 0;
  #size = 0;
  #changes = 0;
  readonly #maxlen: number | null;

  constructor(iterable?: Iterable<T> | null, maxlen: Int | null = null) {
    if (maxlen !== null && Number(maxlen) < 0) throw new ValueError("maxlen must be non-negative");
    this.#maxlen = maxlen === null ? null : Number(maxlen);
    if (iterable !== undefined && iterable !== null) this.#extend(iterable);
  }

  /** The most items that it holds; null where there is no limit. */
  get maxlen(): number | null {
    return this.#maxlen;
  }

  /** The number of items. */
  get length(): number {
    return this.#size;
  }

  append(x: T): void {
    this.#append(x);
  }

  #append(x: T): void {
    this.#changes++;
    if (this.#size === this.#maxlen) {
      if (this.#maxlen === 0) return;
      this.#takeFirst();
    }
    this.#grow();
    this.#slots[this.#slot(this.#size++)] = x;
  }

  appendleft(x: T): void {
    this.#appendleft(x);
  }

  #appendleft(x: T): void {
    this.#changes++;
    if (this.#size === this.#maxlen) {
      if (this.#maxlen === 0) return;
      this.#takeLast();
    }
    this.#grow();
    this.#head = this.#slot(-1);
    this.#slots[this.#head] = x;
    this.#size++;
  }

  /** Raises IndexError on an empty deque. */
  pop(): T {
    if (this.#size === 0) throw new IndexError("pop from an empty deque");
    this.#changes++;
    return this.#takeLast();
  }

  /** Raises IndexError on an empty deque. */
  popleft(): T {
    if (this.#size === 0) throw new IndexError("pop from an empty deque");
    this.#changes++;
    return this.#takeFirst();
  }

  extend(iterable: Iterable<T>): void {
    this.#extend(iterable);
  }

  #extend(iterable: Iterable<T>): void {
    for (const item of (iterable as unknown) === this ? [...this] : iterable) this.#append(item);
  }

  /** Each item goes to the left of the one before. */
  extendleft(iterable: Iterable<T>): void {
    for (const item of (iterable as unknown) === this ? [...this] : iterable)
      this.#appendleft(item);
  }

  clear(): void {
    this.#changes++;
    this.#fill([]);
  }

  copy(): deque<T> {
    return new (this.constructor as typeof deque)(this, this.#maxlen);
  }

  count(value: unknown): number {
    let count = 0;
    for (const item of this) if (same(item, value)) count++;
    return count;
  }

  /** The position of the first item equal to `value`. Raises ValueError where there is none. */
  index(value: unknown, start: Int = 0, stop: Int = this.#size): number {
    const bound = (n: Int): number =>
      Math.max(0, Number(n) < 0 ? Number(n) + this.#size : Number(n));
    const end = Math.min(bound(stop), this.#size);
    for (let i = bound(start); i < end; i++) if (same(this.#item(i), value)) return i;
    throw new ValueError(`${repr(value)} is not in deque`);
  }

  insert(i: Int, x: T): void {
    if (this.#size === this.#maxlen) throw new IndexError("deque already at its maximum size");
    const items = [...this];
    items.splice(Number(i), 0, x);
    this.#changes++;
    this.#fill(items);
  }

  /** Removes the first item equal to `value`. Raises ValueError where there is none. */
  remove(value: unknown): void {
    const changes = this.#changes;
    for (let i = 0; i < this.#size; i++) {
      const found = same(this.#item(i), value);
      if (this.#changes !== changes) throw new IndexError("deque mutated during remove().");
      if (found) {
        this.#removeAt(i);
        return;
      }
    }
    throw new ValueError(`${repr(value)} is not in deque`);
  }

  reverse(): void {
    this.#changes++;
    this.#fill([...this].reverse());
  }

  /** Moves the last `n` items to the front, or for a negative `n` the first ones to the end. */
  rotate(n: Int = 1): void {
    if (this.#size <= 1) return;
    const steps = Number(n) % this.#size;
    this.#changes++;
    for (let i = 0; i < steps; i++) {
      const item = this.#takeLast();
      this.#head = this.#slot(-1);
      this.#slots[this.#head] = item;
      this.#size++;
    }
    for (let i = 0; i > steps; i--) {
      const item = this.#takeFirst();
      this.#slots[this.#slot(this.#size++)] = item;
    }
  }

  *[Symbol.iterator](): IterableIterator<T> {
    const changes = this.#changes;
    for (let i = 0; i < this.#size; i++) {
      yield this.#item(i);
      if (this.#changes !== changes) throw new RuntimeError("deque mutated during iteration");
    }
  }

  *__reversed__(): Generator<T, void, undefined> {
    const changes = this.#changes;
    for (let i = this.#size - 1; i >= 0; i--) {
      yield this.#item(i);
      if (this.#changes !== changes) throw new RuntimeError("deque mutated during iteration");
    }
  }

  __len__(): number {
    return this.#size;
  }

  __contains__(value: unknown): boolean {
    for (const item of this) if (same(item, value)) return true;
    return false;
  }

  __getitem__(i: unknown): T {
    return this.#item(this.#position(i));
  }

  __setitem__(i: unknown, value: T): void {
    this.#slots[this.#slot(this.#position(i))] = value;
  }

  __delitem__(i: unknown): void {
    this.#removeAt(this.#position(i));
  }

  #removeAt(position: number): void {
    const items = [...this];
    items.splice(position, 1);
    this.#changes++;
    this.#fill(items);
  }

  __add__(other: unknown): deque<T> {
    if (!(other instanceof deque)) {
      throw new TypeError(`can only concatenate deque (not "${typeName(other)}") to deque`);
    }
    const sum = this.copy();
    sum.#extend(other as deque<T>);
    return sum;
  }

  __iadd__(other: Iterable<T>): this {
    this.#extend(other);
    return this;
  }

  __mul__(n: Int): deque<T> {
    const product = new deque<T>(null, this.#maxlen);
    for (let i = 0; i < Number(n); i++) product.#extend(this);
    return product;
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof deque)) return NotImplemented;
    return this.#size === other.#size && eq([...this], [...other]);
  }

  __lt__(other: unknown): unknown {
    return other instanceof deque ? lt([...this], [...other]) : NotImplemented;
  }

  __gt__(other: unknown): unknown {
    return other instanceof deque ? lt([...other], [...this]) : NotImplemented;
  }

  __le__(other: unknown): unknown {
    return other instanceof deque ? !lt([...other], [...this]) : NotImplemented;
  }

  __ge__(other: unknown): unknown {
    return other instanceof deque ? !lt([...this], [...other]) : NotImplemented;
  }

  __repr__(): string {
    const name = className(this.constructor as typeof deque);
    const end = this.#maxlen === null ? "" : `, maxlen=${this.#maxlen}`;
    return guardRecursion(this, "[...]", () => `${name}([${reprItems(this)}]${end})`);
  }

  #position(i: unknown): number {
    const index = asIndex(i);
    if (index === undefined) {
      throw new TypeError(`sequence index must be integer, not '${typeName(i)}'`);
    }
    const position = index < 0 ? index + this.#size : index;
    if (position < 0 || position >= this.#size) throw new IndexError("deque index out of range");
    return position;
  }

  #slot(i: number): number {
    return (this.#head + i) & (this.#slots.length - 1);
  }

  #item(i: number): T {
    return this.#slots[this.#slot(i)] as T;
  }

  #takeFirst(): T {
    const item = this.#slots[this.#head] as T;
    this.#slots[this.#head] = undefined;
    this.#head = this.#slot(1);
    this.#size--;
    return item;
  }

  #takeLast(): T {
    const slot = this.#slot(--this.#size);
    const item = this.#slots[slot] as T;
    this.#slots[slot] = undefined;
    return item;
  }

  #grow(): void {
    if (this.#size === this.#slots.length) this.#fill([...this]);
  }

  /** Puts the items into a ring with room for one more. */
  #fill(items: readonly T[]): void {
    let capacity = 8;
    while (capacity <= items.length) capacity *= 2;
    this.#slots = new Array<T | undefined>(capacity).fill(undefined);
    items.forEach((item, i) => (this.#slots[i] = item));
    this.#head = 0;
    this.#size = items.length;
  }
}

/** A deque cannot be a key. */
Object.defineProperty(deque.prototype, "__hash__", { value: null });
