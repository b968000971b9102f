/** Lists, sets, dictionaries: nested, conditional, with side effects and their own scope. */

import {
  Dict,
  type Int,
  PySet,
  dict,
  enumerate,
  filter,
  iter,
  iterable,
  len,
  list,
  map,
  max,
  next,
  print,
  range,
  sum,
  truth,
  tuple,
  zip,
} from "py2ts-async/builtins";
import { getitem, gt } from "py2ts-async/operator";

const n = "outer";
print(
  Array.from(range(4), (n) => n * n),
  n,
);
const items: (readonly [number, number])[] = [];
for (const a of range(3)) {
  for (const b of range(a)) {
    if ((a + b) % 2 !== 0) {
      items.push(tuple.of(a, b));
    }
  }
}
print(
  items,
  Array.from(range(2), (row) => Array.from(range(3), (col) => row * col)),
);
print(
  new Dict(
    ["a", "bb", ""]
      .filter((word) => word !== "")
      .map((word) => [word, len(word)] as [string, number]),
  ),
  new PySet(["a", "b", "cc"].map((word) => len(word))),
  Array.from(range(3), (k) => (k % 2 === 0 ? "even" : "odd")),
);
let y!: number;
const items2: number[] = [];
for (const row of [[1, 2], [3], []]) {
  for (const x of row) {
    items2.push(x);
  }
}
print(
  items2,
  list(
    map(
      (x) => y,
      filter((x) => x % 2 !== 0 && (y = x * 10) > 10, range(5)),
    ),
  ),
  sum(iter(range(4))),
);
const log: number[] = [];
const result = list(
  map(
    (k) => (list.append(log, k), k),
    filter((k) => !(log.length > 0) || getitem(log, -1) < 1, range(3)),
  ),
);
print(result, log);

export function noisy(
  label: string,
  value: string | number[] | boolean | readonly [string | number, string | number] | Int,
): string | number[] | boolean | readonly [string | number, string | number] | Int {
  print(label, { end: " " });
  return value;
}

const items3: (string | number[] | boolean | readonly [string | number, string | number] | Int)[] =
  [];
for (const a of iterable(noisy("outer", "xy"))) {
  for (const b of iterable(noisy("inner", [1, 2]))) {
    if (truth(noisy("test", gt(b, 1)))) {
      items3.push(noisy("body", tuple.of(a, b)));
    }
  }
}
print(items3);
const items4: (() => number)[] = [];
{
  let k!: number;
  for (k of range(3)) {
    items4.push(() => k);
  }
}
const functions = items4;
const fixed = Array.from(range(3), (k) => {
  const default_K: number = k;
  return (k: number = default_K) => k;
});
print(
  functions.map((function_) => function_()),
  fixed.map((function_) => function_()),
);
const lazy = map((k) => noisy("lazy", k), range(3));
print("before", next(lazy), "after");
print(
  list(lazy),
  list(lazy),
  max(map((k) => k % 3, range(5))),
  dict(map((k) => tuple.of(k, k ** 2), range(3))),
  tuple(iter("ab")),
);
const matrix = [
  [1, 2, 3],
  [4, 5, 6],
];
print(
  Array.from(range(3), (i) => matrix.map((row) => getitem(row, i))),
  new Dict(Array.from(zip("aab", range(3)), ([k, v]) => [k, v] as [string, number])),
  [...iter(range(2))],
  list(
    map(
      ([i, c]) => tuple.of(i, c),
      filter(([i, c]) => c !== "a", enumerate("ab")),
    ),
  ),
);

export class Scope {
  declare size: number;
  declare cells: number[];
  declare total: number;

  static size = 3;
  static cells = Array.from(range(Scope.size), (_) => 0);
  static total = sum(Scope.cells) + Scope.size;
}

print(Scope.cells, Scope.total);
