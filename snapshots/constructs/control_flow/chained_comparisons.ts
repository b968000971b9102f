/** `a < b < c` evaluates b once and stops at the first false one. */

import {
  type Float,
  type Int,
  asFloat,
  filter,
  list,
  print,
  range,
  set,
  str,
  truth,
} from "py2ts-async/builtins";
import { contains, eq, getitem, gt, isNot, le, lt, ne } from "py2ts-async/operator";
import { isIn } from "py2ts-async/language";

export function show(
  value: Int | number | Float | string | boolean,
): Int | number | Float | string | boolean {
  print(`<${str(value)}>`, { end: " " });
  return value;
}

let middle: Int | number | Float | string | boolean;
print(lt(show(1), (middle = show(2))) && lt(middle, show(3)));
let middle2: Int | number | Float | string | boolean;
print(lt(show(3), (middle2 = show(2))) && lt(middle2, show(1)));
let middle3: Int | number | Float | string | boolean;
let middle4: Int | number | Float | string | boolean;
let middle5: Int | number | Float | string | boolean;
print(
  lt(show(1), (middle3 = show(5))) &&
    gt(middle3, (middle4 = show(2))) &&
    ne(middle4, (middle5 = show(4))) &&
    eq(middle5, show(4)),
);
let middle6: Int | number | Float | string | boolean;
const value2 = eq(show(1), (middle6 = show(asFloat(1.0)))) && isIn(middle6, [show(1)]);
let middle7: Int | number | Float | string | boolean;
print(value2, isIn(show("a"), (middle7 = show("abc"))) && isIn(middle7, [show("abc")]));
let middle8: Int | number | Float | string | boolean;
print(
  !(lt(show(0), (middle8 = show(1))) && le(middle8, show(1))),
  show(2) != null && false != null,
);

const [low, high] = [3, 7];
print(
  list(filter((number) => low <= number && number < high, range(10))),
  low < high && high > 5,
  low === 3 && eq(3, asFloat(3.0)),
  1 < 2 && set([2]).has(2),
  contains(set([true]), 1 < 2),
);
const value3 = null == null && true != null;
let middle9: any[];
print(
  value3,
  eq([], (middle9 = [])) && isNot(middle9, []),
  "a" < "b" && "b" <= "b" && "b" < "c",
  1 < 2 && 2 < 3 && !(3 < 2 && 2 < 1),
);

const age = 25;
const category = age < 13 ? "child" : 13 <= age && age < 20 ? "teen" : "adult";
print(
  category,
  truth(show(false)) ? show("yes") : show("no"),
  getitem([show(1), show(2)], show(0)),
);
