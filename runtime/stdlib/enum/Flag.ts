/** `enum.Flag`: members that are bits, combined by `|`, `&`, `^` and `~` (Lib/enum.py). */
import { NotImplemented } from "../../python/notImplemented.ts";
import { ValueError } from "../../python/exceptions.ts";
import type { Int } from "../../python/integers.ts";
import { hashOf } from "../../python/hash.ts";
import { className } from "../../python/types.ts";
import { repr } from "../../python/repr.ts";
import { Enum } from "./Enum.ts";

type FlagClass = (new (value: never) => Flag) & typeof Flag;
const combinations = new WeakMap<object, Map<number, Flag>>();

function bitsOf(cls: object): Flag[] {
  return [...(cls as unknown as Iterable<Flag>)].filter(({ value }) => (value & (value - 1)) === 0);
}

export abstract class Flag extends Enum<number> {
  /** The next power of two. */
  static override nextValue(values: readonly unknown[]): number {
    const highest = values.reduce<number>((most, value) => Math.max(most, Number(value)), 0);
    return highest === 0 ? 1 : 2 ** (Math.floor(Math.log2(highest)) + 1);
  }

  /** A member with several bits, or none, is an alias of others. */
  static override isCanonical(value: unknown): boolean {
    return typeof value !== "number" || (value > 0 && (value & (value - 1)) === 0);
  }

  /** A value that no member has is a combination of members. */
  static override _missing_(value: unknown): unknown {
    if (typeof value !== "number" || !Number.isInteger(value)) return null;
    const bits = bitsOf(this);
    const all = bits.reduce((union, bit) => union | bit.value, 0);
    const wanted = value < 0 ? all & value : value;
    if ((wanted & ~all) !== 0) {
      throw new ValueError(invalid(className(this as never), value, all));
    }
    let known = combinations.get(this);
    if (known === undefined) combinations.set(this, (known = new Map<number, Flag>()));
    let found =
      known.get(wanted) ??
      [...(this as never as Iterable<Flag>)].find((each) => each.value === wanted);
    if (found === undefined) {
      found = Object.create(this.prototype as object) as Flag;
      const names = bits.filter((bit) => (bit.value & wanted) !== 0).map((bit) => bit.name);
      Object.assign(found, { value: wanted, name: names.length === 0 ? null : names.join("|") });
      known.set(wanted, found);
    }
    return found;
  }

  /** The members that a value is made of. */
  *[Symbol.iterator](): Generator<this, void, undefined> {
    for (const bit of bitsOf(this.constructor)) {
      if ((bit.value & this.value) !== 0) yield bit as this;
    }
  }

  __len__(): number {
    return [...this].length;
  }

  __bool__(): boolean {
    return this.value !== 0;
  }

  __contains__(other: Flag): boolean {
    return (other.value & this.value) === other.value;
  }

  __or__(other: unknown): unknown {
    return combined(this, other, (a, b) => a | b);
  }
  __and__(other: unknown): unknown {
    return combined(this, other, (a, b) => a & b);
  }
  __xor__(other: unknown): unknown {
    return combined(this, other, (a, b) => a ^ b);
  }
  __invert__(): Flag {
    return (this.constructor as FlagClass).member(~this.value) as Flag;
  }

  override __hash__(): Int {
    return hashOf(this.value);
  }

  override __str__(): string {
    const name = className(this.constructor as never);
    return this.name === null ? `${name}(${this.value})` : `${name}.${this.name}`;
  }

  override __repr__(): string {
    const name = className(this.constructor as never);
    return this.name === null
      ? `<${name}: ${repr(this.value)}>`
      : `<${name}.${this.name}: ${repr(this.value)}>`;
  }
}

/** A function, for the private methods of a class must not be initialized again on a known member. */
function combined(flag: Flag, other: unknown, combine: (a: number, b: number) => number): unknown {
  if (!(other instanceof Flag) || other.constructor !== flag.constructor) return NotImplemented;
  return (flag.constructor as FlagClass).member(combine(flag.value, other.value));
}

/** The message of Python, which shows the bits. */
function invalid(name: string, value: number, all: number): string {
  const width = Math.max(value.toString(2).length, all.toString(2).length);
  const bits = (n: number): string => `0b0 ${n.toString(2).padStart(width, "0")}`;
  return `<flag '${name}'> invalid value ${value}\n    given ${bits(value)}\n  allowed ${bits(all)}`;
}
