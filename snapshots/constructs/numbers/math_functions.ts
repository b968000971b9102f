/** Functions of the math module: which give ints, which floats. */

import * as math from "py2ts-async/math";
import { floor as down, pi } from "py2ts-async/math";
import {
  ValueError,
  asFloat,
  dynamicSum,
  format,
  print,
  range,
  round,
  tuple,
} from "py2ts-async/builtins";
import { mul, pow } from "py2ts-async/operator";

print(
  asFloat(math.sqrt(16)),
  math.floor(-2.5),
  math.ceil(-2.5),
  math.trunc(-2.7),
  down(2.999),
  asFloat(math.fabs(-3)),
);
print(
  asFloat(math.pow(2, 10)),
  asFloat(math.hypot(3, 4)),
  asFloat(math.dist(tuple.of(0, 0), tuple.of(1, 1))),
  asFloat(round(math.sin(Number(pi) / 2), 12)),
  asFloat(math.cos(0)),
);
print(
  `${format(math.e, ".6f")} ${format(math.tau, ".4f")} ${format(math.degrees(Number(pi)), ".1f")} ${format(math.radians(180), ".3f")} ${format(math.log(8, 2), ".1f")} ${format(math.log10(1000), ".1f")}`,
);
print(
  math.inf > pow(10, 400),
  math.isnan(math.nan),
  math.isinf(-math.inf),
  math.isclose(0.1 + 0.2, 0.3),
  asFloat(math.copysign(1, -0.0)),
);
print(
  math.gcd(12, 18),
  math.lcm(4, 6),
  math.comb(50, 25),
  math.perm(20, 10),
  math.prod([1.5, 2, 3]),
  math.prod(range(1, 25)),
);
print(
  asFloat(math.fsum(mul([0.1], 10))),
  dynamicSum(mul([0.1], 10)),
  math.modf(2.25),
  math.frexp(8.0),
  asFloat(math.fmod(-7, 3)),
  asFloat(math.remainder(7, 4)),
);
for (const call of [() => math.sqrt(-1), () => math.log(0), () => math.factorial(-1)]) {
  try {
    call();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("ValueError:", error);
  }
}
