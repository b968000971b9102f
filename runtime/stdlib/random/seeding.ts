/** What `random.seed(a)` makes of its argument: a key of 32-bit words, least significant first. */
import { TypeError } from "../../python/exceptions.ts";
import { Float } from "../../python/float.ts";
import { hashOf } from "../../python/hash.ts";
import type { Int } from "../../python/integers.ts";
import { sha512 } from "../hashlib/sha512.ts";

export type Seed = Int | Float | boolean | string | Uint8Array | null | undefined;

/** The key for a seed. Text and bytes are followed by their SHA-512, as in seeding version 2. */
export function seedKey(seed: Seed): number[] {
  if (seed === null || seed === undefined) return entropy();
  if (typeof seed === "string") return textKey(new TextEncoder().encode(seed));
  if (seed instanceof Uint8Array) return textKey(seed);
  if (typeof seed === "boolean") return words(seed ? 1n : 0n);
  if (typeof seed === "bigint") return words(seed < 0n ? -seed : seed);
  if (typeof seed === "number" && Number.isInteger(seed)) return words(BigInt(Math.abs(seed)));
  if (typeof seed === "number" || seed instanceof Float) {
    return words(BigInt.asUintN(64, BigInt(hashOf(seed))));
  }
  throw new TypeError(
    "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.",
  );
}

function entropy(): number[] {
  return [...crypto.getRandomValues(new Uint32Array(624))];
}

function textKey(bytes: Uint8Array): number[] {
  let value = 0n;
  for (const byte of [...bytes, ...sha512(bytes)]) value = (value << 8n) | BigInt(byte);
  return words(value);
}

function words(value: bigint): number[] {
  const key: number[] = [];
  for (let rest = value; rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn));
  return key.length === 0 ? [0] : key;
}
