/** Python's `id` and `hash`. */
import { hashOf } from "./hash.ts";
import type { Int } from "./integers.ts";
import { identity, declareBuiltinFunctions } from "./types.ts";

/** `id(x)`: the same for one object as long as it lives, and for equal primitives. */
export function id(value: unknown): number {
  if ((typeof value === "object" && value !== null) || typeof value === "function") {
    return identity(value);
  }
  return 0x5590000000 + Math.abs(Number(hashOf(value))) * 16;
}

/** `hash(x)`; raises TypeError for lists, dicts and sets. */
export function hash(value: unknown): Int {
  return hashOf(value);
}

declareBuiltinFunctions({ hash, id });
