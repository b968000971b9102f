/** round() goes to the even neighbour; formatting rounds the exact binary value. */

import {
  OverflowError,
  ValueError,
  asFloat,
  float,
  format,
  print,
  range,
  round,
  type,
} from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

print(Array.from(range(-4, 5), (n) => round(n + 0.5)));
print([0.05, 0.15, 0.25, 0.35, 0.45, 2.25, 2.35].map((value) => asFloat(round(value, 1))));
print([0.05, 0.15, 0.25, 0.35, 0.45, 2.25, 2.35].map((value) => `${format(value, ".1f")}`));
print(
  [0.5, 1.5, 2.5, 3.5, -0.5, -1.5, asFloat(1e21)].map((value) => `${format(Number(value), ".0f")}`),
);
print(
  [5, 15, 25, 35, -5, -15, 4, 6].map((number) => round(number, -1)),
  round(12345678901234567890n, -3),
);
print(
  asFloat(round(1.005, 2)),
  asFloat(round(0.1 + 0.2, 10)),
  asFloat(round(1e300, 2)),
  asFloat(round(5.015, 2)),
  round(-2.5),
  round(0.49999999999999994),
);
print(
  round(3.7),
  nameOf(type(round(3.7))),
  asFloat(round(3.7, 0)),
  round(true),
  round(17, 5),
  round(2.5, null),
);

for (const bad of [asFloat(float("inf")), asFloat(float("nan"))]) {
  try {
    print(round(Number(bad)));
  } catch (error) {
    if (!(error instanceof OverflowError || error instanceof ValueError)) throw error;
    print(nameOf(type(error)), error);
  }
}
