/** Python's `slice` object, and how its bounds fall on a sequence. */
import { TypeError, ValueError } from "./exceptions/hierarchy.ts";
import { repr } from "./repr.ts";
import { declareType } from "./typeRegistry.ts";
import { typeName, nameFunction } from "./types.ts";

type Bound = number | bigint | boolean | null | undefined;

interface Indexable {
  __index__?: () => number;
}

/** An index as a number; objects may have `__index__`. */
export function asIndex(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? value : undefined;
  if (typeof value === "boolean" || typeof value === "bigint") return Number(value);
  const own = (value as Indexable | null)?.__index__;
  return typeof own === "function" ? own.call(value) : undefined;
}

function bound(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const index = asIndex(value);
  if (index !== undefined) return index;
  throw new TypeError("slice indices must be integers or None or have an __index__ method");
}

export class Slice {
  static readonly __name__ = "slice";
  readonly start: Bound;
  readonly stop: Bound;
  readonly step: Bound;

  constructor(start: Bound, stop: Bound, step: Bound) {
    this.start = start ?? null;
    this.stop = stop ?? null;
    this.step = step ?? null;
  }

  /** `(start, stop, step)` on a sequence of `length` items, as `slice.indices` computes them. */
  indices(length: number): [start: number, stop: number, step: number] {
    const step = bound(this.step) ?? 1;
    if (step === 0) throw new ValueError("slice step cannot be zero");
    const [lower, upper] = step < 0 ? [-1, length - 1] : [0, length];
    const clamp = (value: number | null, missing: number): number => {
      if (value === null) return missing;
      return value < 0 ? Math.max(value + length, lower) : Math.min(value, upper);
    };
    const start = clamp(bound(this.start), step < 0 ? upper : lower);
    const stop = clamp(bound(this.stop), step < 0 ? lower : upper);
    return [start, stop, step];
  }

  __eq__(other: unknown): boolean {
    return (
      other instanceof Slice &&
      this.start === other.start &&
      this.stop === other.stop &&
      this.step === other.step
    );
  }

  __repr__(): string {
    return `slice(${repr(this.start)}, ${repr(this.stop)}, ${repr(this.step)})`;
  }
}

/** How many items a slice with these bounds has. */
export function sliceLength(start: number, stop: number, step: number): number {
  const distance = step > 0 ? stop - start : start - stop;
  return distance <= 0 ? 0 : Math.ceil(distance / Math.abs(step));
}

/** `slice(stop)` or `slice(start, stop[, step])`. */
export function slice(stop: Bound): Slice;
export function slice(start: Bound, stop: Bound, step?: Bound): Slice;
export function slice(...bounds: Bound[]): Slice {
  return bounds.length === 1
    ? new Slice(null, bounds[0], null)
    : new Slice(bounds[0], bounds[1], bounds[2]);
}

/** The items of an array that a slice selects. */
export function sliceArray<T>(items: readonly T[], selection: Slice): T[] {
  const [start, stop, step] = selection.indices(items.length);
  if (step === 1) return Array.prototype.slice.call(items, start, Math.max(start, stop)) as T[];
  const selected: T[] = [];
  const count = sliceLength(start, stop, step);
  for (let index = 0; index < count; index++) selected.push(items[start + index * step] as T);
  return selected;
}

/** `items[a:b:c] = values`. */
export function setSlice<T>(items: T[], selection: Slice, values: Iterable<T>): void {
  const [start, stop, step] = selection.indices(items.length);
  const replacement = [...values];
  if (step === 1) {
    items.splice(start, Math.max(0, stop - start), ...replacement);
    return;
  }
  const count = sliceLength(start, stop, step);
  if (replacement.length !== count) {
    throw new ValueError(
      `attempt to assign sequence of size ${replacement.length} to extended slice of size ${count}`,
    );
  }
  replacement.forEach((value, index) => (items[start + index * step] = value));
}

/** `del items[a:b:c]`. */
export function deleteSlice(items: unknown[], selection: Slice): void {
  const [start, stop, step] = selection.indices(items.length);
  const count = sliceLength(start, stop, step);
  if (step === 1) {
    items.splice(start, count);
    return;
  }
  const doomed = new Set<number>();
  for (let index = 0; index < count; index++) doomed.add(start + index * step);
  const kept = items.filter((_, index) => !doomed.has(index));
  items.splice(0, items.length, ...kept);
}

/** The error of an index that is no integer: `list indices must be integers or slices, not str`. */
export function indexTypeError(what: string, index: unknown): TypeError {
  return new TypeError(`${what} indices must be integers or slices, not ${typeName(index)}`);
}

nameFunction(slice, "slice");
declareType(slice, (value) => value instanceof Slice, Slice);
