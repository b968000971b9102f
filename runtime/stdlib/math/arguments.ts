/** Python numbers as arguments of the math functions, and the errors these raise. */
import { OverflowError, TypeError, ValueError } from "../../python/exceptions.ts";
import { Float } from "../../python/float.ts";
import type { Int } from "../../python/integers.ts";
import { typeName } from "../../python/types.ts";

/** Any Python number. */
export type Real = Int | Float | boolean;

/** A number as a C double. Raises TypeError for what is none, OverflowError for an int beyond all floats. */
export function toFloat(value: unknown): number {
  if (typeof value === "number") return value;
  if (value instanceof Float || typeof value === "boolean") return Number(value);
  if (typeof value === "bigint") {
    const converted = Number(value);
    if (Number.isFinite(converted)) return converted;
    throw new OverflowError("int too large to convert to float");
  }
  const own = value as
    { __float__?: () => number | Float; __index__?: () => Int } | null | undefined;
  if (typeof own?.__float__ === "function") return Number(own.__float__());
  if (typeof own?.__index__ === "function") return toFloat(own.__index__());
  throw new TypeError(`must be real number, not ${typeName(value)}`);
}

/** A value that counts as an integer (`operator.index`). */
export function toIndex(value: unknown): bigint {
  if (typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number" && Number.isInteger(value)) return BigInt(value);
  const own = value as { __index__?: () => Int } | null | undefined;
  if (typeof own?.__index__ === "function") return BigInt(own.__index__());
  throw new TypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}

export function domainError(): ValueError {
  return new ValueError("math domain error");
}

export function rangeError(): OverflowError {
  return new OverflowError("math range error");
}
