/** What counts as true, and what `and`, `or` and `not` return. */

import {
  AssertionError,
  Dict,
  all,
  any,
  asFloat,
  bool,
  bytes,
  enumerate,
  filter,
  float,
  frozenset,
  len,
  list,
  map,
  object,
  print,
  range,
  set,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { eq, getitem, ne, pow } from "py2ts-async/operator";
import { and, divide, or } from "py2ts-async/language";

export class Empty {
  __len__(): number {
    return 0;
  }
}

export class Refuses {
  __bool__(): boolean {
    return false;
  }
}

const values: any[] = [
  0,
  1,
  -1,
  asFloat(0.0),
  0.1,
  "",
  "0",
  " ",
  [],
  [0],
  tuple.of(),
  tuple.of(0),
  new Dict<number, number>(),
  new Dict([[0, 0]]),
  set<number>(),
  set([0]),
  null,
  true,
  false,
  range(0),
  range(1),
  bytes("", "ascii"),
  pow(2, 70),
  asFloat(float("nan")),
  frozenset(),
];
print(values.map((value: any) => bool(value)));
print(
  list(
    map(
      ([index, value]) => index,
      filter(([index, value]) => !truth(value), enumerate(values)),
    ),
  ),
  bool(new Empty()),
  bool(new Refuses()),
  bool(object()),
  bool(len),
  !truth(new Empty()),
);
print(
  0 || "default",
  and("", () => "never"),
  1 && 2,
  or(0 || [], () => new Dict<any, any>()),
  or(null, () => 0),
  and([], () => 1),
  or("a", () => asFloat(divide(1, 0))),
  0 && asFloat(divide(1, 0)),
  !(0 !== 0) && !("" !== ""),
  or(1 && [], () => "third"),
);
print(
  values.length > 0 ? "yes" : "no",
  truth(new Empty()) ? "yes" : "no",
  eq([], false),
  eq(0, false),
  eq("", false),
  false == null,
  or(tuple.of(), () => null),
);

export function pick(
  name: string | number | any[] | null,
  fallback: string | any[] | null = null,
): string | number | any[] {
  name = or(
    or(name, () => fallback),
    () => "nobody",
  );
  return name;
}

print(
  pick(""),
  pick(null, "Bo"),
  pick("Al"),
  pick(0, []),
  any([0, "", null]),
  all([1, "a", [0]]),
  any(map(bool, [[], [[]]])),
);
const items: number[] = [];
while (!(items.length > 0) || items.length < 3) {
  items.push(items.length);
}
if (items.length > 0 && getitem(items, 0) === 0 && !eq(items.slice(1), [])) {
  print("all conditions hold", items);
}
const count = 0;
if (!count) {
  print("zero");
}
if (count != null) {
  print("but not None");
}
if (!(
  ne([], false) && ("" !== "" || truth(tuple.of()) || new Dict<any, any>().size > 0 ? 1 : 2) === 2
)) {
  throw new AssertionError();
}
