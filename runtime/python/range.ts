/** Python's `range`: an immutable sequence of integers. */
import { OverflowError, TypeError, ValueError } from "./exceptions/hierarchy.ts";
import { IndexError } from "./exceptions/lookupErrors.ts";
import { asIndex, Slice, sliceLength } from "./slice.ts";
import { declareBuiltinClasses, typeName, nameFunction } from "./types.ts";
import { isFloat } from "./float.ts";
import type { Int } from "./integers.ts";
import { declareType } from "./typeRegistry.ts";
import { numericValue } from "./comparison.ts";
import { repr } from "./repr.ts";

/** A number of a range. Raises OverflowError where it is beyond 2**53, rather than give a neighbour of it. */
function exact(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new OverflowError("ranges of numbers beyond 2**53 are not supported");
}

/** Written by hand: engines turn `for (const i of range(n))` into nearly a plain loop. */
class RangeIterator implements IterableIterator<number> {
  static readonly __name__ = "range_iterator";
  #next: number;
  #left: number;
  readonly #step: number;

  constructor(start: number, count: number, step: number) {
    this.#next = start;
    this.#left = count;
    this.#step = step;
  }

  next(): IteratorResult<number, undefined> {
    if (this.#left <= 0) return { done: true, value: undefined };
    this.#left -= 1;
    const value = exact(this.#next);
    this.#next = value + this.#step;
    return { done: false, value };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

export class Range implements Iterable<number> {
  static readonly __name__ = "range";
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly length: number;

  constructor(start: number, stop: number, step: number) {
    if (step === 0) throw new ValueError("range() arg 3 must not be zero");
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = sliceLength(start, stop, step);
  }

  [Symbol.iterator](): IterableIterator<number> {
    return new RangeIterator(this.start, this.length, this.step);
  }

  __reversed__(): IterableIterator<number> {
    const last = this.start + (this.length - 1) * this.step;
    return new RangeIterator(last, this.length, -this.step);
  }

  __len__(): number {
    return this.length;
  }

  __getitem__(index: unknown): number | Range {
    if (index instanceof Slice) {
      const [start, stop, step] = index.indices(this.length);
      const { start: first, step: by } = this;
      return new Range(first + start * by, first + stop * by, by * step);
    }
    const at = asIndex(index);
    if (at === undefined) {
      throw new TypeError(`range indices must be integers or slices, not ${typeName(index)}`);
    }
    const position = at < 0 ? at + this.length : at;
    if (position < 0 || position >= this.length) {
      throw new IndexError("range object index out of range");
    }
    return exact(this.start + position * this.step);
  }

  __contains__(value: unknown): boolean {
    const number = numericValue(value);
    if (typeof number !== "number" || !Number.isInteger(number)) return false;
    const position = (number - this.start) / this.step;
    return Number.isInteger(position) && position >= 0 && position < this.length;
  }

  /** `r.index(x)`. */
  index(value: unknown): number {
    if (!this.__contains__(value)) {
      const shown = repr(value);
      throw new ValueError(
        isFloat(value) || numericValue(value) === undefined
          ? "sequence.index(x): x not in sequence"
          : `${shown} is not in range`,
      );
    }
    return (Number(numericValue(value)) - this.start) / this.step;
  }

  /** `r.count(x)`. */
  count(value: unknown): number {
    return this.__contains__(value) ? 1 : 0;
  }

  __eq__(other: unknown): boolean {
    if (!(other instanceof Range) || this.length !== other.length) return false;
    if (this.length === 0) return true;
    return this.start === other.start && (this.length === 1 || this.step === other.step);
  }

  __repr__(): string {
    const { start, stop, step } = this;
    return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
  }
}

function bound(value: unknown): number {
  const index = asIndex(value);
  if (index !== undefined) return index;
  throw new TypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}

/** `range(stop)` or `range(start, stop[, step])`. */
export function range(stop: Int | boolean): Range;
export function range(start: Int | boolean, stop: Int | boolean, step?: Int | boolean): Range;
export function range(first: unknown, second?: unknown, step: unknown = 1): Range {
  return second === undefined
    ? new Range(0, bound(first), 1)
    : new Range(bound(first), bound(second), bound(step));
}

declareBuiltinClasses(RangeIterator);
nameFunction(range, "range");
declareType(range, (value) => value instanceof Range, Range);
