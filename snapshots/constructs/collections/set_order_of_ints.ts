/** CPython's sets of ints follow the hash table; growth and removal leave their traces. */

import { PySet, list, print, range, set, sorted, tuple } from "py2ts-async/builtins";
import { and_, or_, pow, sub } from "py2ts-async/operator";

const grown = set<number>();
for (const number of [40, 8, 16, 24, 32, 0, 1, 9]) {
  grown.add(number);
  print(list(grown));
}

for (const number of [8, 24]) {
  grown.discard(number);
}
grown.add(7);
grown.add(48);
print(list(grown));
print(
  list(set([1000, 1, 500, 250, 125, 62, 31])),
  list(new PySet(Array.from(range(30), (i) => (i * 37) % 101))),
);
print(
  list(or_(set(range(0, 200, 17)), set([5, 6]))),
  list(and_(set(range(20)), set(range(5, 40, 3)))),
  list(sub(set([-5, -3, -1, 4]), set([4]))),
);
print(
  list(set.of(0.5, 1.5, 2, 3)),
  list(and_(set.of(null, 1, 2), set([1, 2]))),
  list(sub(set([tuple.of(1, 2), tuple.of(0, 1)]), set([tuple.of(0, 1)]))),
  list(set([pow(2, 61), sub(pow(2, 61), 1), 3])),
);
const numbers = set.of(5, 4, 3);
const copied = numbers.copy();
copied.add(100);
print(
  copied,
  numbers,
  new PySet<number>().union(numbers, copied, [2]),
  set(sorted(copied)),
  numbers.pop(),
  numbers,
);
