/** Keys compare by value: 1, 1.0 and True are one key, tuples are compared entry by entry. */

import {
  type Bytes,
  Dict,
  type Float,
  type FrozenSet,
  type Int,
  asFloat,
  bytes,
  frozenset,
  hash,
  int,
  isinstance,
  len,
  list,
  print,
  set,
  sum,
  tuple,
} from "py2ts-async/builtins";
import { add, contains, eq, pow } from "py2ts-async/operator";

const mixed: Dict<
  number | Float | boolean | string | readonly [number | Float, number | Float] | null,
  string
> = new Dict<
  number | Float | boolean | string | readonly [number | Float, number | Float] | null,
  string
>([
  [1, "int"],
  [asFloat(1.0), "float"],
  [true, "bool"],
  ["1", "str"],
  [null, "none"],
  [tuple.of(1, 2), "pair"],
  [0, "zero"],
  [false, "false"],
  [asFloat(-0.0), "minus"],
]);
print(
  mixed,
  mixed.size,
  mixed.at(asFloat(1.0)),
  mixed.at(tuple.of(1, 2)),
  mixed.at(Number(true) + 0),
  mixed.at(null),
  mixed.at("1"),
  mixed.get(tuple.of(asFloat(1.0), asFloat(2.0))),
);

print(
  new Dict([
    [3, "c"],
    [1, "a"],
    [2, "b"],
    [-1, "m"],
  ]),
  new Dict([
    ["2", "two"],
    ["1", "one"],
    ["x", "x"],
    ["0", "zero"],
  ]),
  list(
    new Dict([
      [10, 0],
      [9, 0],
      [2 ** 32, 0],
      [1, 0],
    ]),
  ),
);

const board: Dict<readonly [number, number], Int> = new Dict<readonly [number, number], Int>();
for (let row = 0; row < 3; row++) {
  for (let column = 0; column < 3; column++) {
    board.set(tuple.of(row, column), row * column);
  }
}
const key2 = tuple.of(1, 1);
board.set(key2, add(board.at(key2), 10));
print(
  board.at(tuple.of(1, 1)),
  contains(board, tuple.of(2, 2)),
  contains(board, tuple.of(3, 3)),
  contains([[2, 2]], [2, 2]),
  sum(board.values()),
  list(board).slice(0, 2),
);
for (const [[row, column], value] of board.items()) {
  if (row === column) {
    print(row, column, value);
  }
}

const big = new Dict<
  | Int
  | number
  | Float
  | string
  | readonly []
  | readonly [readonly [number], string]
  | FrozenSet<number>
  | Bytes,
  string
>([
  [pow(2, 60), "a"],
  [asFloat(Number(pow(asFloat(2.0), 60))), "b"],
  [pow(10, 30), "c"],
  ["", "empty"],
  [tuple.of(), "unit"],
  [tuple.of(tuple.of(1), "x"), "nested"],
  [frozenset(set([1, 2])), "frozen"],
  [bytes("k", "ascii"), "bytes"],
  [0.5, "half"],
]);
print(
  big.at(pow(2, 60)),
  big.at(pow(10, 30)),
  big.at(tuple.of()),
  big.at(tuple.of(tuple.of(1), "x")),
  big.at(frozenset([2, 1])),
  big.at(bytes("k", "ascii")),
  big.at(asFloat(1 / 2)),
  big.size,
);

export class Point {
  declare x: number;
  declare y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  __eq__(other: any): boolean {
    return isinstance(other, Point) && eq(tuple.of(this.x, this.y), tuple.of(other.x, other.y));
  }

  __hash__(): Int {
    return hash(tuple.of(this.x, this.y));
  }
}

export class Plain {}

const plain = new Plain();
const places = new Dict<any, string>([
  [new Point(1, 2), "home"],
  [plain, "identity"],
  [new Point(1, 2), "work"],
  [int, "a class"],
  [len, "a function"],
]);
print(
  places.size,
  places.at(new Point(1, 2)),
  places.at(plain),
  contains(places, new Plain()),
  places.at(int),
  places.at(len),
);
const counter: Dict<number | string | Float | boolean | null, number> = new Dict<
  number | string | Float | boolean | null,
  number
>();
for (const key of [1, "1", asFloat(1.0), true, 2, asFloat(2.0), "1", null, null]) {
  counter.set(key, counter.get(key, 0) + 1);
}
print(counter);
