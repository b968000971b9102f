/** One pattern may match subjects of several types; a name in it may be that of the subject. */

import {
  type Dict,
  type Float,
  asFloat,
  dict,
  isinstance,
  print,
  str,
  tuple,
} from "py2ts-async/builtins";
import { eq, mul } from "py2ts-async/operator";
import { matchMapping, matchSequence, matched } from "py2ts-async/language";

export class Shape {
  side: number;
  declare __match_args__: readonly [string];

  static __match_args__ = tuple.of("side");

  constructor(side: number) {
    this.side = side;
  }
}

export class Square extends Shape {}

export function show(
  value:
    | readonly [number, number]
    | string[]
    | readonly [number, number, number]
    | Dict<string, string | number | Float>
    | Square
    | null,
): void {
  let a!: any;
  let b!: any;
  let rest!: any[];
  let found!: any;
  let side!: any;
  let values: any;
  let items: any;
  let items2: any;
  if (
    (items2 = matchSequence(value, 2)) !== null &&
    matched((a = items2[0])) &&
    matched((b = items2[1]))
  ) {
    print(`${str(a)} ${str(b)}`, mul(a, 2));
  } else if (
    (items = matchSequence(value, 1, 0)) !== null &&
    matched((a = items[0])) &&
    matched((rest = items[1]))
  ) {
    print(mul(a, 2), rest);
  } else if ((values = matchMapping(value, ["key"])) !== null && matched((found = values[0]))) {
    print(mul(found, 2));
  } else if (isinstance(value, Square) && matched((side = (value as any).side))) {
    print("square", side);
  } else {
    print("something else");
  }
}

for (const value of [
  tuple.of(1, 2),
  ["x", "y"],
  tuple.of(1.5, 2, 3),
  dict({ key: "z" }),
  dict({ key: asFloat(4.0) }),
  new Square(3),
  null,
]) {
  show(value);
}

export let data = dict({ a: 1, b: 2 });
let values: any;
let values2: any;
const subject = data;
if (
  (values2 = matchMapping(subject, ["a"])) !== null &&
  eq(values2[0], 1) &&
  matched((data = values2[1])) &&
  data.size > 1
) {
  print("too many", data);
} else if ((values = matchMapping(subject, ["a"])) !== null && eq(values[0], 1)) {
  print("still the same");
} else {
  print("without it", data);
}
