/** A named tuple has a `length` of its own, beside the length that every tuple has. */

import { namedtuple } from "py2ts-async/collections";
import { call } from "py2ts-async/asyncio";
import {
  AttributeError,
  getattr,
  hasattr,
  isinstance,
  len,
  print,
  tuple,
} from "py2ts-async/builtins";
import { bindArguments, matched, unpack } from "py2ts-async/language";

export class Rect extends namedtuple<{
  length_: number;
  width: number;
}>("Rect", ["length", "width"], { defaults: [2] }) {
  area(): number {
    return this.length_ * this.width;
  }
}

const Box = namedtuple("Box", ["length", "depth"]);

export function describe(thing: any): any {
  return getattr(thing, "length");
}

const r = new Rect(3);
print(r, r.length_, r.area(), len(r), describe(r), getattr(r, "length"), hasattr(r, "length"));
const b = call(Box, 1, 2);
print(
  b,
  getattr(b, "length"),
  describe(b),
  len(b),
  r._asdict(),
  r._fields,
  r._replace(...bindArguments(r._replace, [], { width: 5 })),
  b._asdict(),
);
print(hasattr([], "length"), hasattr(tuple.of(1), "length"), hasattr("abc", "length"));
for (const bad of [[1], tuple.of(1), "abc"]) {
  try {
    print(getattr(bad, "length"));
  } catch (error) {
    if (!(error instanceof AttributeError)) throw error;
    print(error);
  }
}
try {
  (r as any).length_ = 3;
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print("AttributeError");
}
let n!: number;
if (isinstance(r, Rect) && hasattr(r, "length") && matched((n = (r as any).length_))) {
  print("matched", n);
}
const [l, w] = unpack(r, 2);
print(l, w);
