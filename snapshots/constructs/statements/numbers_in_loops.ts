/** Counters, running totals and means whose type changes on the way. */

import {
  type Float,
  type Int,
  asFloat,
  divmod,
  dynamicSum,
  float,
  int,
  max,
  min,
  print,
  range,
  round,
  sum,
  type,
} from "py2ts-async/builtins";
import { add, floordiv, getitem, mod, mul, pow, setitem, sub } from "py2ts-async/operator";
import { definedGlobal, divide, nameOf } from "py2ts-async/language";

let total: Int | number | Float = 0;
for (const price of [3, 4.5, 2]) {
  total = add(total, price);
  print(total, nameOf(type(total)));
}
const average = Number(total) / 3;
let count = 0;
let largest: number | Float = 0;
let smallest: number | Float | null = null;
const history: (number | Float)[] = [];
for (let value of [4, 8, 15, asFloat(16.0), 23, 42]) {
  count += 1;
  largest = max(largest, value);
  smallest = smallest == null ? value : min(smallest, value);
  history.push(asFloat(divide(Number(value), count)));
  if (Number(mod(value, 2)) === 0) {
    value = floordiv(value, 2);
  }
  print(value, { end: " " });
}
print(count, largest, smallest, history, asFloat(average), { sep: " | " });
let [n, steps]: readonly [Int, number] = [27, 0];
while (n !== 1) {
  n = mod(n, 2) === 0 ? floordiv(n, 2) : add(mul(3, n), 1);
  steps += 1;
}
print(steps, n);
let [digits, number]: readonly [number[], Int] = [[], 9876543210123456789n];
while (number) {
  let digit: number;
  [number, digit] = divmod(number, 10);
  digits.push(digit);
}
print(digits, sum(digits));
let x = 1.0;
for (let _ = 0; _ < 5; _++) {
  x = (x + divide(2, x)) / 2;
}
print(
  asFloat(x),
  asFloat(x * x),
  asFloat(round(x, 4)),
  asFloat(Number(int(asFloat(x * 100))) / 100),
  asFloat(Number(floordiv(asFloat(x), 0.5))),
  asFloat(Number(floordiv(asFloat(-x), 1))),
  asFloat(Number(mod(asFloat(Number(pow(asFloat(x), 2))), 1))),
);
let [power, powers]: readonly [Int, Int[]] = [1, []];
for (let exponent = 0; exponent < 70; exponent += 10) {
  powers.push(power);
  power = mul(power, 1024);
}
print(
  powers,
  sub(power, 1),
  asFloat(Number(power) / 1024),
  floordiv(power, 1024),
  asFloat(float(power)),
);
const scores = mul([0], 3);
setitem(scores, 0, add(getitem(scores, 0), 1));
setitem(scores, 1, asFloat(getitem(scores, 1) - 0.5));
setitem(scores, 2, add(getitem(scores, 2), pow(10, 17)));
print(
  scores,
  dynamicSum(scores),
  asFloat(Number(getitem(scores, 0)) / 2),
  scores.map((score) => mul(score, 2)),
);
let i!: number;
let j!: number;
for (i of range(3, 0, -1)) {
  for (j of range(i)) {
    print(i * j, { end: "," });
  }
}
print(
  i,
  definedGlobal(j, "j"),
  asFloat((i + j) / 1),
  asFloat(7 / 7),
  asFloat(Number(pow(2, 0.5)) * Number(pow(2, 0.5))),
  asFloat(Number(floordiv(asFloat(1e3), 1))),
  asFloat(5 - 5.0),
);
