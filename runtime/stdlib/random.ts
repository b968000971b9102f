/**
 * Python's `random`: CPython's Mersenne Twister, to the bit (Lib/random.py).
 *
 * The functions share one hidden generator. It starts from the environment variable `PY2TS_SEED`
 * where that is set, else from the system's entropy; `seed(n)` restarts it at any time.
 */
import { Random } from "./random/Random.ts";

export { Random } from "./random/Random.ts";
export { SystemRandom } from "./random/SystemRandom.ts";

const initialSeed = globalThis.process?.env?.["PY2TS_SEED"];
const shared = new Random(initialSeed ? BigInt(initialSeed) : null);

export const seed = shared.seed.bind(shared);
export const getstate = shared.getstate.bind(shared);
export const setstate = shared.setstate.bind(shared);
export const random = shared.random.bind(shared);
export const getrandbits = shared.getrandbits.bind(shared);
export const randbytes = shared.randbytes.bind(shared);
export const randrange: Random["randrange"] = shared.randrange.bind(shared);
export const randint: Random["randint"] = shared.randint.bind(shared);
export const choice: <T>(seq: Iterable<T>) => T = shared.choice.bind(shared);
export const choices: typeof shared.choices = shared.choices.bind(shared);
export const shuffle = shared.shuffle.bind(shared);
export const sample: typeof shared.sample = shared.sample.bind(shared);
export const uniform = shared.uniform.bind(shared);
export const triangular = shared.triangular.bind(shared);
export const normalvariate = shared.normalvariate.bind(shared);
export const gauss = shared.gauss.bind(shared);
export const lognormvariate = shared.lognormvariate.bind(shared);
export const expovariate = shared.expovariate.bind(shared);
export const vonmisesvariate = shared.vonmisesvariate.bind(shared);
export const gammavariate = shared.gammavariate.bind(shared);
export const betavariate = shared.betavariate.bind(shared);
export const paretovariate = shared.paretovariate.bind(shared);
export const weibullvariate = shared.weibullvariate.bind(shared);

/** Sets the seed from outside a program (`--seed N`), as `PY2TS_SEED` does. */
export function setSeed(n: number | bigint): void {
  seed(n);
}
