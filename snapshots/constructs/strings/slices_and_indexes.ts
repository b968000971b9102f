/** Indexes and slices of strings, lists and tuples, negative ones too. */

import {
  IndexError,
  TypeError,
  ValueError,
  asFloat,
  list,
  print,
  range,
  slice,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { delitem, getitem, mul, setitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

const [word, numbers, pair] = ["lighthouse", list(range(10)), tuple.of("x", "y", "z")];
print(
  getitem(word, 0),
  getitem(word, -1),
  getitem(word, slice(2, 5)),
  getitem(word, slice(null, 3)),
  getitem(word, slice(-5, null)),
  getitem(word, slice(null, -5)),
  getitem(word, slice(null, null, 2)),
  getitem(word, slice(null, null, -1)),
  getitem(word, slice(8, 2, -2)),
  getitem(word, slice(100, null)),
  getitem(word, slice(5, 2)) === "",
);
print(
  getitem(numbers, -3),
  numbers.slice(2, 5),
  getitem(numbers, slice(null, null, 3)),
  getitem(numbers, slice(null, null, -3)),
  getitem(numbers, slice(-2, null, -2)),
  numbers.slice(),
  numbers.slice(3, -3),
  numbers.slice(-100, 2),
  numbers.slice(5, 100),
);
print(
  getitem(pair, slice(1, null)),
  getitem(pair, slice(null, null, -1)),
  pair[2],
  getitem(pair, slice(null, 0)),
  getitem(pair, slice(0, 1)),
);

const step = -1;
print(
  getitem(word, slice(null, null, step)),
  getitem(numbers, slice(7, 3, step)),
  getitem(numbers, slice(1, 4)),
  getitem(word, slice(null, null, 3)),
  slice(1, null, 2),
);

setitem(numbers, slice(2, 5), ["a", "b"]);
print(numbers);
setitem(numbers, slice(null, 0), [-2, -1]);
setitem(numbers, slice(numbers.length, null), "end");
print(numbers);
setitem(numbers, slice(null, null, 4), mul([null], getitem(numbers, slice(null, null, 4)).length));
print(numbers);
delitem(numbers, slice(1, 3));
delitem(numbers, -1);
delitem(numbers, 0);
print(numbers, numbers.length);
delitem(numbers, slice(null, null, 2));
print(numbers);

for (const attempt of [
  () => getitem(word, 10),
  () => getitem(numbers, -50),
  () => getitem(pair, 3),
  () => getitem([], 0),
  () => getitem(word, "a"),
  () => getitem(numbers, asFloat(1.0)),
  () => getitem(word, slice(null, null, 0)),
]) {
  try {
    print(attempt());
  } catch (error) {
    if (!(error instanceof IndexError || error instanceof TypeError || error instanceof ValueError))
      throw error;
    print(`${nameOf(type(error))}: ${str(error)}`);
  }
}

const grid = Array.from(range(3), (row) => Array.from(range(3), (column) => row * 3 + column));
print(
  getitem(getitem(grid, 1), -1),
  grid.map((row) => getitem(row, 0)),
  getitem(grid, slice(null, null, -1)).map((row) => getitem(row, slice(null, null, -1))),
  getitem(grid, -1).slice(-1),
  getitem(grid.slice(0, 2), 1),
);
setitem(getitem(grid, 1), slice(1, null), []);
print(grid);
