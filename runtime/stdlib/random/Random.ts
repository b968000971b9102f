/** `random.Random` (Lib/random.py and Modules/_randommodule.c). */
import { Bytes } from "../../python/bytes.ts";
import { IndexError, TypeError, ValueError } from "../../python/exceptions.ts";
import { bitLength, canonical } from "../../python/integers.ts";
import type { Int } from "../../python/integers.ts";
import { len } from "../../python/iteration.ts";
import { Range } from "../../python/range.ts";
import { repr } from "../../python/repr.ts";
import { subscript } from "../../python/subscript.ts";
import { Tuple, tupleFrom, tupleOf } from "../../python/tuple.ts";
import { exp, log } from "../math/libm.ts";
import * as distributions from "./distributions.ts";
import type { Real } from "./distributions.ts";
import { MersenneTwister } from "./mersenneTwister.ts";
import type { Seed } from "./seeding.ts";
import { seedKey } from "./seeding.ts";

/** What `choice` and `sample` draw from: a list, tuple, range or str, or an object with `__len__` and `__getitem__`. */
export type Population<T> = Iterable<T>;

/**
 * A generator of pseudo-random numbers: the same seed gives the numbers that CPython gives.
 *
 * ```ts
 * new Random(42).random(); // 0.6394267984578837
 * ```
 */
export class Random {
  static readonly __module__: string = "random";
  readonly #twister = new MersenneTwister();
  #gaussNext: number | null = null;

  constructor(seed: Seed = null) {
    this.seed(seed);
  }

  /** Restarts the sequence. None seeds from the system's entropy; a float by its hash; text by its SHA-512. */
  seed(a: Seed = null): void {
    this.#twister.seed(seedKey(a));
    this.#gaussNext = null;
  }

  /** The state, to be handed to `setstate`. */
  getstate(): readonly [number, readonly number[], number | null] {
    return tupleOf(3, tupleFrom(this.#twister.snapshot()), this.#gaussNext);
  }

  setstate(state: readonly [number, readonly number[], number | null]): void {
    const [version, snapshot, gaussNext] = state;
    if (version !== 3) {
      throw new ValueError(
        `state with version ${repr(version)} passed to Random.setstate() of version 3`,
      );
    }
    this.#twister.restore(snapshot);
    this.#gaussNext = gaussNext;
  }

  /** A float in [0.0, 1.0). */
  random(): number {
    return this.#twister.nextFloat();
  }

  /** An int of `k` random bits. Raises ValueError where `k` is negative. */
  getrandbits(k: Int): Int {
    const bits = Number(k);
    if (bits < 0) throw new ValueError("number of bits must be non-negative");
    if (bits === 0) return 0;
    if (bits <= 32) return this.#twister.next32() >>> (32 - bits);
    if (bits <= 53) {
      const low = this.#twister.next32();
      return (this.#twister.next32() >>> (64 - bits)) * 4294967296 + low;
    }
    let value = 0n;
    let shift = 0n;
    for (let left = bits; left > 0; left -= 32, shift += 32n) {
      let word = this.#twister.next32();
      if (left < 32) word >>>= 32 - left;
      value |= BigInt(word) << shift;
    }
    return canonical(value);
  }

  randbytes(n: Int): Bytes {
    const bytes = new Bytes(Number(n));
    let rest = BigInt(this.getrandbits(8 * Number(n)));
    for (let i = 0; i < bytes.length; i++, rest >>= 8n) bytes[i] = Number(rest & 0xffn);
    return bytes;
  }

  /** An element of `range(start, stop, step)`. Raises ValueError where that is empty. */
  randrange(start: number, stop?: number | null, step?: Int): number;
  randrange(start: Int, stop?: Int | null, step?: Int): Int;
  randrange(start: Int, stop: Int | null = null, step: Int = 1): Int {
    const [first, by] = [index(start), index(step)];
    if (stop === null) {
      if (step !== 1) throw new TypeError("Missing a non-None stop argument");
      if (first > 0n) return this.#randbelow(canonical(first));
      throw new ValueError("empty range for randrange()");
    }
    const width = index(stop) - first;
    if (by === 1n) {
      if (width > 0n) return canonical(first + BigInt(this.#randbelow(canonical(width))));
      throw new ValueError(`empty range in randrange(${start}, ${stop})`);
    }
    if (by === 0n) throw new ValueError("zero step for randrange()");
    const n = (width + by + (by > 0n ? -1n : 1n)) / by;
    if (n <= 0n) throw new ValueError(`empty range in randrange(${start}, ${stop}, ${step})`);
    return canonical(first + by * BigInt(this.#randbelow(canonical(n))));
  }

  /** An int in [a, b], both included. */
  randint(a: number, b: number): number;
  randint(a: Int, b: Int): Int;
  randint(a: Int, b: Int): Int {
    if (typeof a === "number" && typeof b === "number" && Number.isInteger(a) && b >= a) {
      const width = b - a + 1;
      if (Number.isSafeInteger(width) && Number.isSafeInteger(b)) {
        return a + (this.#randbelow(width) as number);
      }
    }
    return this.randrange(a, canonical(index(b) + 1n));
  }

  /** An element of a sequence. Raises IndexError where it is empty. */
  choice<T>(seq: Population<T>): T {
    const length = len(seq);
    if (length === 0) throw new IndexError("Cannot choose from an empty sequence");
    return itemAt(seq, Number(this.#randbelow(length)));
  }

  /** `k` elements drawn with replacement, by `weights` or their running totals `cumWeights`. */
  choices<T>(
    population: Population<T>,
    weights: Iterable<Real> | null = null,
    { cumWeights = null, k = 1 }: { cumWeights?: readonly Real[] | null; k?: Int } = {},
  ): T[] {
    const length = len(population);
    const count = Number(k);
    const chosen: T[] = [];
    if (cumWeights === null && weights === null) {
      for (let i = 0; i < count; i++) {
        chosen.push(itemAt(population, Math.floor(this.random() * length)));
      }
      return chosen;
    }
    const totals = runningTotals(weights, cumWeights, Number(k));
    if (totals.length !== length) {
      throw new ValueError("The number of weights does not match the population");
    }
    if (totals.length === 0) throw new IndexError("list index out of range");
    const total = totals[totals.length - 1]!;
    if (total <= 0) throw new ValueError("Total of weights must be greater than zero");
    if (!Number.isFinite(total)) throw new ValueError("Total of weights must be finite");
    for (let i = 0; i < count; i++) {
      chosen.push(itemAt(population, bisectRight(totals, this.random() * total, length - 1)));
    }
    return chosen;
  }

  /** Shuffles a list in place. */
  shuffle(x: unknown[]): void {
    if (x instanceof Tuple) throw new TypeError("'tuple' object does not support item assignment");
    for (let i = x.length - 1; i > 0; i--) {
      const j = Number(this.#randbelow(i + 1));
      [x[i], x[j]] = [x[j], x[i]];
    }
  }

  /** `k` distinct elements of a sequence, in the order in which they were drawn. */
  sample<T>(
    population: Population<T>,
    k: Int,
    { counts = null }: { counts?: Iterable<Int> | null } = {},
  ): T[] {
    if (!isSequence(population)) {
      throw new TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
    }
    const length = len(population);
    if (counts !== null) return this.#sampleCounted(population, length, Number(k), counts);
    const count = Number(k);
    if (!(0 <= count && count <= length)) {
      throw new ValueError("Sample larger than population or is negative");
    }
    // CPython picks whichever takes less memory: a copied list, or a set of the indexes drawn.
    let setSize = 21;
    if (count > 5) setSize += 4 ** Math.ceil(log(count * 3) / log(4));
    return length <= setSize
      ? this.#sampleFromPool([...population], count)
      : this.#sampleByIndex(population, length, count);
  }

  /** A float in [a, b], or [b, a]. */
  uniform(a: Real, b: Real): number {
    const low = Number(a);
    return low + (Number(b) - low) * this.random();
  }

  triangular(low: Real = 0, high: Real = 1, mode: Real | null = null): number {
    const middle = mode === null ? null : Number(mode);
    return distributions.triangular(this, Number(low), Number(high), middle);
  }

  normalvariate(mu: Real = 0, sigma: Real = 1): number {
    return distributions.normalvariate(this, Number(mu), Number(sigma));
  }

  /** A normally distributed float; every second call uses what the first left over. */
  gauss(mu: Real = 0, sigma: Real = 1): number {
    let z = this.#gaussNext;
    this.#gaussNext = null;
    if (z === null) [z, this.#gaussNext] = distributions.gaussPair(this);
    return Number(mu) + z * Number(sigma);
  }

  lognormvariate(mu: Real = 0, sigma: Real = 1): number {
    return exp(this.normalvariate(mu, sigma));
  }

  expovariate(lambd: Real = 1): number {
    return distributions.expovariate(this, Number(lambd));
  }

  vonmisesvariate(mu: Real, kappa: Real): number {
    return distributions.vonmisesvariate(this, Number(mu), Number(kappa));
  }

  gammavariate(alpha: Real, beta: Real): number {
    return distributions.gammavariate(this, Number(alpha), Number(beta));
  }

  betavariate(alpha: Real, beta: Real): number {
    return distributions.betavariate(this, Number(alpha), Number(beta));
  }

  paretovariate(alpha: Real): number {
    return distributions.paretovariate(this, Number(alpha));
  }

  weibullvariate(alpha: Real, beta: Real): number {
    return distributions.weibullvariate(this, Number(alpha), Number(beta));
  }

  /** An int in [0, n), drawing bits until they are small enough. */
  #randbelow(n: Int): Int {
    const bits = bitLength(n);
    let drawn = this.getrandbits(bits);
    while (drawn >= n) drawn = this.getrandbits(bits);
    return drawn;
  }

  #sampleFromPool<T>(pool: T[], count: number): T[] {
    const result: T[] = [];
    for (let i = 0; i < count; i++) {
      const j = Number(this.#randbelow(pool.length - i));
      result.push(pool[j]!);
      pool[j] = pool[pool.length - i - 1]!;
    }
    return result;
  }

  #sampleByIndex<T>(population: Population<T>, length: number, count: number): T[] {
    const selected = new Set<number>();
    while (selected.size < count) selected.add(Number(this.#randbelow(length)));
    return [...selected].map((i) => itemAt(population, i));
  }

  #sampleCounted<T>(
    population: Population<T>,
    length: number,
    k: number,
    counts: Iterable<Int>,
  ): T[] {
    const totals: number[] = [];
    for (const count of counts) totals.push((totals.at(-1) ?? 0) + Number(count));
    if (totals.length !== length) {
      throw new ValueError("The number of counts does not match the population");
    }
    const total = totals.pop();
    if (total === undefined) throw new IndexError("pop from empty list");
    if (total <= 0) throw new ValueError("Total of counts must be greater than zero");
    const selections = this.sample(new Range(0, total, 1) as Population<number>, k);
    return selections.map((s) => itemAt(population, bisectRight(totals, s, totals.length)));
  }
}

function runningTotals(
  weights: Iterable<Real> | null,
  cumWeights: readonly Real[] | null,
  k: number,
): number[] {
  if (cumWeights !== null) {
    if (weights !== null) {
      throw new TypeError("Cannot specify both weights and cumulative weights");
    }
    return Array.from(cumWeights, Number);
  }
  if (typeof weights === "number") {
    throw new TypeError(`The number of choices must be a keyword argument: k=${weights ?? k}`);
  }
  let total = 0;
  return Array.from(weights ?? [], (weight) => (total += Number(weight)));
}

function bisectRight(totals: readonly number[], x: number, high: number): number {
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x < totals[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isSequence(population: unknown): boolean {
  return (
    typeof population === "string" ||
    Array.isArray(population) ||
    population instanceof Range ||
    population instanceof Uint8Array ||
    typeof (population as { __getitem__?: unknown })?.__getitem__ === "function"
  );
}

function itemAt<T>(sequence: Population<T>, i: number): T {
  if (Array.isArray(sequence)) return sequence[i] as T;
  return subscript(sequence, i) as T;
}

/** `operator.index`. */
function index(value: Int): bigint {
  if (typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (Number.isInteger(value)) return BigInt(value);
  throw new TypeError("'float' object cannot be interpreted as an integer");
}
