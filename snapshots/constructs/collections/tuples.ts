/** Tuples print, compare, hash and unpack. */

import {
  type Float,
  TypeError,
  asFloat,
  enumerate,
  hash,
  max,
  min,
  print,
  sum,
  truth,
  tuple,
  type,
} from "py2ts-async/builtins";
import { add, contains, eq, getitem, gt, iadd, lt, mul, setitem } from "py2ts-async/operator";
import { divide, nameOf } from "py2ts-async/language";

const [empty, single, pair] = [tuple.of(), tuple.of(1), tuple.of(1, 2)];
print(empty, single, pair, tuple.of(empty, single, pair), !truth(empty), !truth(single));

const point = tuple.of(3, 4);
let [x, y] = point;
[x, y] = [y, x];
print(
  point,
  x,
  y,
  add(point, tuple.of(5)),
  mul(point, 2),
  point.length,
  point[0],
  point[1],
  contains(point, 3),
  tuple.index(point, 4),
  tuple.count(tuple.of(1, 1, 2), 1),
);
print(
  tuple.of(1, "a", null, asFloat(2.0)),
  tuple.of(tuple.of(1, 2), [3, tuple.of(4)]),
  1,
  nameOf(type(tuple.of(1))),
  tuple("ab"),
  tuple([1, 2]),
  tuple(),
  eq(tuple.of(1, 2), tuple.of(asFloat(1.0), asFloat(2.0))),
);
print(
  lt(tuple.of(1, 2), tuple.of(1, 3)),
  lt(tuple.of(1), tuple.of(1, 0)),
  gt(tuple.of("b", 1), tuple.of("a", 9)),
  eq(tuple.of(1, 2), [1, 2]),
  hash(tuple.of(1, 2)) === hash(tuple.of(asFloat(1.0), 2)),
  max(tuple.of(2, "b"), tuple.of(2, "c")),
);

try {
  setitem(point, 0, 9);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
const holder = tuple.of([1], 2);
holder[0].push(3);
print(holder);
try {
  setitem(holder, 0, iadd(getitem(holder, 0), [4]));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error, holder);
}

export function extremes(values: number[]): readonly [any, any, number | Float] {
  return tuple.of(min(values), max(values), asFloat(divide(sum(values), values.length)));
}

const [low, high, mean] = extremes([4, 1, 7]);
print(low, high, mean, extremes([2]), ...extremes([1, 2]));
for (const [index, [name, [first, second]]] of enumerate(
  [tuple.of("a", tuple.of(1, 2)), tuple.of("b", tuple.of(3, 4))],
  1,
)) {
  print(index, name, first + second);
}
