/** Functions over iterables, lazy and eager. */

import * as itertools from "py2ts-async/itertools";
import { reduce } from "py2ts-async/functools";
import {
  ValueError,
  abs,
  all,
  any,
  dict,
  dynamicSum,
  enumerate,
  filter,
  iter,
  len,
  list,
  map,
  max,
  min,
  next,
  print,
  range,
  reversed,
  str,
  sum,
  tuple,
  zip,
} from "py2ts-async/builtins";
import { add } from "py2ts-async/operator";

const [letters, numbers] = ["abc", [1, 2, 3, 4]];
print(
  list(zip(letters, numbers)),
  dict(zip(letters, numbers)),
  list(zip(...[tuple.of(1, "x"), tuple.of(2, "y")])),
  list(zip()),
  list(zip([1], [], [2])),
);
print(
  list(map((a: number, b: number) => a * b, numbers, [10, 20])),
  list(map(str, numbers)),
  list(filter(null, [0, 1, "", "a", [], null])),
  list(filter((n: number) => n % 2, numbers)),
);
print(
  list(enumerate(letters)),
  list(enumerate(letters, 5)),
  list(reversed(range(4))),
  any([]),
  all([]),
  any(map((n) => n > 3, numbers)),
  all(letters),
);
print(
  sum(numbers),
  dynamicSum([[1], [2]], []),
  min(numbers),
  max("x", "yy", { key: len }),
  min([], { default: "none" }),
  max([2, -3], { key: abs }),
  max(numbers, { default: 0 }),
);
print(
  reduce((a: number, b: number) => a * b, numbers),
  reduce((a: string, b: any) => add(a, b), [], "start"),
  list(itertools.chain("ab", [1])),
  list(itertools.islice(itertools.count(5, 5), 3)),
);
print(
  list(itertools.product("ab", [1, 2])),
  list(itertools.permutations([1, 2, 3], 2)),
  list(itertools.combinations("abc", 2)),
  list(itertools.accumulate([1, 2, 3])),
);
print(
  list(itertools.zipLongest("ab", [1], { fillvalue: "-" })),
  Array.from(itertools.groupby("aabbb"), ([key, group]) => tuple.of(key, list(group))),
  list(itertools.takewhile((n: number) => n < 3, numbers)),
);

const lazy = map((n: number) => (print("computing", n), n * n), numbers);
print("nothing yet", next(lazy));
print(list(itertools.islice(lazy, 2)));
const cycle = itertools.cycle("xy");
print(
  Array.from(range(5), (_) => next(cycle)),
  next(iter([]), "default"),
  list(itertools.repeat(0, 3)),
);
const pairs = zip(numbers, "ab");
print(list(pairs), list(pairs));
try {
  print(min([]));
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
try {
  list(zip([1, 2], [1], { strict: true }));
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
