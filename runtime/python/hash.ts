/** Python's `hash`: CPython's numbers for ints, floats, None and tuples of them. */
import { TypeError } from "./exceptions/hierarchy.ts";
import { Float, registerFloatHash } from "./float.ts";
import { canonical, type Int } from "./integers.ts";
import { Tuple } from "./tuple.ts";
import { identity, typeName } from "./types.ts";

/** Numeric hashes are residues of this prime (Python/pyhash.c). */
const MODULUS = (1n << 61n) - 1n;
const NONE_HASH = 0xfca86420;

function signed(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

function hashInteger(value: bigint): Int {
  const residue = value < 0n ? -(-value % MODULUS) : value % MODULUS;
  return canonical(residue === -1n ? -2n : residue);
}

/** A float is a fraction over a power of two; modulo 2**61 - 1, halving is a rotation. */
function hashFloat(value: number): Int {
  if (value === Infinity) return 314159;
  if (value === -Infinity) return -314159;
  if (Number.isInteger(value)) return hashInteger(BigInt(value));
  let mantissa = Math.abs(value);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent -= 1;
  }
  const rotation = BigInt(((exponent % 61) + 61) % 61);
  const residue = (BigInt(mantissa) << rotation) % MODULUS;
  return canonical(value < 0 ? -residue : residue);
}

/** CPython's hashes of strings differ in each process; this one is FNV-1a, the same in all. */
function hashString(text: string): Int {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return canonical(signed(hash) >> 3n);
}

/** tuplehash of Objects/tupleobject.c: xxHash over the items' hashes. */
export function hashItems(items: readonly unknown[]): Int {
  const [prime1, prime2, prime5] = [
    11400714785074694791n,
    14029467366897019727n,
    2870177450012600261n,
  ];
  let hash = prime5;
  for (const item of items) {
    hash = BigInt.asUintN(64, hash + BigInt(hashOf(item)) * prime2);
    hash = BigInt.asUintN(64, (hash << 31n) | (hash >> 33n));
    hash = BigInt.asUintN(64, hash * prime1);
  }
  hash = BigInt.asUintN(64, hash + (BigInt(items.length) ^ prime5 ^ 3527539n));
  return hash === 0xffffffffffffffffn ? 1546275796 : canonical(signed(hash));
}

/** frozenset_hash of Objects/setobject.c: the same for every order of the items. */
export function hashUnordered(items: Iterable<unknown>, size: number): Int {
  let hash = 0n;
  for (const item of items) {
    const each = BigInt.asUintN(64, BigInt(hashOf(item)));
    hash ^= BigInt.asUintN(64, (each ^ 89869747n ^ (each << 16n)) * 3644798167n);
  }
  hash ^= BigInt(size + 1) * 1927868237n;
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = BigInt.asUintN(64, hash * 69069n + 907133923n);
  return hash === 0xffffffffffffffffn ? 590923713 : canonical(signed(hash));
}

interface Hashable {
  __hash__?: (() => Int) | null;
  __eq__?: unknown;
}

/** The error of a list, dict, set or a class with `__eq__` and no `__hash__`. */
export function unhashable(value: unknown): TypeError {
  return new TypeError(`unhashable type: '${typeName(value)}'`);
}

/** Python's `hash(x)`. */
export function hashOf(value: unknown): Int {
  switch (typeof value) {
    case "number":
      return Number.isSafeInteger(value) ? (value === -1 ? -2 : value + 0) : hashFloat(value);
    case "bigint":
      return hashInteger(value);
    case "boolean":
      return value ? 1 : 0;
    case "string":
      return hashString(value);
    case "undefined":
      return NONE_HASH;
    case "object":
      break;
    default:
      return identity(value as unknown as object) / 16;
  }
  if (value === null) return NONE_HASH;
  if (value instanceof Float) {
    const number = value.valueOf();
    return Number.isNaN(number) ? identity(value) / 16 : hashFloat(number);
  }
  const own = (value as Hashable).__hash__;
  if (typeof own === "function") {
    const hash = own.call(value);
    return typeof hash === "bigint" && signed(hash) !== hash ? hashInteger(hash) : hash;
  }
  if (value instanceof Tuple) return hashItems(value);
  if (own === null || Array.isArray(value) || typeof (value as Hashable).__eq__ === "function") {
    throw unhashable(value);
  }
  return identity(value) / 16;
}

registerFloatHash(hashFloat);
