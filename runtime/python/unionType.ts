/** `int | None` as a value: `types.UnionType` (Objects/unionobject.c). */
import { hashItems } from "./hash.ts";
import { NotImplemented } from "./notImplemented.ts";
import { tupleFrom } from "./tuple.ts";
import type { Int } from "./integers.ts";
import { NoneType } from "./typeOf.ts";
import { isClass, qualifiedName, type AnyClass } from "./types.ts";

/** A class, or None for its class. */
export type UnionMember = AnyClass | null;

export class UnionType {
  static readonly __module__: string = "types";
  /** The members, each once, in the order in which they were first written. */
  readonly members: readonly UnionMember[];

  constructor(members: readonly UnionMember[]) {
    this.members = [...new Set(members)];
  }

  get __args__(): readonly AnyClass[] {
    return tupleFrom(this.members.map((each) => each ?? NoneType));
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof UnionType)) return NotImplemented;
    return (
      this.members.length === other.members.length &&
      this.members.every((each) => other.members.includes(each))
    );
  }

  /** The order of the members does not count. */
  __hash__(): Int {
    const hashes = this.members.map((each) => hashItems([each]));
    return hashItems(hashes.sort((a, b) => (a < b ? -1 : 1)));
  }

  __repr__(): string {
    return this.members.map((each) => (each === null ? "None" : qualifiedName(each))).join(" | ");
  }
}

/** `a | b` of classes, unions and None; NotImplemented where it is something else. `None | None` is no union. */
export function unionOf(a: unknown, b: unknown): unknown {
  const left = membersOf(a);
  const right = membersOf(b);
  if (left === null || right === null) return NotImplemented;
  if (isNone(a) && isNone(b)) return NotImplemented;
  const all = new Set([...left, ...right]);
  return all.size === 1 ? [...all][0] : new UnionType([...all]);
}

function isNone(value: unknown): boolean {
  return value === null || value === undefined;
}

function membersOf(value: unknown): readonly UnionMember[] | null {
  if (isNone(value)) return [null];
  if (value instanceof UnionType) return value.members;
  return isClass(value) ? [value] : null;
}
