/**
 * Python's float.
 *
 * A float is a JS number. Where it can be observed (in a container, printed, of unknown type) it
 * must be told from an int, so an integral float, and one that JS would print differently, is boxed
 * in `Float`. A bare number that is integral is an int: 1.0 is `new Float(1)`.
 */
import type { Int } from "./integers.ts";

/** What Python's `repr` prints for a float: `1.0`, `1e-05`, `1e+16`, `inf`, `nan`, `-0.0`. */
export function floatRepr(value: number): string {
  if (Number.isInteger(value)) {
    if (Math.abs(value) < 1e16) return Object.is(value, -0) ? "-0.0" : `${value}.0`;
  } else {
    if (value !== value) return "nan";
    if (value === Infinity) return "inf";
    if (value === -Infinity) return "-inf";
    if (Math.abs(value) >= 1e-4) return String(value);
  }
  // Both languages print the shortest digits that read back; only the layout differs.
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  const sign = exponent[0] === "-" ? "-" : "+";
  return `${mantissa}e${sign}${exponent.slice(1).padStart(2, "0")}`;
}

let hashFloat: ((value: number) => Int) | null = null;

/** Says how floats are hashed (hash.ts), for programs that hash anything. */
export function registerFloatHash(hash: (value: number) => Int): void {
  hashFloat = hash;
}

/** The hash of a float: what a `__hash__` may return. */
export function floatHash(value: number): Int {
  return hashFloat === null ? value : hashFloat(value);
}

/** A float whose JS number alone would be taken for an int, or printed differently. */
export class Float {
  readonly #value: number;

  constructor(value: number) {
    this.#value = value;
  }

  valueOf(): number {
    return this.#value;
  }

  toString(): string {
    return floatRepr(this.#value);
  }

  toJSON(): number {
    return this.#value;
  }
}

const NAN = new Float(NaN);

/** A float in the form that can be observed: a plain number only where `String(n)` is Python's repr. */
export function asFloat<V extends number | Float | null>(
  value: V,
): number | Float | (null extends V ? null : never);
export function asFloat(value: number | Float | null): number | Float | null {
  if (typeof value !== "number") return value;
  const size = Math.abs(value);
  // one object, because `nan in [nan]` asks for identity
  if (value !== value) return NAN;
  return size >= 1e-4 && size < Infinity && !Number.isInteger(value) ? value : new Float(value);
}

/** Whether a value is a Python float: boxed, or a number that is not integral. */
export function isFloat(value: unknown): value is number | Float {
  return value instanceof Float || (typeof value === "number" && !Number.isInteger(value));
}
