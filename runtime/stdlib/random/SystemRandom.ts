/** `random.SystemRandom`: numbers from the system's entropy, which cannot be seeded (Lib/random.py). */
import { NotImplementedError, ValueError } from "../../python/exceptions.ts";
import { canonical } from "../../python/integers.ts";
import type { Int } from "../../python/integers.ts";
import { Random } from "./Random.ts";

export class SystemRandom extends Random {
  override random(): number {
    const [high, low] = crypto.getRandomValues(new Uint32Array(2));
    return ((high! >>> 5) * 67108864 + (low! >>> 6)) / 9007199254740992;
  }

  override getrandbits(k: Int): Int {
    const bits = Number(k);
    if (bits < 0) throw new ValueError("number of bits must be non-negative");
    const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(bits / 8)));
    let value = 0n;
    for (const byte of bytes) value = (value << 8n) | BigInt(byte);
    return canonical(value >> BigInt(8 * bytes.length - bits));
  }

  /** Seeding has no effect. */
  override seed(): void {}

  override getstate(): never {
    throw new NotImplementedError("System entropy source does not have state.");
  }

  override setstate(): never {
    throw new NotImplementedError("System entropy source does not have state.");
  }
}
