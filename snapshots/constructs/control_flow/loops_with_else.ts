/** The else of a loop runs unless break left the loop. */

import { type Int, print, range, tuple } from "py2ts-async/builtins";
import { add, mod, sub } from "py2ts-async/operator";
import { definedGlobal } from "py2ts-async/language";

export function findPrime(low: number, high: number): Int | null {
  for (let number = low; number < high; number++) {
    loop: {
      for (const divisor of range(2, number)) {
        if (mod(number, divisor) === 0) {
          break loop;
        }
      }
      return number;
    }
  }
  print("looked at all", high - low);
  return null;
}

print(findPrime(8, 20), findPrime(24, 28), findPrime(8, 8));

let count: Int = 3;
while (count) {
  count = sub(count, 1);
  if (count === 1) {
    continue;
  }
  print("count", count);
}
print("ran out at", count);

loop2: {
  while (true) {
    count = add(count, 2);
    if (count > 5) {
      break loop2;
    }
  }
  print("never printed");
}
print(count);

let letter!: string;
for (letter of "") {
  print("never printed");
}
print("nothing to do");

let row!: number;
let column!: number;
for (row of range(3)) {
  loop3: {
    for (column of range(3)) {
      if (column === row) {
        continue;
      }
      if (row === 2) {
        break loop3;
      }
      print(tuple.of(row, column), { end: " " });
    }
    print("| row", row, "complete");
    continue;
  }
  print("left at", tuple.of(row, column));
}
print(
  row,
  column,
  letter !== undefined ? definedGlobal(letter, "letter") : "letter was never bound",
);
