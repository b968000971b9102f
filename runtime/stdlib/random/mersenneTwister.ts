/**
 * MT19937, the generator behind Python's `random` (Modules/_randommodule.c, itself the reference
 * code of Matsumoto and Nishimura): the same key gives the same words, bit for bit.
 */
const N = 624;
const M = 397;
const UPPER_MASK = 0x80000000;
const LOWER_MASK = 0x7fffffff;
const MATRIX_A = 0x9908b0df;

export class MersenneTwister {
  readonly #state = new Uint32Array(N);
  #index = N;

  /** `init_by_array`: fills the state from a key of 32-bit words, least significant word first. */
  seed(key: readonly number[]): void {
    const state = this.#state;
    state[0] = 19650218;
    for (let i = 1; i < N; i++) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = Math.imul(1812433253, previous) + i;
    }
    let i = 1;
    let j = 0;
    for (let k = Math.max(N, key.length); k > 0; k--) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(previous, 1664525)) + key[j]! + j;
      if (++i >= N) {
        state[0] = state[N - 1]!;
        i = 1;
      }
      if (++j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
      state[i] = (state[i]! ^ Math.imul(previous, 1566083941)) - i;
      if (++i >= N) {
        state[0] = state[N - 1]!;
        i = 1;
      }
    }
    state[0] = 0x80000000;
    this.#index = N;
  }

  /** The next 32 random bits, as an unsigned number. */
  next32(): number {
    if (this.#index >= N) this.#regenerate();
    let word = this.#state[this.#index++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    word ^= word >>> 18;
    return word >>> 0;
  }

  /** A float in [0, 1) with 53 random bits. */
  nextFloat(): number {
    const high = this.next32() >>> 5;
    const low = this.next32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** The state as `getstate()` shows it: 624 words and the position. */
  snapshot(): number[] {
    return [...this.#state, this.#index];
  }

  restore(snapshot: readonly number[]): void {
    this.#state.set(snapshot.slice(0, N));
    this.#index = snapshot[N]!;
  }

  #regenerate(): void {
    const state = this.#state;
    for (let k = 0; k < N; k++) {
      const word = (state[k]! & UPPER_MASK) | (state[(k + 1) % N]! & LOWER_MASK);
      state[k] = state[(k + M) % N]! ^ (word >>> 1) ^ (word & 1 ? MATRIX_A : 0);
    }
    this.#index = 0;
  }
}
