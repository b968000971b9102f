import { range, set, tuple } from "../../../runtime/python/builtins.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { tupleOf } from "../../../runtime/python/tuple.ts";
import * as random from "../../../runtime/stdlib/random.ts";
import { compareWithCPython } from "./recorded.ts";

const { Random } = random;
type Seed = ConstructorParameters<typeof Random>[0];

function times<T>(n: number, run: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => run(i));
}

const seeds: Record<string, Seed> = {
  "int 0": 0,
  "int -5": -5,
  "big int": 2n ** 100n + 17n,
  str: "hello",
  "empty str": "",
  "unicode str": "héllo wörld",
  float: 1.5,
  "integral float": asFloat(3),
  "negative float": -2.75,
  bool: true,
  bytes: new TextEncoder().encode("abc"),
};

const seedCases = Object.fromEntries(
  Object.entries(seeds).map(([name, seed]) => [
    `seed ${name}`,
    () => [new Random(seed).getrandbits(32), new Random(seed).random()],
  ]),
);

compareWithCPython("random", {
  ...seedCases,
  random: () => {
    const seven = new Random(7);
    return [new Random(42).random(), ...times(700, () => seven.random()).slice(-3)];
  },
  "seed list": () => new Random().seed([1] as never),
  getrandbits: () => {
    const r = new Random(1);
    return [0, 1, 5, 31, 32, 33, 48, 53, 54, 64, 65, 100, 200].map((k) => r.getrandbits(k));
  },
  "getrandbits negative": () => new Random(1).getrandbits(-1),
  randrange: () => {
    const r = new Random(2);
    return [
      r.randrange(10),
      r.randrange(5, 20),
      r.randrange(0, 100, 7),
      r.randrange(10, 0, -3),
      r.randrange(2 ** 40),
      r.randrange(2n ** 60n, 2n ** 70n),
      r.randrange(-5, 5),
    ];
  },
  "randrange empty": () => new Random(2).randrange(0),
  "randrange empty range": () => new Random(2).randrange(5, 5),
  "randrange zero step": () => new Random(2).randrange(1, 5, 0),
  "randrange empty with step": () => new Random(2).randrange(5, 1, 2),
  randint: () => {
    const r = new Random(3);
    return times(59, (i) => r.randint(1, i + 1));
  },
  "randint empty": () => new Random(3).randint(5, 1),
  "randint big": () => new Random(3).randint(0, 2n ** 53n),
  choice: () => {
    const r = new Random(4);
    return times(10, () => r.choice("abcdef"));
  },
  "choice of tuple": () => new Random(4).choice(tupleOf(asFloat(1), 2.5, null)),
  "choice of range": () => new Random(4).choice(range(0, 1000, 5)),
  "choice of nothing": () => new Random(4).choice([]),
  choices: () => new Random(5).choices(["a", "b", "c"], undefined, { k: 8 }),
  "choices weights": () => new Random(5).choices(["a", "b", "c"], [1, 5, 2], { k: 8 }),
  "choices cum_weights": () =>
    new Random(5).choices(["a", "b", "c"], undefined, { cumWeights: [1, 5, 20], k: 8 }),
  "choices wrong weights": () => new Random(5).choices(["a", "b", "c"], [1, 5], { k: 8 }),
  "choices zero weights": () => new Random(5).choices(["a", "b"], [0, 0]),
  shuffle: () => {
    const xs = times(20, (i) => i);
    new Random(6).shuffle(xs);
    return xs;
  },
  sample: () => new Random(7).sample(range(100), 10),
  "sample small pool": () => new Random(7).sample([..."abcdefgh"], 5),
  "sample large": () => new Random(7).sample(range(10 ** 7), 8),
  "sample counts": () => new Random(7).sample(["red", "blue"], 5, { counts: [4, 2] }),
  "sample too many": () => new Random(7).sample([1, 2], 3),
  "sample of set": () => new Random(7).sample(set([1, 2]), 1),
  uniform: () => {
    const r = new Random(8);
    return [r.uniform(0, 1), r.uniform(5, -5), r.uniform(1.5, 100)];
  },
  triangular: () => {
    const r = new Random(9);
    return [r.triangular(), r.triangular(0, 10), r.triangular(0, 10, 3)];
  },
  normalvariate: () => {
    const r = new Random(10);
    return times(5, () => r.normalvariate(0, 1));
  },
  gauss: () => {
    const r = new Random(11);
    return times(6, () => r.gauss(10, 2));
  },
  expovariate: () => {
    const r = new Random(12);
    return times(5, () => r.expovariate(0.5));
  },
  gammavariate: () => {
    const r = new Random(13);
    return [0.5, 1, 3.5].map((a) => r.gammavariate(a, 2));
  },
  betavariate: () => {
    const r = new Random(14);
    return times(3, () => r.betavariate(2, 3));
  },
  lognormvariate: () => new Random(15).lognormvariate(0, 0.25),
  vonmisesvariate: () => new Random(16).vonmisesvariate(1, 4),
  paretovariate: () => new Random(17).paretovariate(3),
  weibullvariate: () => new Random(18).weibullvariate(1, 1.5),
  "expovariate zero": () => new Random(1).expovariate(0),
  state: () => {
    const r = new Random(19);
    r.gauss();
    const s = r.getstate();
    const [a, b] = [r.random(), r.gauss()];
    r.setstate(s);
    return [a === r.random() && b === r.gauss(), s[0], s[1].length, tuple(s[1].slice(0, 3))];
  },
  randbytes: () => new Random(20).randbytes(7),
  "module functions": () => {
    random.seed(0);
    return tupleOf(
      times(10, () => random.randint(1, 6)),
      random.choice(["x", "y", "z"]),
      random.uniform(1, 2),
    );
  },
});
