/** The loop's queue of entries that are ready to run: a ring buffer whose size is a power of two. */

const INITIAL_CAPACITY = 1024;

export class ReadyQueue<T> {
  length = 0;
  private buffer: (T | undefined)[] = new Array<T | undefined>(INITIAL_CAPACITY).fill(undefined);
  private mask = INITIAL_CAPACITY - 1;
  private head = 0;

  push(entry: T): void {
    if (this.length > this.mask) this.grow();
    this.buffer[(this.head + this.length++) & this.mask] = entry;
  }

  /** The oldest entry; the queue must not be empty. */
  first(): T {
    return this.buffer[this.head] as T;
  }

  /** Takes the oldest entry; the queue must not be empty. */
  shift(): T {
    const index = this.head;
    const entry = this.buffer[index] as T;
    this.buffer[index] = undefined;
    this.head = (index + 1) & this.mask;
    this.length--;
    return entry;
  }

  clear(): void {
    this.buffer = new Array<T | undefined>(INITIAL_CAPACITY).fill(undefined);
    this.mask = INITIAL_CAPACITY - 1;
    this.head = 0;
    this.length = 0;
  }

  private grow(): void {
    const { buffer, head, mask, length } = this;
    const larger = new Array<T | undefined>(length * 2).fill(undefined);
    for (let i = 0; i < length; i++) larger[i] = buffer[(head + i) & mask];
    this.buffer = larger;
    this.mask = length * 2 - 1;
    this.head = 0;
  }
}
