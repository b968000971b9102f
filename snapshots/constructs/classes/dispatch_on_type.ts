/** isinstance, type, duck typing, hasattr and getattr. */

import { singledispatch } from "py2ts-async/functools";
import { call } from "py2ts-async/asyncio";
import {
  type Int,
  KeyError,
  LookupError,
  asFloat,
  bool,
  bytes,
  callable,
  dict,
  float,
  frozenset,
  getattr,
  hasattr,
  int,
  isinstance,
  iterable,
  len,
  list,
  map,
  object,
  print,
  range,
  repr,
  set,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem, mul, or_, pow } from "py2ts-async/operator";
import { bound, fittingArguments, invoke, nameOf, unpackEach } from "py2ts-async/language";

export function describe(value: any): string {
  if (isinstance(value, bool)) {
    return "bool";
  }
  if (isinstance(value, tuple.of(int, float))) {
    return `number ${str(value)}`;
  }
  if (isinstance(value, str)) {
    return `text ${repr(value)}`;
  }
  if (isinstance(value, tuple.of(list, tuple, set, frozenset))) {
    return `${nameOf(type(value))} of ${str.join(
      ", ",
      map((item: any) => describe(item), iterable(value)),
    )}`;
  }
  if (isinstance(value, dict)) {
    return (
      "dict with " +
      str.join(
        "; ",
        map(
          ([key, item]) => `${str(key)}: ${describe(item)}`,
          unpackEach(iterable(getattr(value, "items")()), 2),
        ),
      )
    );
  }
  if (isinstance(value, type)) {
    return `class ${str(nameOf(value))}`;
  }
  if (callable(value)) {
    return `callable ${str(getattr(value, "__name__", "?"))}`;
  }
  if (value == null) {
    return "none";
  }
  return `a ${nameOf(type(value))}`;
}

export class Robot {
  beep(): string {
    return "beep";
  }
}

for (const thing of [
  true,
  7,
  asFloat(7.0),
  "x",
  [1, [asFloat(2.0)]],
  tuple.of(null),
  set([3]),
  dict({ a: [true] }),
  int,
  Robot,
  len,
  describe,
  bound(new Robot(), "beep"),
  () => 0,
  null,
  new Robot(),
  range(2),
  bytes("x", "ascii"),
  pow(2, 99),
  object(),
]) {
  print(describe(thing));
}

const area = singledispatch(function area(
  shape: Int | readonly [number, number] | string | boolean,
): string {
  return `unknown ${nameOf(type(shape))}`;
});

let _: any = area.register(int, function _(shape: number): Int {
  return mul(shape, shape);
});

_ = invoke(area.register(tuple), function _(shape: any): any {
  return mul(getitem(shape, 0), getitem(shape, 1));
});

print(area(3), area(tuple.of(2, 4)), area("?"), area(true));
print(
  isinstance(1, float),
  isinstance(asFloat(1.0), float),
  isinstance(true, int),
  type(true) === int,
  isinstance("a", object),
  isinstance(int, type),
  isinstance(new KeyError(), LookupError),
);
print(
  type(1),
  type("a"),
  type([]),
  type(null),
  type(Robot),
  nameOf(type(print)),
  or_(int, null),
  isinstance(3, tuple.of(int, str)),
  isinstance(null, tuple.of(int, null)),
);
const callee = getattr(new Robot(), "beep");
const value2 = call(callee, ...fittingArguments(callee, []));
const callee2 = getattr(new Robot(), "bop", () => "default");
print(
  value2,
  call(callee2, ...fittingArguments(callee2, [])),
  [[], tuple.of(), ""].map((thing) => hasattr(thing, "append")),
  hasattr(5, "real"),
);
