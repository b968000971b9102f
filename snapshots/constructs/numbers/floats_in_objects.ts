/** Whole floats that objects give: by properties, by operators, and where nobody knows the class. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, call } from "py2ts-async/asyncio";
import * as json from "py2ts-async/json";
import { dataclass } from "py2ts-async/dataclasses";
import { Enum, members } from "py2ts-async/enum";
import { namedtuple } from "py2ts-async/collections";
import { enterContext } from "py2ts-async/contextlib";
import {
  type Float,
  StopAsyncIteration,
  StopIteration,
  abs,
  asFloat,
  dict,
  divmod,
  dynamicPow,
  dynamicRound,
  dynamicSum,
  getattr,
  hasattr,
  isinstance,
  iterable,
  list,
  map,
  max,
  min,
  next,
  print,
  str,
  vars,
} from "py2ts-async/builtins";
import { getitem, iadd, matmul, setitem } from "py2ts-async/operator";
import {
  inheritClassAttributes,
  matched,
  nextResult,
  nextResultAsync,
  or,
  unpackEach,
} from "py2ts-async/language";

export class Order {
  price: number | Float;
  served: number | Float | null;

  get total(): number | Float {
    return asFloat(Number(this.price) * 2);
  }

  get waited(): number {
    return Number(or(this.served, () => 0)) - Number(this.price);
  }

  constructor(price: number | Float, served: number | Float | null = null) {
    this.price = price;
    this.served = served;
  }

  static {
    dataclass(this, ["price", "served"]);
  }
}

export class Size extends Enum<number> {
  static readonly SMALL = new Size(1);

  get litres(): number {
    return this.value * 2.0;
  }

  static {
    members(this);
  }
}

export class Point extends namedtuple<{
  x: number | Float;
}>("Point", ["x"]) {
  get half(): number {
    return Number(this.x) / 2;
  }
}

export class Base {
  level: number | Float;

  constructor() {
    this.level = asFloat(4.0);
  }

  get height(): number {
    return Number(this.level);
  }
}

export class Derived extends Base {
  get height(): number {
    return Number(this.level) * 2;
  }
}

export function properties(): void {
  const order = new Order(asFloat(2.0), asFloat(4.0));
  const waits: (number | Float)[] = [];
  waits.push(asFloat(order.waited));
  print(order.total, [order.total], dict({ total: order.total }), waits, `${order.total}`);
  print([asFloat(Size.SMALL.litres)], [asFloat(new Point(asFloat(4.0)).half)]);
  for (const thing of [new Base(), new Derived()]) {
    print([asFloat(thing.height)], asFloat(thing.height));
  }
  print(getattr(order, "total"), [getattr(order, "total")]);
}

export class Vector {
  x: number;

  constructor(x: number) {
    this.x = x;
  }

  __matmul__(other: Vector): number | Float {
    return asFloat(this.x * other.x * 1.0);
  }

  __abs__(): number | Float {
    return asFloat(5.0);
  }

  __getitem__(index: number): number | Float {
    return asFloat(8.0);
  }

  __call__(by: number = 1.0): number | Float {
    return asFloat(7.0 * by);
  }

  __round__(digits: any = null): number | Float {
    return asFloat(10.0);
  }

  __getattr__(name: any): number | Float {
    return asFloat(13.0);
  }

  __iadd__(other: any): number | Float {
    return asFloat(19.0);
  }

  __enter__(): number | Float {
    return asFloat(11.0);
  }

  __exit__(...exc: any[]): boolean {
    return false;
  }
}

export class Steps {
  taken: number;

  constructor() {
    this.taken = 0;
  }

  [Symbol.iterator]() {
    return this;
  }

  __next__(): number | Float {
    this.taken += 1;
    if (this.taken > 2) {
      throw new StopIteration();
    }
    return asFloat(1.0 * this.taken);
  }

  next() {
    return nextResult(this);
  }
}

export class Waits {
  taken: number;

  constructor() {
    this.taken = 0;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async __anext__(): Promise<number | Float> {
    this.taken += 1;
    if (this.taken > 2) {
      throw new StopAsyncIteration();
    }
    return asFloat(2.0 * this.taken);
  }

  next() {
    return nextResultAsync(this);
  }
}

export async function operators(): Promise<void> {
  let v = new Vector(2);
  print(matmul(v, v), abs(v), getitem(v, 0), call(v), dynamicRound(v), getattr(v, "anything"));
  print([matmul(v, v), abs(v), getitem(v, 0), call(v), dynamicRound(v), getattr(v, "anything")]);
  {
    using vContext = enterContext(v);
    try {
      const entered = vContext.value;
      print(entered, [entered]);
    } catch (error) {
      vContext.except(error);
    }
  }
  v = iadd(v, 1);
  print(v);
  print(list(new Steps()), list(new Steps()), next(new Steps()), dynamicSum(new Steps()));
  const items: (number | Float)[] = [];
  for await (const wait of asyncFor(new Waits())) {
    items.push(wait);
  }
  print(items, await anext(new Waits()));
}

export class Event {
  amount: number | Float;
  total: any;
  declare kind: number | Float;

  static kind = asFloat(3.0);

  constructor(amount: number) {
    this.amount = asFloat(amount);
    this.total = asFloat(0.0);
  }

  __repr__(): string {
    return `Event(${str.join(
      ", ",
      map(
        ([k, v]) => `${str(k)}=${str(v)}`,
        unpackEach(iterable(getattr(vars(this), "items")()), 2),
      ),
    )})`;
  }

  static {
    inheritClassAttributes(this, "kind");
  }
}

export function show(event: any): void {
  print(
    getattr(event, "amount"),
    getattr(event, "kind"),
    [getattr(event, "total")],
    vars(event),
    event,
  );
  let amount!: any;
  if (
    isinstance(event, Event) &&
    hasattr(event, "amount") &&
    matched((amount = (event as any).amount))
  ) {
    print(amount, [amount]);
  }
}

export function unknownClasses(): void {
  const things = json.loads("[0]");
  setitem(things, 0, new Event(10.0));
  for (const thing of iterable(things)) {
    thing.total = iadd(getattr(thing, "total"), asFloat(2.0));
    show(thing);
    print(getattr(thing, "amount"), dynamicRound(getattr(thing, "total"), 1));
  }
}

export function unknownNumbers(): void {
  for (const x of iterable(json.loads("[2.0, 2.5, 3, 1e3]"))) {
    print(
      dynamicRound(x, 1),
      dynamicRound(x),
      dynamicPow(x, 2),
      min(x, asFloat(100.0)),
      max(x, 1.5),
      abs(x),
      divmod(x, 2),
    );
  }
}

properties();
await asyncio.run(operators);
unknownClasses();
unknownNumbers();
