/** Python's `uuid` (Lib/uuid.py): random UUIDs, from the system's entropy as in CPython. */
import type { Bytes } from "../python/bytes.ts";
import { makeBytes } from "../python/bytes.ts";
import { ValueError } from "../python/exceptions.ts";
import { hashOf } from "../python/hash.ts";
import type { Int } from "../python/integers.ts";
import { canonical } from "../python/integers.ts";
import { NotImplemented } from "../python/notImplemented.ts";
import { repr } from "../python/repr.ts";

export class UUID {
  static readonly __module__ = "uuid";
  /** 32 hexadecimal digits. */
  readonly hex: string;

  /** Raises ValueError where the text has not 32 hexadecimal digits. */
  constructor(hex: string) {
    const digits = hex
      .replace("urn:", "")
      .replace("uuid:", "")
      .replace(/^[{}]+|[{}]+$/g, "");
    this.hex = digits.replaceAll("-", "").toLowerCase();
    if (!/^[0-9a-f]{32}$/.test(this.hex)) {
      throw new ValueError("badly formed hexadecimal UUID string");
    }
  }

  get int(): Int {
    return canonical(BigInt(`0x${this.hex}`));
  }

  get bytes(): Bytes {
    return makeBytes(this.hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16)));
  }

  get version(): number | null {
    return /^[89ab]/.test(this.hex.slice(16)) ? Number.parseInt(this.hex[12]!, 16) : null;
  }

  get urn(): string {
    return `urn:uuid:${this.__str__()}`;
  }

  __eq__(other: unknown): unknown {
    return other instanceof UUID ? other.hex === this.hex : NotImplemented;
  }
  __lt__(other: unknown): unknown {
    return other instanceof UUID ? this.hex < other.hex : NotImplemented;
  }
  __gt__(other: unknown): unknown {
    return other instanceof UUID ? this.hex > other.hex : NotImplemented;
  }
  __hash__(): Int {
    return hashOf(this.int);
  }
  __int__(): Int {
    return this.int;
  }

  __str__(): string {
    return this.hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }
  __repr__(): string {
    return `UUID(${repr(this.__str__())})`;
  }
}

/** A random UUID. */
export function uuid4(): UUID {
  return new UUID(crypto.randomUUID());
}
