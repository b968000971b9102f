/**
 * `enum.Enum` (Lib/enum.py).
 *
 *     class Color(Enum):
 *         RED = 1
 *         GREEN = auto()
 *
 * ```ts
 * class Color extends Enum<number> {
 *   static readonly RED = new Color(1);
 *   static readonly GREEN = new Color(auto());
 *   static {
 *     members(this);
 *   }
 * }
 * ```
 *
 * As in Python, `new Color(1)` afterwards is not a new object, but the member with that value; so is a
 * second member with the same value, which makes it an alias.
 */
import { Dict } from "../../python/dict.ts";
import { AttributeError, KeyError, ValueError } from "../../python/exceptions.ts";
import { format } from "../../python/format.ts";
import type { Int } from "../../python/integers.ts";
import { hashOf } from "../../python/hash.ts";
import { ENUM_MEMBERS, snakeBeside } from "../../python/names.ts";
import { repr } from "../../python/repr.ts";
import { str } from "../../python/str.ts";
import { className, classQualname } from "../../python/types.ts";

class Auto {}
/** A value to be found by the class: one more than the highest so far. */
export function auto(): never {
  return new Auto() as never;
}

type EnumClass = typeof Enum & (new (...args: never[]) => Enum);

/** What is known of an enumeration. */
interface Registry {
  readonly canonical: Enum[];
  readonly byName: Map<string, Enum>;
  readonly byValue: Dict<unknown, Enum>;
  sealed: boolean;
}

const registries = new WeakMap<object, Registry>();

function registryOf(cls: object): Registry {
  let registry = registries.get(cls);
  if (registry === undefined) {
    registry = { canonical: [], byName: new Map(), byValue: new Dict(), sealed: false };
    registries.set(cls, registry);
  }
  return registry;
}

/** All that an enumeration class offers as a container: `list(Color)`, `len(Color)`, `Color["RED"]`. */
export abstract class Enum<V = unknown> {
  static readonly __module__: string = "__main__";
  static readonly _hostMembers: ReadonlySet<string> = ENUM_MEMBERS;
  /** The member's name. */
  name!: string;
  value!: V;

  constructor(value: V) {
    const cls = new.target as unknown as EnumClass;
    const registry = registryOf(cls);
    if (registry.sealed) return cls.member(value) as Enum<V>;
    if (value instanceof Auto) {
      const values = registry.canonical.map((member) => member.value);
      // Where the name decides (StrEnum), members() fills in the value.
      const next = cls.nextValue(values);
      if (next === undefined) return;
      value = next as V;
    }
    const existing = registry.byValue.get(value);
    if (existing !== null) return existing as Enum<V>;
    this.value = value;
    if (cls.isCanonical(value)) registry.canonical.push(this);
    registry.byValue.set(value, this);
    const init = (this as { __init__?: (...args: unknown[]) => void }).__init__;
    if (init !== undefined) init.apply(this, Array.isArray(value) ? (value as unknown[]) : [value]);
  }

  /** The value of `auto()` after these; undefined where it comes from the name. */
  static nextValue(values: readonly unknown[]): unknown {
    return values.reduce<number>((highest, value) => Math.max(highest, Number(value)), 0) + 1;
  }

  /** Whether a member with this value is one of those that the class consists of. */
  static isCanonical(_value: unknown): boolean {
    return true;
  }

  /** The value of `auto()` for a name, where `nextValue` gave none. */
  static valueOfName(name: string): unknown {
    return name;
  }

  /** The member with a value. Raises ValueError. */
  static member(value: unknown): Enum {
    if (value instanceof this) return value;
    const found = registryOf(this).byValue.get(value);
    if (found !== null) return found;
    const other = this._missing_(value);
    if (other instanceof this) return other;
    throw new ValueError(`${repr(value)} is not a valid ${classQualname(this as never)}`);
  }

  /** May be overridden to find a member for a value that none has. */
  static _missing_(_value: unknown): unknown {
    return null;
  }

  /** `Color["RED"]`. Raises KeyError. */
  static at<T extends Enum>(this: abstract new (...args: never[]) => T, name: string): T {
    const found = registryOf(this).byName.get(name);
    if (found === undefined) throw new KeyError(name);
    return found as T;
  }

  static __getitem__(name: string): any {
    return Enum.at.call(this as never, name);
  }

  /** Names and members, aliases included. */
  static get __members__(): Dict<string, Enum> {
    return new Dict(registryOf(this).byName);
  }

  static [Symbol.iterator]<T extends Enum>(
    this: abstract new (...args: never[]) => T,
  ): IterableIterator<T> {
    return registryOf(this).canonical.values() as IterableIterator<T>;
  }

  /** Members stay what they are: raises AttributeError. */
  static _refuseAssignment(name: string): void {
    if (registryOf(this).byName.has(name))
      throw new AttributeError(`cannot reassign member '${name}'`);
  }

  static __reversed__(): IterableIterator<Enum> {
    return [...registryOf(this).canonical].reverse().values();
  }

  static __len__(): number {
    return registryOf(this).canonical.length;
  }

  static __contains__(value: unknown): boolean {
    return value instanceof this || registryOf(this).byValue.has(value);
  }

  static __repr__(): string {
    const kind = registries.has(this) ? "enum" : "class";
    return `<${kind} '${classQualname(this as never)}'>`;
  }

  __hash__(): Int {
    return hashOf(this.name);
  }

  __str__(): string {
    return `${className(this.constructor as never)}.${this.name}`;
  }

  __repr__(): string {
    return `<${className(this.constructor as never)}.${this.name}: ${repr(this.value)}>`;
  }

  __format__(spec: string): string {
    return format(str(this), spec);
  }

  toString(): string {
    return this.__str__();
  }
}

/**
 * Ends the definition of an enumeration: its static properties that are members get their names.
 * `names` has those that Python does not write as the rule for names would have it.
 */
export function members(
  cls: abstract new (...args: never[]) => Enum,
  names: Readonly<Record<string, string>> = {},
): void {
  const registry = registryOf(cls);
  for (const [property, member] of Object.entries(cls)) {
    if (!(member instanceof cls)) continue;
    const name = names[property] ?? snakeBeside(ENUM_MEMBERS, property);
    registry.byName.set(name, member);
    if (member.value === undefined) {
      member.value = (cls as unknown as EnumClass).valueOfName(name);
      registry.canonical.push(member);
      registry.byValue.set(member.value, member);
    }
    if (member.name === undefined) member.name = name;
  }
  registry.sealed = true;
}

/** `@unique`: raises ValueError where two names have one value. Returns the class. */
export function unique<C extends abstract new (...args: never[]) => Enum>(cls: C): C {
  const aliases: string[] = [];
  for (const [name, member] of registryOf(cls).byName) {
    if (member.name !== name) aliases.push(`${name} -> ${member.name}`);
  }
  if (aliases.length > 0) {
    throw new ValueError(
      `duplicate values found in ${(cls as unknown as EnumClass).__repr__()}: ${aliases.join(", ")}`,
    );
  }
  return cls;
}
