/** SHA-512 (FIPS 180-4) in plain JavaScript: `random.seed("text")` needs it where there is no Node. */
const MASK = (1n << 64n) - 1n;

/** The first 64 fractional bits of the `root`-th roots of the first `count` primes. */
function fractionalRoots(count: number, root: bigint): bigint[] {
  const words: bigint[] = [];
  for (let n = 2n; words.length < count; n++) {
    let prime = true;
    for (let d = 2n; d * d <= n; d++) if (n % d === 0n) prime = false;
    if (prime) words.push(integerRoot(n << (64n * root), root) & MASK);
  }
  return words;
}

function integerRoot(n: bigint, root: bigint): bigint {
  let low = 0n;
  let high = 1n << 80n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** root <= n) low = middle;
    else high = middle - 1n;
  }
  return low;
}

let constants: { initial: bigint[]; round: bigint[] } | undefined;

export function sha512(message: Uint8Array): Uint8Array {
  constants ??= { initial: fractionalRoots(8, 2n), round: fractionalRoots(80, 3n) };
  const hash = [...constants.initial];
  const padded = pad(message);
  for (let offset = 0; offset < padded.byteLength; offset += 128) {
    compress(hash, new DataView(padded.buffer, offset, 128), constants.round);
  }
  const digest = new Uint8Array(64);
  const view = new DataView(digest.buffer);
  hash.forEach((word, i) => view.setBigUint64(i * 8, word));
  return digest;
}

function pad(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return padded;
}

function rotate(word: bigint, bits: bigint): bigint {
  return ((word >> bits) | (word << (64n - bits))) & MASK;
}

function compress(hash: bigint[], block: DataView, round: readonly bigint[]): void {
  const w: bigint[] = [];
  for (let t = 0; t < 16; t++) w.push(block.getBigUint64(t * 8));
  for (let t = 16; t < 80; t++) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const sigma0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
    const sigma1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
    w.push((w[t - 16]! + sigma0 + w[t - 7]! + sigma1) & MASK);
  }
  let [a, b, c, d, e, f, g, h] = hash as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  for (let t = 0; t < 80; t++) {
    const sum1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
    const t1 = h + sum1 + ((e & f) ^ (~e & MASK & g)) + round[t]! + w[t]!;
    const sum0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
    const t2 = sum0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    hash[i] = (hash[i]! + word) & MASK;
  });
}
