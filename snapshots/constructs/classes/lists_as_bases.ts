/** Classes that inherit from list, with attributes that JavaScript's arrays have as well. */

import {
  AttributeError,
  IndexError,
  List,
  TypeError,
  ValueError,
  bool,
  dict,
  dynamicSum,
  enumerate,
  getattr,
  hash,
  isinstance,
  iterable,
  len,
  list,
  map,
  max,
  print,
  range,
  repr,
  reversed,
  slice,
  sorted,
  str,
  tuple,
  type,
  vars,
} from "py2ts-async/builtins";
import {
  add,
  contains,
  delitem,
  eq,
  getitem,
  iadd,
  lt,
  mul,
  neg,
  setitem,
} from "py2ts-async/operator";
import {
  bindArguments,
  compare,
  nameOf,
  or,
  splitOptions,
  unpackStarred,
} from "py2ts-async/language";

export class Stack extends List<any> {
  length_: number;
  name: string;
  map_: number;
  filter_: number;

  constructor(...itemsAndOptions: unknown[]) {
    let [items, { name = "s" }]: [
      readonly number[],
      {
        name?: string;
      },
    ] = splitOptions(itemsAndOptions);
    super(items);
    this.length_ = 0;
    this.name = name;
    this.map_ = 1;
    this.filter_ = 2;
  }

  push_(x: number): Stack {
    this.append(x);
    this.length_ += 1;
    return this;
  }

  find_(x: number): number {
    return this.index(x);
  }

  join_(sep: string): string {
    return str.join(
      sep,
      map((x: any) => str(x), iterable(this)),
    );
  }

  peek(): any {
    return getitem(this, -1);
  }

  get at_(): any {
    return getitem(this, 0);
  }

  values_(): any[] {
    return list(iterable(this));
  }

  pop_(index: number = -1): any {
    print("pop", index);
    return super.pop_(index);
  }
}

let s = new Stack(1);
getattr(getattr(s, "push")(2), "push")(3);
print(
  s,
  getattr(s, "length"),
  len(s),
  getattr(s, "map"),
  getattr(s, "filter"),
  getattr(s, "find")(2),
  getattr(s, "join")("-"),
  s.name,
  s.peek(),
  getattr(s, "at"),
  getattr(s, "values")(),
);
print(
  Array.from(iterable(s), (x: any) => add(x, 1)),
  list(map(str, s)),
  getitem(s, slice(0, 2)),
  sorted(s, { reverse: true }),
  contains(s, 2),
  eq(s, [1, 2, 3]),
  add(s, [4]),
  mul(s, 2),
);
print(
  getattr(s, "pop")(),
  getattr(s, "pop")(0),
  s,
  bool(s),
  bool(new Stack()),
  isinstance(s, list),
  isinstance(s, Stack),
  nameOf(type(s)),
);
getattr(s, "extend")([9, 7, 8]);
getattr(s, "insert")(0, 5);
getattr(s, "sort")();
print(s, getattr(s, "count")(9), getattr(s, "copy")(), nameOf(type(getattr(s, "copy")())));
getattr(s, "sort")(...bindArguments(getattr(s, "sort"), [], { key: (x: any) => neg(x) }));
getattr(s, "reverse")();
s = iadd(s, [1]);
setitem(s, 0, 100);
setitem(s, slice(1, 2), [6, 6]);
delitem(s, 2);
getattr(s, "remove")(7);
print(s, repr(s), str(s), `${str(s)}`, vars(s), max(s), dynamicSum(s), ...iterable(s));
const [first, ...rest] = unpackStarred(s, 1, 0);
print(
  first,
  rest,
  list(enumerate(s)),
  [...iterable(s), 0],
  list(reversed(s)),
  getattr(s, "__len__")(),
);
for (const x of iterable(s)) {
  print(x, { end: " " });
}
print();
try {
  getitem(s, 50);
} catch (error) {
  if (!(error instanceof IndexError)) throw error;
  print(error);
}
try {
  getattr(s, "remove")("nope");
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
try {
  new Stack().pop_();
} catch (error) {
  if (!(error instanceof IndexError)) throw error;
  print(error);
}
try {
  hash(s);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
try {
  getattr(new Stack(), "nope");
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}

export class Ints extends List<number> {
  total(): number {
    return dynamicSum(this);
  }

  append(item: number): void {
    super.append(item * 10);
  }

  first(): number {
    return getitem(this, 0);
  }

  last(): number {
    return this.pop_();
  }
}

export function fill(xs: Ints | number[]): Ints | number[] {
  getattr(xs, "append")(1);
  getattr(xs, "extend")([2, 3]);
  getattr(xs, "sort")({ reverse: true });
  return xs;
}

export function fillTyped(xs: Ints | number[]): number {
  getattr(xs, "append")(4);
  getattr(xs, "reverse")();
  return add(dynamicSum(xs), len(xs));
}

const ints = new Ints([1, 2]);
print(
  fill(ints),
  fill([0]),
  ints.total(),
  ints.first(),
  fillTyped(ints),
  fillTyped([5]),
  ints,
  ints.last(),
);
print(
  new Ints(range(3)),
  eq(new Ints(tuple.of(4)), [4]),
  or(new Ints(), () => "empty"),
  lt(ints, [500]),
  [ints],
  dict({ k: ints }),
);

export class Loud extends List<any> {
  __repr__(): string {
    return `Loud${str(super.__repr__())}`;
  }

  __getitem__(i: number): readonly [string, any] {
    return tuple.of("item", super.__getitem__(i));
  }

  __setitem__(i: number, value: number): void {
    super.__setitem__(i, value * 2);
  }

  __len__(): number {
    return 7;
  }

  __contains__(x: any): boolean {
    return eq(x, "magic");
  }

  __eq__(other: any): string {
    return "eq";
  }
}

const loud = new Loud([1, 2]);
setitem(loud, 0, 4);
print(
  loud,
  len(loud),
  getitem(loud, 0),
  getitem(loud, 1),
  contains(loud, "magic"),
  contains(loud, 1),
  compare(loud, "==", 3),
  list(loud),
  list(iterable(loud)),
  bool(loud),
);
