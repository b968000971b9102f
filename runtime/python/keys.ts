/**
 * Keys of dicts and sets.
 *
 * A Dict and a PySet keep their items in a JS Map. Nearly every Python key has an exact stand-in as
 * a Map key: equal in Python, equal as Map keys (1, 1.0 and True all become 1; a tuple of such
 * becomes a string). What remains, objects with an `__eq__` and `__hash__` of their own, is found by
 * hash and `__eq__`, and stands for itself.
 */
import { methodKey } from "./boundMethods.ts";
import { eq } from "./comparison.ts";
import { Float } from "./float.ts";
import { hashOf, unhashable } from "./hash.ts";
import type { Int } from "./integers.ts";
import { Tuple } from "./tuple.ts";
import { identity } from "./types.ts";

/** No exact stand-in: the key must be looked up by hash. */
const BY_HASH = Symbol("by hash");

interface Keyed {
  __eq__?: unknown;
  __hash__?: unknown;
  /** Bytes give their stand-in themselves. */
  mapKey?: () => string;
}

function numberKey(value: number): unknown {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** A tuple's stand-in: each item by type and value, so that no two tuples share one. */
function tupleKey(items: Tuple): unknown {
  let key = "\0t";
  for (const item of items) {
    const part = exactKey(item);
    if (part === BY_HASH) return BY_HASH;
    if (typeof part === "string") key += `s${part.length}:${part}`;
    else if (part === null) key += "N";
    else if (typeof part === "object" || typeof part === "function") key += `o${identity(part)};`;
    else key += `n${String(part)};`;
  }
  return key;
}

function exactKey(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return value.charCodeAt(0) === 0 ? "\0s" + value : value;
    case "number":
      return numberKey(value);
    case "boolean":
      return value ? 1 : 0;
    case "undefined":
      return null;
    case "object":
      break;
    case "function":
      return methodKey(value);
    default:
      return value;
  }
  if (value === null) return null;
  if (value instanceof Float) {
    const number = value.valueOf();
    return Number.isNaN(number) ? value : numberKey(number);
  }
  const keyed = value as Keyed;
  if (typeof keyed.__eq__ === "function") {
    if (typeof keyed.mapKey === "function") return keyed.mapKey();
    if (typeof keyed.__hash__ !== "function") throw unhashable(value);
    return BY_HASH;
  }
  if (value instanceof Tuple) return tupleKey(value);
  if (Array.isArray(value) || keyed.__hash__ === null) throw unhashable(value);
  return value;
}

/** The keys of one container that are found by hash. */
export class HashedKeys {
  readonly #buckets = new Map<Int, unknown[]>();

  /** The Map key that stands for `value`, or undefined if none that equals it was added. */
  find(value: unknown): unknown {
    return this.#buckets.get(hashOf(value))?.find((each) => each === value || eq(each, value));
  }

  add(value: unknown): void {
    const hash = hashOf(value);
    const bucket = this.#buckets.get(hash);
    if (bucket === undefined) this.#buckets.set(hash, [value]);
    else bucket.push(value);
  }

  delete(value: unknown): void {
    const bucket = this.#buckets.get(hashOf(value));
    if (bucket !== undefined) bucket.splice(bucket.indexOf(value), 1);
  }
}

/**
 * The Map key for `value` in a container: the exact one, or the equal one that `hashed` knows, or
 * `value` itself.
 */
export function mapKey(value: unknown, hashed: HashedKeys | null): unknown {
  const key = exactKey(value);
  if (key !== BY_HASH) return key;
  return hashed?.find(value) ?? value;
}

/** Whether a key is one that HashedKeys must hold. */
export function isHashed(key: unknown): boolean {
  return typeof key === "object" && key !== null && typeof (key as Keyed).__eq__ === "function"
    ? true
    : key instanceof Tuple;
}
