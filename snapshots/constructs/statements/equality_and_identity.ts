/** ==, is, in and their negations for values of all kinds. */

import {
  Dict,
  asFloat,
  bytes,
  dict,
  float,
  frozenset,
  getattr,
  int,
  len,
  list,
  print,
  range,
  repr,
  set,
  truth,
  tuple,
  type,
} from "py2ts-async/builtins";
import { contains, eq, getitem, ne } from "py2ts-async/operator";
import { compare, isIn, nameOf } from "py2ts-async/language";

const a = [1, [2]];
const b = [1, [2]];
const c = a;
print(
  eq(a, b),
  a === b,
  a === c,
  a !== b,
  getitem(a, 1) === getitem(c, 1),
  ne(a, c),
  eq([a], [b]),
  contains([b], a),
  b === b,
);
print(
  eq(1, asFloat(1.0)),
  eq(1, "1"),
  0 == null,
  null == null,
  eq(tuple.of(), tuple.of()),
  eq(tuple.of(), []),
  eq(new Dict<any, any>(), new Dict<any, any>()),
  eq(set(), frozenset()),
  "a" === "a",
  eq(bytes("a", "ascii"), "a"),
);
let nan!: number;
print(
  float("nan") === float("nan"),
  isIn(asFloat((nan = float("nan"))), [asFloat(nan)]),
  eq([asFloat(nan)], [asFloat(nan)]),
  nan !== nan,
  list.count([asFloat(nan)], asFloat(nan)),
  new Dict([[asFloat(nan), 1]]).get(asFloat(nan)),
);
print(
  eq(dict({ a: [1] }), dict({ a: [1] })),
  eq(new Dict([[1, 2]]), new Dict([[1, asFloat(2.0)]])),
  eq(set([1, 2]), set([2, 1])),
  eq(tuple.of(1, [2]), tuple.of(1, [2])),
  ne(tuple.of(1, 2), tuple.of(2, 1)),
  eq(range(3), range(0, 3)),
  eq([0], [false]),
);
print(
  "cab".includes("ab"),
  contains(tuple.of(1, 2), 3),
  contains([[1], 2], [1]),
  dict({ k: 0 }).has("k"),
  !set([1, 3]).has(2),
  contains([0, "", null], null),
  contains([1], asFloat(1.0)),
  contains(new Dict([[tuple.of(1, 2), 3]]), tuple.of(1, 2)),
);
print(
  int === int,
  type(1) === int,
  type([]) === list,
  print === print,
  getattr(a, "append") === getattr(a, "append"),
  eq(getattr(a, "append"), getattr(a, "append")),
  len === len,
);

export class Same {
  __eq__(other: any): boolean {
    print("compared with", nameOf(type(other)));
    return true;
  }

  __hash__(): number {
    return 1;
  }
}

export class Never {
  __eq__(other: any): boolean {
    return false;
  }

  __ne__(other: any): string {
    return "not even a bool";
  }
}

const [same, never] = [new Same(), new Never()];
print(
  eq(same, 5),
  eq(5, same),
  ne(same, 5),
  contains([1, 2], same),
  eq([same], [null]),
  eq(never, never),
  compare(never, "!=", 1),
  contains([never], never),
  same === same,
  set([same, new Same()]).size,
);
for (const value of [0, "", null, []]) {
  print(repr(value), value == null, value == null, !truth(value), eq(value, value));
}
