/** Iterators that a `for` loop does not close. */
import { iter } from "../../python/iteration.ts";

/**
 * An iterator over what a generator yields.
 *
 * JavaScript closes a generator when a loop over it breaks; Python goes on where the loop stopped:
 *
 *     numbers = itertools.count()
 *     for n in numbers:
 *         if n == 3: break
 *     print(next(numbers))          # 4
 *
 * The loop closes what has a `return` method, so this class has none.
 */
export class Lazy<T> implements IterableIterator<T> {
  readonly #generator: Iterator<T, unknown, unknown>;

  constructor(generator: Iterator<T, unknown, unknown>) {
    this.#generator = generator;
  }

  next(): IteratorResult<T, undefined> {
    return this.#generator.next() as IteratorResult<T, undefined>;
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** `iter(x)` for `for...of` inside a generator that may leave the loop: the source stays open. */
export function open<T>(source: Iterable<T>): IterableIterator<T> {
  return new Lazy(iter(source));
}
