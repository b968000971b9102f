/** match: literals, captures, guards, alternatives, sequences and mappings. */

import {
  Dict,
  type Float,
  type Int,
  asFloat,
  bytes,
  dict,
  float,
  format,
  int,
  isinstance,
  len,
  print,
  range,
  repr,
  set,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";
import { definedGlobal, matchMapping, matchSequence, matched, nameOf } from "py2ts-async/language";

export function describe(thing: any): string {
  let pole!: any;
  let single!: any;
  let x!: any;
  let y!: any;
  let first!: any;
  let last!: any;
  let where!: any;
  let rest!: any[] | Dict<any, any>;
  let others!: any[];
  let radius!: any;
  let kind!: any;
  let number!: number | Float | Int;
  let values: any;
  let values2: any;
  let values3: any;
  let items: any;
  let items2: any;
  let items3: any;
  let items4: any;
  let items5: any;
  let items6: any;
  let items7: any;
  if ((eq(thing, 0) || eq(thing, asFloat(0.0))) && thing !== false) {
    return "zero";
  } else if (thing === true || thing === false) {
    return `bool ${str(thing)}`;
  } else if (eq(thing, -1)) {
    return "minus one";
  } else if (thing == null) {
    return "nothing";
  } else if ((eq(thing, "north") || eq(thing, "south")) && matched((pole = thing))) {
    return `pole ${str(pole)}`;
  } else if (isinstance(thing, str)) {
    return `text of ${len(thing)}`;
  } else if ((items7 = matchSequence(thing, 0)) !== null) {
    return "empty sequence";
  } else if ((items6 = matchSequence(thing, 1)) !== null && matched((single = items6[0]))) {
    return `one: ${str(single)}`;
  } else if (
    (items5 = matchSequence(thing, 2)) !== null &&
    isinstance(items5[0], int) &&
    matched((x = items5[0])) &&
    isinstance(items5[1], int) &&
    matched((y = items5[1])) &&
    eq(x, y)
  ) {
    return `twice ${str(x)}`;
  } else if (
    (items4 = matchSequence(thing, 1, 1)) !== null &&
    matched((first = items4[0])) &&
    matched((last = items4[2])) &&
    len(thing) > 3
  ) {
    return `from ${str(first)} to ${str(last)}`;
  } else if (
    (items3 = matchSequence(thing, 2, 0)) !== null &&
    eq(items3[0], "go") &&
    (eq(items3[1], "left") || eq(items3[1], "right")) &&
    matched((where = items3[1])) &&
    matched((rest = items3[2]))
  ) {
    return `go ${str(where)} then ${str(rest)}`;
  } else if (
    (items = matchSequence(thing, 2, 0)) !== null &&
    matched((x = items[0])) &&
    (items2 = matchSequence(items[1], 1, 0)) !== null &&
    matched((y = items2[0])) &&
    matched((others = items[2]))
  ) {
    return `nested ${str(x)} ${str(y)} ${str(others)}`;
  } else if (
    (values3 = matchMapping(thing, ["kind", "radius"])) !== null &&
    eq(values3[0], "circle") &&
    matched((radius = values3[1])) &&
    matched((rest = values3[2]))
  ) {
    return `circle ${str(radius)} ${str(rest)}`;
  } else if ((values2 = matchMapping(thing, ["kind"])) !== null && matched((kind = values2[0]))) {
    return `some ${str(kind)}`;
  } else if ((values = matchMapping(thing, [])) !== null) {
    return "a mapping";
  } else if (
    ((isinstance(thing, float) && matched((number = thing))) ||
      (isinstance(thing, int) && matched((number = thing)))) &&
    Number(number) > 100
  ) {
    return `big ${str(number)}`;
  } else if (isinstance(thing, int)) {
    return `int ${str(thing)}`;
  } else {
    return `something else: ${nameOf(type(thing))}`;
  }
}

for (const thing of [
  0,
  asFloat(0.0),
  false,
  true,
  -1,
  null,
  "north",
  "up",
  "",
  [],
  tuple.of(7),
  [2, 2],
  [2, 3],
  tuple.of(1, 2, 3, 4, 5),
  ["go", "left", "far"],
  ["go", "up"],
  [1, "ab"],
  [1, [2, 3], 4],
  dict({ kind: "circle", radius: 2, fill: null }),
  dict({ kind: "box", w: 1 }),
  new Dict<any, any>(),
  dict({ a: 1 }),
  101,
  250.5,
  42,
  2.5,
  set([1, 2]),
  range(3),
  bytes("ab", "ascii"),
]) {
  print(`${format(repr(thing), "<50")} ${describe(thing)}`);
}

let a!: number;
let b!: number | number[];
let items: any;
let items2: any;
const subject = [1, 2, 3];
if (
  (items2 = matchSequence(subject, 2)) !== null &&
  matched((a = items2[0])) &&
  matched((b = items2[1]))
) {
  print("two");
} else if (
  (items = matchSequence(subject, 1, 0)) !== null &&
  matched((a = items[0])) &&
  matched((b = items[1]))
) {
  print("captured", a, b);
}
print(definedGlobal(a, "a"), definedGlobal(b, "b"));
const match = "a soft keyword";
const case_ = match.toUpperCase();
print(match, case_);
