/** What stays an int, and what becomes a float, can be seen in the output. */

import {
  Dict,
  type Float,
  type Int,
  abs,
  asFloat,
  dynamicSum,
  float,
  format,
  int,
  max,
  min,
  print,
  repr,
  round,
  set,
  sorted,
  str,
  sum,
  tuple,
  type,
} from "py2ts-async/builtins";
import { add, eq, floordiv, mod, mul, ne, pow } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

print(
  asFloat(2 * 1.0),
  asFloat(10 / 5),
  Math.floor(7 / 2),
  asFloat(Number(floordiv(asFloat(7.0), 2))),
  2 ** 3,
  pow(2, -1),
  asFloat(Number(pow(asFloat(2.0), 3))),
  asFloat(Number(pow(4, 0.5))),
  -(2 ** 2),
  (-2) ** 2,
);
print(
  1 + 1,
  asFloat(1 + 1.0),
  asFloat(3 - 3.0),
  asFloat(0 * 1.5),
  asFloat(Number(mod(5, asFloat(2.0)))),
  abs(-3),
  asFloat(abs(-3.0)),
  asFloat(-0.0),
  0.0 === -0.0,
);
print(
  sum([1, 2, 3]),
  dynamicSum([0.5, 0.5]),
  dynamicSum([1, asFloat(2.0)]),
  dynamicSum([]),
  dynamicSum(mul([0.1], 10)),
  dynamicSum([1, 2], asFloat(0.0)),
);
print([
  1,
  asFloat(1.0),
  true,
  2.5,
  asFloat(1e3),
  asFloat(1e16),
  asFloat(1e15),
  asFloat(123456789012345680.0),
  1e-4,
  1e-5,
  asFloat(0.1 + 0.2),
]);
print(
  tuple.of(asFloat(3.0), 3),
  new Dict([[asFloat(1.0), "one"]]),
  eq(set([asFloat(2.0), 0.5]), set([0.5, 2])),
  mul([asFloat(0.0)], 2),
);
print(
  max(1, asFloat(1.0)),
  max(asFloat(1.0), 1),
  min(2, 1.5),
  max([1, asFloat(3.0), 2]),
  sorted([3, asFloat(1.0), 2, 0.5]),
);
print(
  round(2.5),
  round(3.5),
  asFloat(round(2.675, 2)),
  round(7),
  round(7.0),
  round(1234, -2),
  asFloat(round(2.0, 1)),
  round(-0.5),
);
print(
  int(3.99),
  int(-3.99),
  int("42"),
  asFloat(float("2")),
  asFloat(float(3)),
  int(true),
  int("  12\n"),
  int("ff", 16),
  int("1_000"),
);
print(
  eq(1, asFloat(1.0)),
  ne(1, 1.5),
  nameOf(type(1)),
  nameOf(type(asFloat(1.0))),
  nameOf(type(asFloat(4 / 2))),
  nameOf(type(Number(true) + Number(true))),
);
print(
  asFloat(float("inf")),
  asFloat(float("-inf")),
  asFloat(float("nan")),
  asFloat(float("inf") - float("inf")),
  asFloat(1e308 * 10),
  float("nan") === float("nan"),
);
print(
  float.isInteger(asFloat(10.0)),
  float.asIntegerRatio(0.5),
  asFloat(1e22),
  asFloat(1e21 + 1),
  asFloat(5e-324),
  asFloat(1.7976931348623157e308),
);

const mean = (3 + 5) / 2;
let total: Int | number | Float = 0;
for (const part of [1, 2, 0.5]) {
  total = add(total, part);
  print(total, { end: " " });
}
print(
  asFloat(mean),
  `${asFloat(mean)} ${format(total, ".3f")} ${asFloat(10 / 5)}`,
  str(asFloat(mean)),
  repr(mul(total, 2)),
);
const count = 3;
print(count, count * 2, asFloat(count / 3));
