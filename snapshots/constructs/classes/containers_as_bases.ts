/** Containers of the program whose attributes have names that JavaScript's containers have. */

import { ChainMap, Counter, OrderedDict, defaultdict, deque } from "py2ts-async/collections";
import { call } from "py2ts-async/asyncio";
import {
  AttributeError,
  Dict,
  FrozenSet,
  type Int,
  PySet,
  callable,
  dict,
  frozenset,
  getattr,
  hasattr,
  hash,
  isinstance,
  len,
  list,
  print,
  set as set_,
  setattr,
  sorted,
  str,
  truth,
  tuple,
  type,
  vars,
} from "py2ts-async/builtins";
import {
  add,
  and_,
  contains,
  delitem,
  eq,
  getitem,
  gt,
  iadd,
  isub,
  ixor,
  mul,
  or_,
  setitem,
  sub,
} from "py2ts-async/operator";
import { bound, inheritClassAttributes, nameOf } from "py2ts-async/language";

const __init__Items: readonly [] | (readonly [string, number])[] = tuple.of();
export class LRU extends OrderedDict<any, any> {
  size_: Int;
  entries_: number;
  has_: string;

  constructor(size: number, items: readonly [] | (readonly [string, number])[] = __init__Items) {
    super(items);
    this.size_ = size;
    this.entries_ = 0;
    this.has_ = "x";
  }

  put(key: number | string, value: number): void {
    setitem(this, key, value);
    this.moveToEnd(key);
    this.entries_ += 1;
    while (len(this) > this.size_) {
      this.popitem(false);
    }
  }

  set_(key: string, value: number): LRU {
    this.put(key, value);
    return this;
  }

  get at_(): any {
    return getitem(list(this), -1);
  }
}

export class Registry extends Dict<any, any> {
  declare size_: Int;
  declare delete_: null;

  static size_: Int = 5;
  static delete_: null = null;

  set_(name: string): (function_: (...args: any[]) => any) => (...args: any[]) => any {
    const register = (function_: (x: any) => any): ((x: any) => any) => {
      setitem(this, name, function_);
      return function_;
    };

    return register;
  }

  has_(name: any): boolean {
    return contains(this, name);
  }

  static entries_(): Int {
    return this.size_;
  }

  static at_(i: number): number {
    return i * 2;
  }

  static {
    inheritClassAttributes(this, "size_", "delete_");
  }
}

const __init__Items2: readonly [] | number[] = tuple.of();
export class Bag extends PySet<any> {
  size_: string;
  log: (readonly [string, number] | number)[];

  constructor(items: readonly [] | number[] = __init__Items2) {
    super(items);
    this.size_ = "big";
    this.log = [];
  }

  take(x: number): number {
    this.discard(x);
    return x;
  }

  insert(x: number): void {
    this.add(x);
  }

  empty(): boolean {
    return !truth(this);
  }

  has_(x: number): boolean {
    return contains(this, x);
  }

  like(other: PySet<number>): boolean {
    return eq(this, other);
  }

  _insert_(x: number): void {
    this.log.push(x);
  }

  discard(x: number): void {
    this.log.push(tuple.of("discard", x));
    super.discard(x);
  }
}

export class Ring extends deque<any> {
  size: Int;
  length_: number;

  constructor(n: number) {
    super(mul([0], n), n);
    this.size = n;
    this.length_ = 3;
  }

  append(x: number): void {
    this.length_ += 1;
    super.append(x);
  }

  at(i: number): any {
    return getitem(this, i);
  }

  has(x: any): boolean {
    return contains(this, x);
  }
}

export class Tags extends FrozenSet<any> {
  declare size_: string;

  static size_ = "small";

  has_(x: string | number): boolean {
    return contains(this, x);
  }

  static {
    inheritClassAttributes(this, "size_");
  }
}

const __init__Words: readonly [] | string = tuple.of();
export class Tally extends Counter<any> {
  size_: Int;

  constructor(words: readonly [] | string = __init__Words, size: number = 1) {
    super(words);
    this.size_ = size;
  }

  has_(word: any): boolean {
    return gt(getitem(this, word), 0);
  }
}

export class Groups extends defaultdict<any, any> {
  size_: Int;

  constructor() {
    super(list);
    this.size_ = 0;
  }

  set_(key: string, value: number): void {
    getattr(getitem(this, key), "append")(value);
    this.size_ = add(this.size_, 1);
  }
}

export class Scopes extends ChainMap<any, any> {
  declare size_: number;

  static size_ = 9;

  has_(name: string | number): boolean {
    return contains(this, name);
  }

  static {
    inheritClassAttributes(this, "size_");
  }
}

const lru = new LRU(2);
for (let i = 0; i < 4; i++) {
  lru.put(i, i * i);
}
print(lru, len(lru), lru.size_, lru.entries_, lru.has_, lru.at_, lru.set_("k", 1) === lru, lru);
lru.size_ = sub(lru.size_, 1);
lru.put("z", 26);
print(lru, lru.size_, sorted(vars(lru)), hasattr(lru, "set"), hasattr(lru, "delete"));
setattr(lru, "size", 7);
print(getattr(lru, "size"), lru.size_, vars(lru));
print(
  new LRU(3, [tuple.of("a", 1)]),
  new Dict([...dict(lru).items()]),
  dict(lru),
  list(lru.items()),
  eq(lru, dict({ z: 26 })),
  or_(lru, dict({ y: 1 })),
);

const registry = new Registry({ zero: 0 });

const double = registry.set_("double")(function double(x: any): any {
  return mul(x, 2);
});

print(
  registry.has_("double"),
  call(getitem(registry, "double"), 4),
  (registry.constructor as typeof Registry).entries_(),
  Registry.entries_(),
  Registry.at_(3),
  registry.size_,
);
registry.size_ = 6;
print(Registry.size_, registry.size_, registry.delete_, len(registry), registry.get("zero"));
delitem(registry, "zero");
print(
  contains(registry, "zero"),
  list(registry),
  new Registry([tuple.of("a", 1)] as never, { b: 2 }),
  new Registry(dict({ a: 1 })),
  nameOf(type(registry)),
);
try {
  getattr(registry, "missing");
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}

let bag = new Bag([1, 2, 3]);
getattr(bag, "insert")(4);
getattr(bag, "_insert")(5);
print(
  bag.take(1),
  sorted(bag),
  bag.empty(),
  getattr(bag, "has")(2),
  getattr(bag, "size"),
  len(bag),
  bag.log,
  bag.like(set_.of(2, 3, 4)),
);
bag = isub(bag, set_([3]));
bag = ixor(bag, set_([2, 9]));
print(
  sorted(bag),
  bag.log,
  sorted(or_(bag, set_([7]))),
  sorted(and_(bag, set_([4]))),
  nameOf(type(or_(bag, set_([7])))),
  nameOf(type(getattr(bag, "copy")())),
);

const ring = new Ring(2);
ring.append(1);
ring.extend([2, 3]);
print(
  ring,
  ring.size,
  ring.length_,
  ring.at(0),
  len(ring),
  ring.has(3),
  bound(ring, "copy") == null,
);

const tags = new Tags("ab");
print(
  tags.size_,
  tags.has_("a"),
  len(tags),
  eq(tags, frozenset("ab")),
  hash(tags) === hash(frozenset("ab")),
);

const tally = new Tally("abca", 4);
print(tally.size_, tally.mostCommon(1), tally.has_("z"), tally.total(), add(tally, tally));
const groups = new Groups();
groups.set_("a", 1);
groups.set_("a", 2);
print(groups, groups.size_, len(groups), list(groups));
const scopes = new Scopes(dict({ a: 1 }), dict({ b: 2 }));
print(
  scopes.size_,
  scopes.has_("b"),
  len(scopes),
  getitem(scopes, "b"),
  scopes.newChild(dict({ c: 3 })),
);

export function show(thing: LRU | Registry | Ring | Tally | Groups | Plain): Int {
  print(
    nameOf(type(thing)),
    getattr(thing, "size"),
    hasattr(thing, "has") && callable(getattr(thing, "has")) ? getattr(thing, "has")("a") : null,
  );
  setattr(thing, "size", iadd(getattr(thing, "size"), 1));
  setattr(
    thing,
    "size",
    isinstance(getattr(thing, "size"), str)
      ? getattr(thing, "size")
      : mul(getattr(thing, "size"), 2),
  );
  return getattr(thing, "size");
}

export class Plain {
  size: Int;

  constructor() {
    this.size = 1;
  }

  has(x: any): string {
    return `plain ${str(x)}`;
  }
}

for (const each of [lru, registry, ring, tally, groups, new Plain()]) {
  print(show(each));
}
for (const attribute of ["size", "has", "at", "length", "insert"]) {
  print(
    attribute,
    [
      lru,
      registry,
      bag,
      ring,
      tags,
      tally,
      groups,
      scopes,
      new Dict<any, any>(),
      set_(),
      [],
      new deque(),
      new Plain(),
    ].map((each: any) => hasattr(each, attribute)),
  );
}
