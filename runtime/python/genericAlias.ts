/** `Queue[int]` as a value that is looked at: `types.GenericAlias` (Objects/genericaliasobject.c). */
import { eq } from "./comparison.ts";
import { hashItems } from "./hash.ts";
import type { Int } from "./integers.ts";
import { Ellipsis } from "./ellipsis.ts";
import { NotImplemented } from "./notImplemented.ts";
import { repr } from "./repr.ts";
import { tupleFrom } from "./tuple.ts";
import { isClass, qualifiedName, type AnyClass } from "./types.ts";

export class GenericAlias {
  static readonly __module__: string = "types";
  /** The class without its arguments. */
  readonly __origin__: AnyClass;
  readonly __args__: readonly unknown[];

  /** @param args what stands in the brackets */
  constructor(origin: AnyClass, args: readonly unknown[]) {
    this.__origin__ = origin;
    this.__args__ = tupleFrom(args);
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof GenericAlias)) return NotImplemented;
    return this.__origin__ === other.__origin__ && eq(this.__args__, other.__args__);
  }

  __hash__(): Int {
    return hashItems([this.__origin__, this.__args__]);
  }

  __repr__(): string {
    return `${qualifiedName(this.__origin__)}[${this.__args__.map(show).join(", ")}]`;
  }
}

/** Python's `origin[args]`, for classes that need no `__class_getitem__` of their own. */
export function genericAlias(origin: AnyClass, ...args: unknown[]): GenericAlias {
  return new GenericAlias(origin, args);
}

function show(arg: unknown): string {
  // tuple[int, ...]
  if (arg === Ellipsis) return "...";
  return isClass(arg) ? qualifiedName(arg) : repr(arg);
}
