/** The double-underscore methods that operators and builtins call. */

import { call } from "py2ts-async/asyncio";
import {
  AttributeError,
  Dict,
  type Float,
  type Int,
  NotImplemented,
  TypeError,
  abs,
  asFloat,
  bool,
  dict,
  dynamicSum,
  format,
  getattr,
  hash,
  isinstance,
  len,
  list,
  max,
  print,
  repr,
  set,
  slice,
  sorted,
  str,
  truth,
  tuple,
  type,
} from "py2ts-async/builtins";
import {
  add,
  contains,
  delitem,
  eq,
  getitem,
  gt,
  iadd,
  le,
  lt,
  mul,
  ne,
  neg,
  pow,
  setitem,
  sub,
} from "py2ts-async/operator";
import { bindArguments, nameOf, or, unpack } from "py2ts-async/language";

export class Vector {
  declare x: any;
  declare y: any;
  declare __rmul__: Vector["__mul__"];

  constructor(x: any, y: any) {
    this.x = x;
    this.y = y;
  }

  __repr__(): string {
    return `Vector(${repr(this.x)}, ${repr(this.y)})`;
  }

  __str__(): string {
    return `<${format(this.x)}, ${format(this.y)}>`;
  }

  __eq__(other: any): any {
    if (!isinstance(other, Vector)) {
      return NotImplemented;
    }
    return eq(tuple.of(this.x, this.y), tuple.of(other.x, other.y));
  }

  __hash__(): Int {
    return hash(tuple.of(this.x, this.y));
  }

  __lt__(other: any): boolean {
    return lt(abs(this), abs(other));
  }

  __add__(other: Vector): any {
    if (isinstance(other, Vector)) {
      return new Vector(add(this.x, other.x), add(this.y, other.y));
    }
    return NotImplemented;
  }

  __mul__(factor: number | Float): Vector {
    return new Vector(mul(this.x, factor), mul(this.y, factor));
  }

  static {
    this.prototype.__rmul__ = this.prototype.__mul__;
  }

  __neg__(): Vector {
    return mul(this, -1);
  }

  __iadd__(other: any): Vector {
    this.x = iadd(this.x, getattr(other, "x"));
    this.y = iadd(this.y, getattr(other, "y"));
    return this;
  }

  __abs__(): any {
    return pow(add(pow(this.x, 2), pow(this.y, 2)), 0.5);
  }

  __bool__(): boolean {
    return bool(or(this.x, () => this.y));
  }

  *[Symbol.iterator]() {
    yield this.x;
    yield this.y;
  }

  __len__(): number {
    return 2;
  }

  __getitem__(index: number): any {
    return getitem(tuple.of(this.x, this.y), index);
  }

  __contains__(value: any): boolean {
    return contains(tuple.of(this.x, this.y), value);
  }

  __call__(scale: any = 10): string {
    return `${format(mul(this.x, scale))}:${format(mul(this.y, scale))}`;
  }

  __format__(spec: any): string {
    return `(${format(this.x, `${format(spec)}`)} ${format(this.y, `${format(spec)}`)})`;
  }
}

let [v, w]: readonly [any, Vector] = [new Vector(3, 4), new Vector(1, 2)];
print(
  v,
  [v],
  `${format(v)} ${repr(v)} ${format(v, ".1f")}`,
  str([v, dict({ k: w })]),
  add(v, w),
  mul(3, v),
  mul(v, asFloat(2.0)),
  neg(v),
  abs(v),
  getitem(v, 0),
  getitem(v, -1),
  len(v),
  list(v),
  contains(v, 4),
  contains(v, 5),
);
print(
  eq(v, new Vector(3, 4)),
  ne(v, w),
  eq(v, tuple.of(3, 4)),
  lt(w, v),
  gt(v, w),
  sorted([v, w]),
  max(v, w),
  new Dict([[v, "key"]]).at(new Vector(asFloat(3.0), 4)),
  set([v, new Vector(3, 4)]).size,
  bool(new Vector(0, 0)),
);
const same = v;
v = iadd(v, w);
const [x, y] = unpack(v, 2);
print(
  same === v,
  v,
  x,
  y,
  call(v),
  call(v, ...bindArguments(v, [], { scale: 2 })),
  dict([v]),
  dynamicSum(v),
  truth(v) ? "not empty" : "empty",
  dynamicSum([v, w], new Vector(0, 0)),
);
for (const operation of [
  () => add(v, 1),
  () => add(1, v),
  () => sub(v, w),
  () => lt(v, 5),
  () => le(v, w),
]) {
  try {
    print(operation());
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof AttributeError)) throw error;
    print(nameOf(type(error)), error);
  }
}

export class Stack {
  items: Dict<readonly [number, number] | string, any>;

  constructor() {
    this.items = new Dict<readonly [number, number] | string, any>();
  }

  __setitem__(key: readonly [number, number] | string, value: any): void {
    print("set", key, value);
    this.items.set(key, value);
  }

  __getitem__(key: any): any {
    return !isinstance(key, slice) ? this.items.at(key) : tuple.of(key.start, key.stop, key.step);
  }

  __delitem__(key: any): void {
    this.items.delete(key);
  }

  __getattr__(name: any): string {
    return `no attribute ${format(name)}`;
  }
}

const s = new Stack();
setitem(s, tuple.of(1, 2), "pair");
setitem(s, "n", 5);
setitem(s, "n", iadd(getitem(s, "n"), 1));
print(
  getitem(s, tuple.of(1, 2)),
  getitem(s, "n"),
  getitem(s, slice(1, 2)),
  getitem(s, slice(null, null, 3)),
  getattr(s, "anything"),
  s.items,
);
delitem(s, "n");
print(s.items);
