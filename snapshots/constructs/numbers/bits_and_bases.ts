/** Bit operators, literals in several bases and their text forms. */

import {
  type Int,
  ValueError,
  bin,
  filter,
  format,
  hex,
  int,
  list,
  oct,
  print,
  range,
} from "py2ts-async/builtins";
import { add, and_, invert, lshift, neg, or_, pow, rshift, xor } from "py2ts-async/operator";

print(11, 15, 255, 1000000, 3735928559);
print(bin(10), oct(8), hex(255), bin(-5), hex(neg(pow(2, 70))));
print(
  6 & 3,
  6 | 3,
  6 ^ 3,
  invert(6),
  lshift(1, 40),
  rshift(-9, 1),
  Math.floor(-9 / 2),
  lshift(4294967295, 4),
  rshift(2 ** 32, 1),
  or_(2 ** 31, 0),
  invert(2 ** 31),
);
print(and_(true, false), or_(true, false), xor(true, true), and_(invert(5), true), and_(5, true));
print(
  `${format(10, "b")} ${format(10, "#b")} ${format(255, "x")} ${format(255, "#X")} ${format(8, "o")} ${format(42, "08b")} ${format(-42, "+d")} ${format(65, "c")}`,
);
print(int.bitLength(13), int.bitCount(13), int("1101", 2), int("0x1f", 0), int("z", 36));

let flags: Int = 0;
for (const position of [0, 3, 31, 33]) {
  flags = or_(flags, lshift(1, position));
}
print(flags, list(filter((position) => and_(rshift(flags, position), 1), range(40))));
flags = and_(flags, invert(lshift(1, 33)));
flags = xor(flags, 1);
print(flags, lshift(flags, 2 + 1), add(lshift(flags, 2), 1));

try {
  print(lshift(1, -1));
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
