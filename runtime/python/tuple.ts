/** Python's tuple: an array that prints, compares and hashes as a tuple. */
export class Tuple<T = unknown> extends Array<T> {
  /** `map`, `filter` and `slice` of a tuple give lists. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/**
 * Makes a tuple of a fresh array. V8 constructs subclasses of Array with a species of their own
 * several times more slowly than it changes a prototype.
 */
export function asTuple<T>(fresh: T[]): Tuple<T> {
  return Object.setPrototypeOf(fresh, Tuple.prototype) as Tuple<T>;
}

/** A tuple of the given items. */
export function tupleOf<T extends readonly unknown[]>(...items: T): Readonly<T> {
  return Object.setPrototypeOf(items, Tuple.prototype) as Readonly<T>;
}

/** A tuple of what `items` yields. */
export function tupleFrom<T>(items: Iterable<T>): Tuple<T> {
  return asTuple([...items]);
}
