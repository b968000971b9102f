/** Long lines, continued in every legal way; tabs and odd indentation. */

import { AssertionError, dict, list, print, tuple } from "py2ts-async/builtins";
import { eq, getitem, pow } from "py2ts-async/operator";

const total = 1 + 2 + 3;
const text = "one two";
const values = [1, 2, 3];
print(total, text, values);
if (total === 6 && text) {
  print("indented with a tab");
  if (true) {
    print("and deeper");
  }
}
if (total !== 0) {
  print("continued colon");
}
const result = dict({ key: "value", list: values.filter((n) => n !== 2) }).at("list");
print(result, ((a: number, b: number) => a + b)(1, 2), "abc");

export function function_(
  a: number,
  b: number = 2,
  {
    c = 3,
  }: {
    c?: number;
  } = {},
): readonly [number, number, number] {
  return tuple.of(a, b, c);
}

print(function_(1), function_(1, undefined, { c: 5 }), !false);
if (!(total === 6)) {
  throw new AssertionError("message");
}
const x = 4;
const y = 4;
const z = 4;
print(x, y, z);
export class Short {
  declare a: number;
  declare b: number;

  static a = 1;
  static b = 2;
}
print(Short.a + Short.b);
print(Short.a);
values.push(4);
print(values);
const [first, second] = [1, 2];
print(
  first,
  second,
  getitem(values, 0),
  function_(9)[0],
  list.index(values, 4),
  -1,
  -(1 ** 2),
  pow(2, -1),
  !eq(1, 2),
  total ? 1 : 2,
);
