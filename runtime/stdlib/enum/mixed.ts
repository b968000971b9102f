/** `IntEnum` and `StrEnum`: members that are ints, or strings, as well (Lib/enum.py). */
import { add, contains, floordiv, getitem, mod, mul, sub, truediv } from "../operator.ts";
import { eq, ge, gt, le, lt } from "../../python/comparison.ts";
import { format } from "../../python/format.ts";
import { hashOf } from "../../python/hash.ts";
import type { Int } from "../../python/integers.ts";
import { int } from "../../python/builtinTypes/int.ts";
import { str } from "../../python/builtinTypes/str.ts";
import { declareSubclass } from "../../python/typeRegistry.ts";
import { Enum } from "./Enum.ts";

/** A member compares, hashes and prints as its value. */
abstract class ValueEnum<V> extends Enum<V> {
  override valueOf(): V {
    return this.value;
  }

  __eq__(other: unknown): boolean {
    return eq(this.value, plain(other));
  }
  __lt__(other: unknown): boolean {
    return lt(this.value, plain(other));
  }
  __le__(other: unknown): boolean {
    return le(this.value, plain(other));
  }
  __gt__(other: unknown): boolean {
    return gt(this.value, plain(other));
  }
  __ge__(other: unknown): boolean {
    return ge(this.value, plain(other));
  }

  override __hash__(): Int {
    return hashOf(this.value);
  }

  /** What stands for the member as a key: a dict finds it by its value as well. */
  mapKey(): V {
    return this.value;
  }

  override __str__(): string {
    return str(this.value);
  }

  override __format__(spec: string): string {
    return format(this.value, spec);
  }

  __add__(other: unknown): unknown {
    return add(this.value, plain(other));
  }
  __radd__(other: unknown): unknown {
    return add(plain(other), this.value);
  }
  __mul__(other: unknown): unknown {
    return mul(this.value, plain(other));
  }
  __rmul__(other: unknown): unknown {
    return mul(plain(other), this.value);
  }
}

function plain(value: unknown): unknown {
  return value instanceof ValueEnum ? value.value : value;
}

/** An enumeration of ints. */
export abstract class IntEnum extends ValueEnum<number> {
  __int__(): number {
    return this.value;
  }
  __index__(): number {
    return this.value;
  }
  __float__(): number {
    return this.value;
  }
  __bool__(): boolean {
    return this.value !== 0;
  }
  __sub__(other: unknown): unknown {
    return sub(this.value, plain(other));
  }
  __rsub__(other: unknown): unknown {
    return sub(plain(other), this.value);
  }
  __truediv__(other: unknown): unknown {
    return truediv(this.value, plain(other));
  }
  __floordiv__(other: unknown): unknown {
    return floordiv(this.value, plain(other));
  }
  __mod__(other: unknown): unknown {
    return mod(this.value, plain(other));
  }
}

/** An enumeration of strings; `auto()` is the name in lower case. */
export abstract class StrEnum extends ValueEnum<string> {
  static override nextValue(_values: readonly unknown[]): unknown {
    return undefined;
  }
  static override valueOfName(name: string): string {
    return name.toLowerCase();
  }
  __len__(): number {
    return [...this.value].length;
  }
  __getitem__(index: unknown): string {
    return getitem(this.value, index) as string;
  }
  __contains__(part: unknown): boolean {
    return contains(this.value, plain(part));
  }
  [Symbol.iterator](): Iterator<string> {
    return this.value[Symbol.iterator]();
  }
}

/** `class Level(int, Enum)`: unlike those of an IntEnum its members print by their names. */
export abstract class MixedIntEnum extends IntEnum {
  override __str__(): string {
    return Enum.prototype.__str__.call(this);
  }
  override __format__(spec: string): string {
    return format(this.__str__(), spec);
  }
}

/** `class Level(str, Enum)`: unlike those of a StrEnum its members print by their names. */
export abstract class MixedStrEnum extends StrEnum {
  static override nextValue(values: readonly unknown[]): unknown {
    return String(values.length + 1);
  }
  override __str__(): string {
    return Enum.prototype.__str__.call(this);
  }
  override __format__(spec: string): string {
    return format(this.__str__(), spec);
  }
}

declareSubclass(int, IntEnum as never);
declareSubclass(str, StrEnum as never);
