import { readFileSync } from "node:fs";
import type { Float } from "../../../runtime/python/float.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { tupleOf } from "../../../runtime/python/tuple.ts";
import * as math from "../../../runtime/stdlib/math.ts";
import { compareWithCPython } from "./recorded.ts";

const file = new URL("./recorded/math.json", import.meta.url);
const points = JSON.parse(
  (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>)["points"]!,
) as number[];
const positive = points.map((x) => Math.abs(x) + 0.001);
const unit = points.map((x) => x / 4.1);

const f = (...values: number[]): (number | Float)[] => values.map(asFloat);
type Function1 = (x: number) => number;
const each = (names: string, arguments_: number[]): Record<string, () => unknown> =>
  Object.fromEntries(
    names.split(" ").map((name) => {
      const run = (math as unknown as Record<string, Function1>)[name]!;
      return [name, () => f(...arguments_.map((x) => run(x)))];
    }),
  );

compareWithCPython("math", {
  points: () => f(...points),
  ...each("exp exp2 expm1 sin cos tan atan sinh cosh tanh asinh", points),
  ...each("log log2 log10 log1p sqrt gamma lgamma", positive),
  ...each("asin acos atanh", unit),
  acosh: () => f(...positive.map((x) => math.acosh(x + 1))),
  pow: () => f(...positive.map((x, i) => math.pow(x, points[i]!))),
  atan2: () => f(...positive.map((x, i) => math.atan2(x, points[i]!))),
  hypot: () => f(...positive.map((x, i) => math.hypot(x, points[i]!, unit[i]!))),
  dist: () => asFloat(math.dist([1, 2.5, 3], tupleOf(4, 5, 6))),
  fsum: () =>
    f(math.fsum(Array<number>(10).fill(0.1)), math.fsum([1e100, 1, -1e100]), math.fsum(points)),
  sumprod: () => [math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1, 2, 3], [4, 0.5, 6])],
  "integral results are floats": () =>
    f(math.sqrt(16), math.pow(2, 3), math.fabs(-3), math.exp(0), math.log2(8), math.log10(1000)),
  "log base": () =>
    f(
      math.log(8, 2),
      math.log(100, 10),
      math.log(10n ** 400n),
      math.log2(2n ** 2000n),
      math.log10(10n ** 400n),
    ),
  rounding: () => [
    math.floor(-2.5),
    math.ceil(-2.5),
    math.trunc(-2.5),
    math.floor(1e20),
    math.ceil(3),
    math.floor(-0),
  ],
  "floor of nan": () => math.floor(math.nan),
  "ceil of inf": () => math.ceil(math.inf),
  "fmod and remainder": () =>
    f(math.fmod(-7, 3), math.fmod(7.5, -2), math.remainder(7, 4), math.remainder(-5.5, 2)),
  "frexp, ldexp, modf": () => [
    math.frexp(10),
    math.frexp(0.1),
    math.frexp(-1e-320),
    asFloat(math.ldexp(0.75, 10)),
    math.modf(-3.25),
    math.modf(math.inf),
  ],
  copysign: () => f(math.copysign(3, -0), math.copysign(-3, 1)),
  "nextafter and ulp": () =>
    f(
      math.nextafter(1, 2),
      math.nextafter(0, -1),
      math.nextafter(1, 2, { steps: 5 }),
      math.ulp(1),
      math.ulp(1e300),
      math.ulp(0),
    ),
  isclose: () => [
    math.isclose(1, 1 + 1e-10),
    math.isclose(1, 1.1),
    math.isclose(0, 1e-12, { absTol: 1e-9 }),
    math.isclose(math.inf, math.inf),
  ],
  predicates: () => [
    math.isnan(math.nan),
    math.isinf(-math.inf),
    math.isfinite(1),
    math.isfinite(math.inf),
  ],
  factorial: () => [0, 1, 5, 20, 25].map(math.factorial),
  "comb and perm": () => [
    math.comb(5, 2),
    math.comb(60, 30),
    math.comb(3, 5),
    math.perm(5, 2),
    math.perm(5),
    math.perm(30, 20),
  ],
  "gcd and lcm": () => [
    math.gcd(),
    math.gcd(12, -18),
    math.gcd(2n ** 70n, 6),
    math.lcm(4, 6),
    math.lcm(),
    math.lcm(0, 3),
  ],
  isqrt: () => [0, 1, 8, 9, 10n ** 30n, 2n ** 64n - 1n].map(math.isqrt),
  prod: () => [math.prod([1, 2, 3]), math.prod([1.5, 2]), math.prod([], { start: 4 as never })],
  "degrees and radians": () => f(math.degrees(1), math.radians(180)),
  constants: () => f(math.pi, math.e, math.tau, math.inf, math.nan),
  "sqrt of negative": () => math.sqrt(-1),
  "log of zero": () => math.log(0),
  "log of str": () => math.log("1" as never),
  "exp overflow": () => math.exp(1000),
  "pow overflow": () => math.pow(10, 400),
  "pow domain": () => math.pow(-8, 1 / 3),
  "pow zero": () => math.pow(0, -1),
  "pow of one and nan": () => asFloat(math.pow(1, math.nan)),
  "acos domain": () => math.acos(2),
  "fmod by zero": () => math.fmod(1, 0),
  "factorial of negative": () => math.factorial(-1),
  "factorial of float": () => math.factorial(2.5),
  "isqrt of negative": () => math.isqrt(-1),
  "gamma of zero": () => math.gamma(0),
  "gamma of integers": () => f(math.gamma(5), math.gamma(-0.5), math.gamma(100.5)),
  "huge int as float": () => math.sqrt(10n ** 400n),
});
