/** Containers of the program with annotations, properties and generic bases. */

import * as asyncio from "py2ts-async/asyncio";
import { call } from "py2ts-async/asyncio";
import { OrderedDict, deque } from "py2ts-async/collections";
import { cachedProperty } from "py2ts-async/functools";
import {
  Dict,
  List,
  type PySet,
  all,
  bool,
  delattr,
  filter as filter_,
  format,
  getattr,
  hasattr,
  isinstance,
  iterable,
  len,
  list,
  map as map_,
  max,
  print,
  set as set_,
  slice as slice_,
  sorted,
  str,
  sum,
  tuple,
  vars,
} from "py2ts-async/builtins";
import { add, contains, getitem, gt, mod, mul, neg } from "py2ts-async/operator";
import {
  fittingArguments,
  inheritClassAttributes,
  invoke,
  matchSequence,
  matched,
  unpack,
  unpackStarred,
} from "py2ts-async/language";

export class Typed extends Dict<string, number[]> {
  declare count: number;
  declare size_: number;
  declare at_: number;
  declare static at_: number;

  static size_ = 3;

  set_(key: string, ...values: number[]): void {
    values = tuple(values) as number[];
    list.extend(this.setdefault(key, []), values);
  }

  has_(key: string): boolean {
    return contains(this, key);
  }

  get entries_(): (readonly [any, any])[] {
    const items: (readonly [any, any])[] = [];
    for (const [k, vs] of this.items()) {
      for (const v of iterable(vs)) {
        items.push(tuple.of(k, v));
      }
    }
    return items;
  }

  set entries_(pairs: (readonly [string, number])[]) {
    this.clear();
    for (const [k, v] of pairs) {
      this.set_(k, v);
    }
  }

  delete_(key: string): number[] {
    return this.pop(key);
  }

  static {
    inheritClassAttributes(this, "size_", "at_");
  }
}

export class Slotted extends deque<any> {
  length_: number;
  declare __slots__: readonly [string];

  static readonly __slots__: readonly string[] = tuple.of("length");

  constructor() {
    super();
    this.length_ = 1;
  }
}

export class Lazy extends OrderedDict<any, any> {
  get size_(): number {
    print("computed");
    return 42;
  }

  get has_(): PySet<string> {
    return set_(["a"]);
  }

  static {
    cachedProperty(this, "size_", "has_");
  }
}

export class HasSize {
  declare size: any;
  declare static size: any;
}

export function read(thing: Typed): number {
  return thing.size_;
}

export function bump(thing: Typed): void {
  thing.size_ += 1;
  thing.count = 5;
  delattr(thing, "size");
}

export class Box extends List<any> {
  map_(f: any): Box {
    return new Box(map_((x: any) => invoke(f, x), iterable(this)));
  }

  filter_(f: ((x: any) => boolean) | ((n: any) => boolean)): Box {
    return new Box(list(filter_((x: any) => f(x), iterable(this))));
  }

  every_(f: any): boolean {
    return all(map_((x: any) => f(x), iterable(this)));
  }

  reduce_(f: (a: any, c: any) => any, start: any): any {
    for (const x of iterable(this)) {
      start = f(start, x);
    }
    return start;
  }

  forEach_(f: any): void {
    for (const x of iterable(this)) {
      f(x);
    }
  }

  indexOf_(x: number): number {
    return contains(this, x) ? this.index(x) : -1;
  }

  slice_(a: number, b: number): Box {
    return new Box(getitem(this, slice_(a, b)));
  }
}

export async function main(): Promise<void> {
  const t = new Typed();
  t.set_("a", 1, 2);
  t.at_ = 4;
  print(t, t.has_("a"), t.size_, t.at_, t.entries_, Typed.size_);
  t.entries_ = [tuple.of("x", 9), tuple.of("y", 8)];
  print(t, t.delete_("x"), t, len(t), read(t));
  t.size_ = 10;
  bump(t);
  print(t.size_, vars(t));
  const s = new Slotted();
  s.append(1);
  print(s.length_, len(s));
  const lazy = new Lazy({ a: 1 });
  print(lazy.size_, lazy.size_, lazy.has_, len(lazy));
  const b = new Box([1, 2, 3]);
  print(
    b.map_((x: any) => mul(x, 2)),
    b.filter_((x: any) => gt(x, 1)),
    b.every_(bool),
    b.reduce_((a: any, c: any) => add(a, c), 0),
    b.indexOf_(3),
    b.slice_(0, 2),
  );
  b.forEach_(print);
  print(
    b
      .map_(str)
      .map_(len)
      .filter_((n: any) => gt(n, 0))
      .slice_(1, 3),
  );
  const queue = new asyncio.Queue<Typed>();
  await queue.put(t);
  const got = await queue.get();
  print(got.has_("y"), got.size_);
  for (const each of [t, lazy]) {
    print(each.size_);
  }
  const boxes = [new Box([1]), new Box([2, 3])];
  print(
    boxes.map((x) => x.map_((v: any) => add(v, 1))),
    sum(map_((x) => len(x), boxes)),
    max(boxes, { key: len }),
    sorted(boxes, { key: (x: Box) => x.slice_(0, 1), reverse: true }),
  );
  let n!: number;
  if (isinstance(t, Typed) && hasattr(t, "size") && matched((n = (t as any).size_))) {
    print("size", n);
  }
  let first!: any;
  let others!: any[];
  let items: any;
  if (
    (items = matchSequence(b, 1, 0)) !== null &&
    matched((first = items[0])) &&
    matched((others = items[1]))
  ) {
    print(first, others);
  }
  let second: any;
  [first, second] = unpack(getitem(b, slice_(null, 2)), 2);
  const [head, ...tail] = unpackStarred(
    b.map_((x: any) => neg(x)),
    1,
    0,
  );
  print(first, second, head, tail);
  const callee = getattr(t, "has");
  print(
    `${format(t.size_, ">5")}|${str(b.slice_(0, 1))}|${str(call(callee, ...fittingArguments(callee, ["y"])))}`,
  );
  print(mod("%s %d", tuple.of(t.size_, len(b))), str.format("{0.size}", t));
}

await asyncio.run(main);
