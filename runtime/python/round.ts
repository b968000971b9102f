/** Python's `round`: half to even, on the exact binary value. */
import { divideHalfEven, fixedDigits, scaled } from "./decimalDigits.ts";
import { OverflowError, TypeError, ValueError } from "./exceptions/hierarchy.ts";
import { asFloat, Float } from "./float.ts";
import { canonical, fromNumber, type Int } from "./integers.ts";
import { typeName, declareBuiltinFunctions } from "./types.ts";

/** `round(x)` of a float. */
function roundToInt(value: number): Int {
  if (Number.isNaN(value)) throw new ValueError("cannot convert float NaN to integer");
  if (!Number.isFinite(value)) throw new OverflowError("cannot convert float infinity to integer");
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest === 0.5) return fromNumber(floor % 2 === 0 ? floor : floor + 1);
  return fromNumber(rest < 0.5 ? floor : floor + 1);
}

/** `round(x, places)` of a float: the float nearest to the exact decimal. */
function roundFloat(value: number, places: number): number {
  if (!Number.isFinite(value) || value === 0 || places > 323) return value;
  if (places < -308) return value < 0 ? -0 : 0;
  const size = Math.abs(value);
  const digits = places >= 0 ? fixedDigits(size, places) : `${scaled(size, places)}e${-places}`;
  const rounded = Number(digits);
  if (rounded === Infinity) throw new OverflowError("rounded value too large to represent");
  return value < 0 ? -rounded : rounded;
}

/** `round(n, places)` of an int. */
function roundInt(value: Int, places: number): Int {
  if (places >= 0) return value;
  const unit = 10n ** BigInt(-places);
  const size = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
  const rounded = divideHalfEven(size, unit) * unit;
  return canonical(value < 0 ? -rounded : rounded);
}

interface Roundable {
  __round__?: (digits?: number) => unknown;
}

/**
 * `round(x[, ndigits])`, with float results as raw numbers: what a static type of float wants.
 * Where the type is unknown, `dynamicRound` keeps floats apart from ints.
 */
export function round(value: number, digits?: null): number;
export function round(value: bigint, digits?: number | null): Int;
export function round(value: number, digits: number): number;
export function round(value: unknown, digits?: number | null): Int;
export function round(value: unknown, digits?: number | null): unknown {
  const result = dynamicRound(value, digits);
  return result instanceof Float ? result.valueOf() : result;
}

/** `round(x[, ndigits])` of a value of unknown type. */
export function dynamicRound(value: unknown, digits?: number | null): unknown {
  if (typeof value === "boolean") return roundInt(value ? 1 : 0, digits ?? 0);
  if (typeof value === "bigint") return roundInt(value, digits ?? 0);
  if (typeof value === "number" || value instanceof Float) {
    if (typeof value === "number" && Number.isInteger(value)) return roundInt(value, digits ?? 0);
    if (digits === undefined || digits === null) return roundToInt(value.valueOf());
    return asFloat(roundFloat(value.valueOf(), Number(digits)));
  }
  const own = (value as Roundable | null)?.__round__;
  if (typeof own === "function") {
    return digits === undefined || digits === null ? own.call(value) : own.call(value, digits);
  }
  throw new TypeError(`type ${typeName(value)} doesn't define __round__ method`);
}

declareBuiltinFunctions({ round });
