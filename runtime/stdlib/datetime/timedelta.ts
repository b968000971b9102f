/** `datetime.timedelta` (Modules/_datetimemodule.c): days, seconds and microseconds, normalized. */
import { OverflowError, TypeError, ZeroDivisionError } from "../../python/exceptions.ts";
import type { Float } from "../../python/float.ts";
import { hashItems } from "../../python/hash.ts";
import { canonical, truedivInt } from "../../python/integers.ts";
import type { Int } from "../../python/integers.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { tupleOf } from "../../python/tuple.ts";
import { typeName } from "../../python/types.ts";
import { isFloat } from "../../python/float.ts";
import { splitKeywords } from "../../python/keywords.ts";

type Amount = Int | Float;
const DAY = 86_400_000_000n;
const SECOND = 1_000_000n;
const LIMIT = 999_999_999n;

/** The units in the order of the constructor's parameters, in microseconds. */
const UNITS = {
  days: DAY,
  seconds: SECOND,
  microseconds: 1n,
  milliseconds: 1000n,
  minutes: 60n * SECOND,
  hours: 3600n * SECOND,
  weeks: 7n * DAY,
} as const;

export type TimedeltaFields = { readonly [K in keyof typeof UNITS]?: Amount };

/** Rounds to the nearest integer, halves to the even one. */
export function roundHalfEven(x: number): number {
  const rounded = Math.round(x);
  return Math.abs(x % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** The sum in microseconds; the fractions of floats are gathered and rounded once, to even. */
function accumulate(fields: TimedeltaFields): bigint {
  let total = 0n;
  let fraction = 0;
  for (const [unit, factor] of Object.entries(UNITS)) {
    const amount = fields[unit as keyof typeof UNITS];
    if (amount === undefined) continue;
    if (!isFloat(amount)) {
      if (typeof amount !== "number" && typeof amount !== "bigint" && typeof amount !== "boolean") {
        throw new TypeError(
          `unsupported type for timedelta ${unit} component: ${typeName(amount)}`,
        );
      }
      total += BigInt(amount) * factor;
      continue;
    }
    const value = Number(amount);
    const whole = Math.trunc(value);
    total += BigInt(whole) * factor;
    const rest = (value - whole) * Number(factor);
    total += BigInt(Math.trunc(rest));
    fraction += rest - Math.trunc(rest);
  }
  const odd = Number(((total % 2n) + 2n) % 2n);
  const half = Math.abs(fraction % 1) === 0.5;
  const rounded = half ? 2 * roundAway((fraction + odd) / 2) - odd : roundAway(fraction);
  return total + BigInt(rounded);
}

/** C's `round`. */
function roundAway(x: number): number {
  return Math.sign(x) * Math.floor(Math.abs(x) + 0.5) + 0;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** A duration: `new timedelta(1, 30)`, `new timedelta({ hours: 2, minutes: 30 })`. */
export class timedelta {
  static readonly __module__ = "datetime";
  static get min(): timedelta {
    return timedelta.ofMicroseconds(-LIMIT * DAY);
  }
  static get max(): timedelta {
    return timedelta.ofMicroseconds(LIMIT * DAY + DAY - 1n);
  }
  static get resolution(): timedelta {
    return timedelta.ofMicroseconds(1n);
  }

  readonly days: number;
  /** 0 to 86399. */
  readonly seconds: number;
  /** 0 to 999999. */
  readonly microseconds: number;

  constructor(...args: (Amount | TimedeltaFields | undefined)[]) {
    const [positional, named] = splitKeywords(args);
    const fields: Record<string, Amount | undefined> = { ...(named as TimedeltaFields) };
    Object.keys(UNITS).forEach((unit, i) => {
      if (positional[i] !== undefined) fields[unit] = positional[i] as Amount;
    });
    const total = accumulate(fields as TimedeltaFields);
    const days = floorDivide(total, DAY);
    if (days > LIMIT || days < -LIMIT) {
      throw new OverflowError(`days=${days}; must have magnitude <= 999999999`);
    }
    const rest = total - days * DAY;
    this.days = Number(days);
    this.seconds = Number(rest / SECOND);
    this.microseconds = Number(rest % SECOND);
  }

  static ofMicroseconds(total: bigint): timedelta {
    return new timedelta(0, 0, canonical(total));
  }

  totalMicroseconds(): bigint {
    return BigInt(this.days) * DAY + BigInt(this.seconds) * SECOND + BigInt(this.microseconds);
  }

  /** The duration in seconds. */
  totalSeconds(): number {
    return truedivInt(canonical(this.totalMicroseconds()), 1_000_000);
  }

  __add__(other: unknown): unknown {
    if (!(other instanceof timedelta)) return NotImplemented;
    return timedelta.ofMicroseconds(this.totalMicroseconds() + other.totalMicroseconds());
  }

  __sub__(other: unknown): unknown {
    if (!(other instanceof timedelta)) return NotImplemented;
    return timedelta.ofMicroseconds(this.totalMicroseconds() - other.totalMicroseconds());
  }

  __mul__(other: unknown): unknown {
    const total = this.totalMicroseconds();
    if (isFloat(other)) return timedelta.ofMicroseconds(scaledBy(total, Number(other), false));
    if (typeof other !== "number" && typeof other !== "bigint") return NotImplemented;
    return timedelta.ofMicroseconds(total * BigInt(other));
  }

  __rmul__(other: unknown): unknown {
    return this.__mul__(other);
  }

  /** By a duration: a float. By a number: a duration. */
  __truediv__(other: unknown): unknown {
    const total = this.totalMicroseconds();
    if (other instanceof timedelta) {
      return truedivInt(canonical(total), canonical(other.totalMicroseconds()));
    }
    if (isFloat(other)) return timedelta.ofMicroseconds(scaledBy(total, Number(other), true));
    if (typeof other !== "number" && typeof other !== "bigint") return NotImplemented;
    if (BigInt(other) === 0n) {
      throw new ZeroDivisionError("integer division or modulo by zero");
    }
    return timedelta.ofMicroseconds(divideHalfEven(total, BigInt(other)));
  }

  __floordiv__(other: unknown): unknown {
    const total = this.totalMicroseconds();
    const isNumber = typeof other === "number" || typeof other === "bigint";
    if (!isNumber && !(other instanceof timedelta)) return NotImplemented;
    const divisor = other instanceof timedelta ? other.totalMicroseconds() : BigInt(other);
    if (divisor === 0n) throw new ZeroDivisionError("integer division or modulo by zero");
    const quotient = floorDivide(total, divisor);
    return other instanceof timedelta ? canonical(quotient) : timedelta.ofMicroseconds(quotient);
  }

  __mod__(other: unknown): unknown {
    if (!(other instanceof timedelta)) return NotImplemented;
    const divisor = other.totalMicroseconds();
    if (divisor === 0n) throw new ZeroDivisionError("integer modulo by zero");
    const total = this.totalMicroseconds();
    return timedelta.ofMicroseconds(total - floorDivide(total, divisor) * divisor);
  }

  __divmod__(other: timedelta): unknown {
    return tupleOf(this.__floordiv__(other), this.__mod__(other));
  }

  __neg__(): timedelta {
    return timedelta.ofMicroseconds(-this.totalMicroseconds());
  }

  __pos__(): timedelta {
    return this;
  }

  __abs__(): timedelta {
    return this.days < 0 ? this.__neg__() : this;
  }

  __bool__(): boolean {
    return this.totalMicroseconds() !== 0n;
  }

  #compare(other: unknown, holds: (a: bigint, b: bigint) => boolean): unknown {
    if (!(other instanceof timedelta)) return NotImplemented;
    return holds(this.totalMicroseconds(), other.totalMicroseconds());
  }

  __eq__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a === b);
  }
  __lt__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a < b);
  }
  __le__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a <= b);
  }
  __gt__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a > b);
  }
  __ge__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a >= b);
  }

  __hash__(): Int {
    return hashItems([this.days, this.seconds, this.microseconds]);
  }

  __repr__(): string {
    const { days, seconds, microseconds } = this;
    const parts = Object.entries({ days, seconds, microseconds }).filter(
      ([, value]) => value !== 0,
    );
    const shown = parts.map(([name, value]) => `${name}=${value}`);
    return `datetime.timedelta(${shown.join(", ") || "0"})`;
  }

  __str__(): string {
    const { days, seconds, microseconds } = this;
    const two = (n: number): string => String(n).padStart(2, "0");
    const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    const whole = days === 0 ? "" : `${days} day${Math.abs(days) === 1 ? "" : "s"}, `;
    const fraction = microseconds === 0 ? "" : `.${String(microseconds).padStart(6, "0")}`;
    return whole + clock + fraction;
  }
}

/** The float as an exact fraction, so that only the result is rounded. */
function scaledBy(total: bigint, factor: number, divide: boolean): bigint {
  if (divide && factor === 0) throw new ZeroDivisionError("division by zero");
  let denominator = 1n;
  while (!Number.isInteger(factor)) {
    factor *= 2;
    denominator *= 2n;
  }
  const numerator = BigInt(factor);
  return divide
    ? divideHalfEven(total * denominator, numerator)
    : divideHalfEven(total * numerator, denominator);
}

function divideHalfEven(a: bigint, b: bigint): bigint {
  if (b < 0n) [a, b] = [-a, -b];
  const quotient = floorDivide(a, b);
  const twice = (a - quotient * b) * 2n;
  return twice > b || (twice === b && quotient % 2n !== 0n) ? quotient + 1n : quotient;
}
