/** Integers have no limit. */

import * as math from "py2ts-async/math";
import {
  type Int,
  asFloat,
  divmod,
  float,
  format,
  hash,
  int,
  len,
  map,
  max,
  ord,
  pow as pow_,
  print,
  range,
  slice,
  str,
  sum,
} from "py2ts-async/builtins";
import {
  add,
  and_,
  eq,
  floordiv,
  getitem,
  invert,
  lshift,
  mod,
  mul,
  neg,
  or_,
  pow,
  rshift,
  sub,
  xor,
} from "py2ts-async/operator";

export function fib(n: number): Int {
  let [a, b]: readonly [Int, Int] = [0, 1];
  for (let _ = 0; _ < n; _++) {
    [a, b] = [b, add(a, b)];
  }
  return a;
}

export function factorial(n: number): Int {
  return n < 2 ? 1 : mul(n, factorial(n - 1));
}

print(pow(2, 100), neg(pow(2, 64)), add(pow(2, 53), 1));
print(factorial(30), math.factorial(30) === factorial(30));
print(fib(100), fib(78), fib(79), len(str(fib(1000))));
print(sum(map((i) => i * i, range(10 ** 6))), sum(map((i) => i ** 3, range(10 ** 5))));
print(
  mod(pow(10, 18), 97),
  floordiv(pow(10, 30), 7),
  floordiv(neg(pow(10, 30)), 7),
  divmod(pow(10, 20), 3),
);
print(mul(123456789, 987654321), pow(3, 40), asFloat(Number(pow(pow(3, 40), 0.5))));
print(
  add(9007199254740991, 2),
  sub(9007199254740993n, 1),
  sub(9007199254740993n, 9007199254740992n),
);
print(
  pow(2, 64) > pow(2, 63),
  eq(pow(2, 64), asFloat(Number(pow(asFloat(2.0), 64)))),
  eq(add(pow(2, 53), 1), asFloat(float(pow(2, 53)))),
  max(pow(2, 70), asFloat(1e21)),
  hash(sub(pow(2, 61), 1)),
);
print(
  add(int("9".repeat(25)), 1),
  getitem(str(pow(10, 25)), slice(null, 3)),
  `${format(pow(2, 90), ",")}`,
  `${format(pow(2, 70), "x")}`,
  `${format(neg(pow(2, 66)), "e")}`,
);
print(
  pow_(7, 100, 13),
  pow_(2, 200, 10 ** 9 + 7),
  pow_(3, -1, 11),
  math.gcd(pow(2, 80), pow(6, 40)),
  math.isqrt(pow(10, 31)),
);

let number: Int = 1;
for (let factor = 1; factor < 26; factor++) {
  number = mul(number, factor);
}
print(number, mod(number, 10 ** 9 + 7), int.bitLength(number));
number = rshift(number, 60);
print(
  number,
  lshift(1, 70),
  and_(sub(lshift(1, 70), 1), 255),
  xor(5, pow(2, 65)),
  invert(pow(2, 60)),
  rshift(-1, 3),
  or_(pow(2, 65), 1),
);

let checksum: Int = 0;
for (const character of "The quick brown fox") {
  checksum = add(mul(checksum, 31), ord(character));
}
print(checksum, and_(checksum, 4294967295));
