/** int | None as a value: printed, compared, asked about, dispatched on. */

import * as types from "py2ts-async/types";
import { singledispatch } from "py2ts-async/functools";
import {
  type Bytes,
  Dict,
  type Float,
  type Int,
  TypeError,
  bool,
  bytes,
  float,
  hash,
  int,
  isinstance,
  issubclass,
  len,
  list,
  print,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { and_, eq, or_ } from "py2ts-async/operator";
import { invoke, nameOf } from "py2ts-async/language";

export class Leaf {}

export class Oak extends Leaf {}

const number = or_(int, float);
const maybe = or_(Leaf, null);
print(
  number,
  maybe,
  or_(or_(int, str), null),
  or_(null, int),
  or_(or_(int, str), or_(str, bytes)),
  type(number),
);
print(
  eq(number, or_(float, int)),
  eq(number, or_(int, str)),
  or_(int, int),
  hash(number) === hash(or_(float, int)),
  new Dict([[number, 1]]).at(or_(float, int)),
);
print(isinstance(number, types.UnionType), number.__args__, maybe.__args__);
for (const value of [1, 1.5, "x", null, new Leaf(), new Oak(), true, [1]]) {
  print(
    isinstance(value, number),
    isinstance(value, maybe),
    isinstance(value, tuple.of(str, or_(list, null))),
  );
}
print(
  issubclass(bool, number),
  issubclass(Oak, maybe),
  issubclass(str, number),
  issubclass(type(null), maybe),
);
for (const wrong of [
  () => or_(int, "str"),
  () => or_(null, null),
  () => or_(1, int),
  () => and_(int, str),
]) {
  try {
    print(wrong());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}

export function grow(thing: number | string): number | string {
  if (isinstance(thing, tuple.of(int, float))) {
    return thing + 1;
  }
  return thing + "!";
}

print(grow(1), grow("a"));

const show = singledispatch(function show(
  value: Int | number | string | Bytes | Oak | null,
): string {
  return "something";
});

let _: any = show.register(or_(int, float), function _(value: number | Float): string {
  return `number ${str(value)}`;
});

_ = invoke(show.register(or_(str, bytes)), function _(value: any): string {
  return `text of ${len(value)}`;
});

_ = show.register(Leaf, function _(value: Leaf): string {
  return nameOf(type(value));
});

print(show(1), show(2.5), show("abc"), show(bytes("ab", "ascii")), show(null), show(new Oak()));
