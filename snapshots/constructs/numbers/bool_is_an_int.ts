/** True and False count as 1 and 0, but print as themselves. */

import {
  Dict,
  type Float,
  asFloat,
  bool,
  dict,
  format,
  int,
  isinstance,
  list,
  max,
  min,
  print,
  range,
  repr,
  set,
  sorted,
  str,
  sum,
} from "py2ts-async/builtins";
import { eq, getitem, mul, neg, pos } from "py2ts-async/operator";
import { divide } from "py2ts-async/language";

print(
  Number(true) + Number(true),
  Number(true) * 3,
  Number(false) - 1,
  sum([true, false, true]),
  asFloat(Number(true) / 2),
  neg(true),
  pos(true),
  !true,
);
print(
  list.count([true, 1, false, 0], 1),
  list.index([1, 2], true),
  eq(true, 1),
  true != null,
  isinstance(true, int),
);
print(
  new Dict([[true, "yes"]]),
  getitem(new Dict([[true, "yes"]]), 1),
  new Dict<number | boolean | Float, string>([
    [1, "int"],
    [true, "bool"],
    [asFloat(1.0), "float"],
  ]),
  set.of(0, false, asFloat(0.0)),
  set([true, 1]),
);
print(
  getitem(["no", "yes"], true),
  getitem("ab", false),
  mul("x", true),
  range(true, 3),
  max(true, 0),
  min(false, 1),
);
print(
  `${str(true)} ${format(true, "d")} ${format(repr(false), ">7")} ${format(true, "5")}|`,
  str(true),
  int(false),
  bool("False"),
  bool(""),
  bool([0]),
);
print(
  Number(true) < 2,
  Number(false) <= Number(false),
  Number(true) > 0.5,
  sorted([true, 0, 2, false]),
  3 + Number(5 > 4),
  Number(1 === 1) + Number(2 === 2),
);

const votes = dict({ Ann: true, Ben: false, Cem: true });
print(sum(votes.values()), "of", votes.size, divide(sum(votes.values()), votes.size) > 0.5);
