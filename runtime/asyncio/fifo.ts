/** A first-in first-out list, as CPython's `collections.deque` where asyncio uses one. */

/** The head is cut off once so many places of it are free. */
const TRIM = 256;
/** What stands in the place of an item that is gone. */
const FREE: unique symbol = Symbol("free");

/**
 * An array of which the places from `head` to `tail` are used. (A Set as a FIFO is slow in V8.) Removing is
 * cheap at the head, where it nearly always happens.
 */
export class Fifo<T> implements Iterable<T> {
  length = 0;
  private items: (T | typeof FREE)[] = [];
  private head = 0;
  private tail = 0;

  append(item: T): void {
    this.items[this.tail++] = item;
    this.length++;
  }

  /** The oldest item; the list must not be empty. */
  first(): T {
    const { items } = this;
    while (items[this.head] === FREE) this.head++;
    return items[this.head] as T;
  }

  popleft(): T {
    const item = this.first();
    this.items[this.head++] = FREE;
    this.length--;
    this.trim();
    return item;
  }

  /** Removes an item; false if it is not there. */
  remove(item: T): boolean {
    if (this.length === 0) return false;
    if (this.first() === item) {
      this.popleft();
      return true;
    }
    const index = this.items.indexOf(item, this.head);
    if (index < 0) return false;
    this.items[index] = FREE;
    this.length--;
    this.trim();
    return true;
  }

  *[Symbol.iterator](): IterableIterator<T> {
    const { items } = this;
    for (let i = this.head; i < this.tail; i++) {
      const item = items[i]!;
      if (item !== FREE) yield item as T;
    }
  }

  /** The first item that meets a condition. */
  find(condition: (item: T) => boolean): T | undefined {
    const { items } = this;
    for (let i = this.head; i < this.tail; i++) {
      const item = items[i]!;
      if (item !== FREE && condition(item as T)) return item as T;
    }
    return undefined;
  }

  private trim(): void {
    if (this.length === 0) this.head = this.tail = 0;
    else if (this.head > TRIM && this.head * 2 > this.tail) {
      this.items = this.items.slice(this.head, this.tail);
      this.tail -= this.head;
      this.head = 0;
    }
  }
}
