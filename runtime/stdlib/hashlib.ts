/** Python's `hashlib`: md5, sha1 and the sha2 family, by the host's `node:crypto`. */
import { Bytes, makeBytes } from "../python/bytes.ts";
import { NotImplementedError, TypeError, ValueError } from "../python/exceptions.ts";

type Crypto = typeof import("node:crypto");
interface Host {
  getBuiltinModule?(name: "node:crypto"): Crypto;
}

function crypto(): Crypto {
  const found = (globalThis.process as unknown as Host | undefined)?.getBuiltinModule?.(
    "node:crypto",
  );
  if (found === undefined) throw new NotImplementedError("hashlib needs node:crypto");
  return found;
}

const SIZES: Readonly<Record<string, [digest: number, block: number]>> = {
  md5: [16, 64],
  sha1: [20, 64],
  sha224: [28, 64],
  sha256: [32, 64],
  sha384: [48, 128],
  sha512: [64, 128],
};

/** A hash that more data can be added to. */
export class Hash {
  static readonly __module__ = "_hashlib";
  static readonly __name__ = "HASH";
  readonly name: string;
  readonly digestSize: number;
  readonly blockSize: number;
  #state: ReturnType<Crypto["createHash"]>;

  constructor(name: string, data: Uint8Array) {
    const sizes = SIZES[name];
    if (sizes === undefined) throw new ValueError(`unsupported hash type ${name}`);
    this.name = name;
    [this.digestSize, this.blockSize] = sizes;
    this.#state = crypto().createHash(name);
    this.update(data);
  }

  update(data: Uint8Array): void {
    if (typeof data === "string") {
      throw new TypeError("Strings must be encoded before hashing");
    }
    this.#state.update(data);
  }

  digest(): Bytes {
    return makeBytes(this.#state.copy().digest());
  }

  hexdigest(): string {
    return this.#state.copy().digest("hex");
  }

  copy(): Hash {
    const copied = new Hash(this.name, new Uint8Array(0));
    copied.#state = this.#state.copy();
    return copied;
  }
}

const nothing = new Uint8Array(0);

/** A hash by its name. Raises ValueError for one that is not here. */
function hashOf(name: string, data: Uint8Array = nothing): Hash {
  return new Hash(name.toLowerCase(), data);
}
export { hashOf as new };

export function md5(data: Uint8Array = nothing): Hash {
  return new Hash("md5", data);
}
export function sha1(data: Uint8Array = nothing): Hash {
  return new Hash("sha1", data);
}
export function sha224(data: Uint8Array = nothing): Hash {
  return new Hash("sha224", data);
}
export function sha256(data: Uint8Array = nothing): Hash {
  return new Hash("sha256", data);
}
export function sha384(data: Uint8Array = nothing): Hash {
  return new Hash("sha384", data);
}
export function sha512(data: Uint8Array = nothing): Hash {
  return new Hash("sha512", data);
}

/** Derives a key by PBKDF2. */
export function pbkdf2Hmac(
  hashName: string,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  dklen: number | null = null,
): Bytes {
  const length = dklen ?? SIZES[hashName]![0];
  return makeBytes(crypto().pbkdf2Sync(password, salt, iterations, length, hashName));
}

interface ScryptOptions {
  readonly salt: Uint8Array;
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly maxmem?: number;
  readonly dklen?: number;
}

/** Derives a key by scrypt. */
export function scrypt(password: Uint8Array, options: ScryptOptions): Bytes {
  const { salt, n, r, p, maxmem = 0, dklen = 64 } = options;
  const limit = maxmem === 0 ? 32 * 1024 * 1024 : maxmem;
  if (128 * r * (n + p + 2) > limit) {
    throw new ValueError("[digital envelope routines] memory limit exceeded");
  }
  const settings = { N: n, r, p, maxmem: limit + 1024 };
  return makeBytes(crypto().scryptSync(password, salt, dklen, settings));
}
