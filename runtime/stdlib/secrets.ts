/** Python's `secrets` (Lib/secrets.py): numbers and tokens that cannot be foreseen. */
import type { Bytes } from "../python/bytes.ts";
import { ValueError } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";
import { urlsafeB64encode } from "./base64.ts";
import { urandom } from "./os.ts";
import { SystemRandom } from "./random/SystemRandom.ts";

export { SystemRandom } from "./random/SystemRandom.ts";

const system = new SystemRandom();
const DEFAULT_ENTROPY = 32;

export function choice<T>(seq: Iterable<T>): T {
  return system.choice(seq);
}

/** An int in [0, n). */
export function randbelow(exclusiveUpperBound: Int): Int {
  if (Number(exclusiveUpperBound) <= 0) throw new ValueError("Upper bound must be positive.");
  return system.randrange(exclusiveUpperBound);
}

export function randbits(k: Int): Int {
  return system.getrandbits(k);
}

export function tokenBytes(nbytes: Int | null = null): Bytes {
  return urandom(nbytes ?? DEFAULT_ENTROPY);
}

export function tokenHex(nbytes: Int | null = null): string {
  return [...tokenBytes(nbytes)].map((n) => n.toString(16).padStart(2, "0")).join("");
}

export function tokenUrlsafe(nbytes: Int | null = null): string {
  return String.fromCharCode(...urlsafeB64encode(tokenBytes(nbytes))).replace(/=+$/, "");
}

/** Compares in a time that does not depend on where the difference is. */
export function compareDigest(a: string | Uint8Array, b: string | Uint8Array): boolean {
  const [x, y] = [a, b].map((each) =>
    typeof each === "string" ? new TextEncoder().encode(each) : each,
  ) as [Uint8Array, Uint8Array];
  let difference = x.length ^ y.length;
  for (let i = 0; i < y.length; i++) difference |= (x[i] ?? 0) ^ y[i]!;
  return difference === 0;
}
