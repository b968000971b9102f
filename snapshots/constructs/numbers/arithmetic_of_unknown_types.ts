/** The same function adds numbers, strings, lists and tuples; what fits together shows only at run time. */

import { Dict, TypeError, asFloat, print, repr, set, tuple } from "py2ts-async/builtins";
import { add as add_, eq, ge, lt, mul, ne, pow } from "py2ts-async/operator";

export function add(a: any, b: any): any {
  return add_(a, b);
}

export function times(a: any, b: any): any {
  return mul(a, b);
}

export const pairs = [
  tuple.of(1, 2),
  tuple.of(1, asFloat(2.0)),
  tuple.of("a", "b"),
  tuple.of([1], [2]),
  tuple.of(tuple.of(1), tuple.of(2, 3)),
  tuple.of(pow(2, 53), 1),
  tuple.of(true, 1),
  tuple.of(1, "a"),
  tuple.of("a", 1),
  tuple.of([1], tuple.of(2)),
  tuple.of(null, 1),
];
for (const [a, b] of pairs) {
  try {
    print(repr(add(a, b)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

for (const [a, b] of [
  tuple.of(3, 4),
  tuple.of(3, 0.5),
  tuple.of("ab", 3),
  tuple.of(3, "ab"),
  tuple.of([0], 3),
  tuple.of(tuple.of(1, 2), 2),
  tuple.of("ab", -1),
  tuple.of(2 ** 40, 2 ** 40),
  tuple.of("a", "b"),
  tuple.of([1], asFloat(2.0)),
]) {
  try {
    print(repr(times(a, b)));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

for (const [a, b] of [
  tuple.of(1, asFloat(1.0)),
  tuple.of("1", 1),
  tuple.of([1, 2], [1, 2]),
  tuple.of(tuple.of(1, 2), [1, 2]),
  tuple.of(null, 0),
  tuple.of("", false),
  tuple.of(new Dict([[1, 2]]), new Dict([[1, asFloat(2.0)]])),
  tuple.of(set([1, 2]), set([2, 1])),
]) {
  print(a, b, eq(a, b), ne(a, b));
}

for (const [a, b] of [
  tuple.of(1, 2.5),
  tuple.of("a", "b"),
  tuple.of([1, 2], [1, 3]),
  tuple.of(tuple.of(1), tuple.of(1, 0)),
  tuple.of("Z", "a"),
  tuple.of(1, "a"),
  tuple.of(null, null),
  tuple.of([1], tuple.of(1)),
]) {
  try {
    print(a, b, lt(a, b), ge(a, b));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}
