/** `min` and `max` with a key, and `randrange` backwards, may give any of the numbers between. */

import * as random from "py2ts-async/random";
import { type Range, len, max, min, print, range } from "py2ts-async/builtins";
import { mod, neg } from "py2ts-async/operator";

const lowest = max(-7, 2, { key: (number: any) => neg(number) });
print(lowest, mod(lowest, 3), Math.floor(lowest / 2));
print(min(1, 10, { key: (number: any) => neg(number) }) * 2);
random.seed(3);
for (let _ = 0; _ < 6; _++) {
  const number = random.randrange(10, 0, -1);
  print(number, mod(number - 5, 3), Math.floor((number - 8) / 2));
}

export function count(numbers: Range): number {
  return len(numbers);
}

print(
  count(range(3)),
  [range(4), range(2, 9)].map((numbers) => count(numbers)),
);
