/** A program with type hints of all kinds: generic, abstract and data classes, protocols, overloads, dicts. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import { ABC, abstractMethods } from "py2ts-async/abc";
import { Counter, defaultdict, deque, namedtuple } from "py2ts-async/collections";
import { dataclass, field, freeze } from "py2ts-async/dataclasses";
import { Enum, IntEnum, auto, members } from "py2ts-async/enum";
import {
  AssertionError,
  BaseException,
  Dict,
  type Float,
  type Int,
  ValueError,
  asFloat,
  dict,
  filter,
  format,
  getattr,
  int,
  isinstance,
  iter,
  iterable,
  len,
  list,
  print,
  sorted,
  str,
} from "py2ts-async/builtins";
import { add, getitem, gt, pow } from "py2ts-async/operator";
import { bindArguments, inheritClassAttributes, unpack } from "py2ts-async/language";

export class Stack {
  _items: (number | string)[];

  constructor() {
    this._items = [];
  }
  push(item: number | string): void {
    this._items.push(item);
  }
  pop(): number | string {
    return list.pop(this._items);
  }
  peek(): number | string | null {
    return this._items.length > 0 ? getitem(this._items, -1) : null;
  }
  __len__(): number {
    return this._items.length;
  }
  [Symbol.iterator]() {
    return iter(this._items);
  }
}

export class Shape extends ABC {
  get name(): string {
    return null!;
  }
  area(): number | Float {
    return null!;
  }
  describe(): string {
    return `${this.name}: ${format(this.area(), ".2f")}`;
  }

  static {
    abstractMethods(this, "name", "area");
  }
}

export class Circle extends Shape {
  radius: number;

  get name(): string {
    return "circle";
  }
  area(): number {
    return 3.14159 * this.radius ** 2;
  }

  constructor(radius: number) {
    super();
    this.radius = radius;
  }

  static {
    dataclass(this, ["radius"]);
  }
}

export class Rect extends Shape {
  w: number;
  h: number;

  get name(): string {
    return "rect";
  }
  area(): number {
    return this.w * this.h;
  }

  constructor(w: number, h: number) {
    super();
    this.w = w;
    this.h = h;
    freeze(this);
  }

  static {
    dataclass(this, ["w", "h"], { frozen: true, order: true });
  }
}

export class Status extends Enum<number> {
  static readonly NEW = new Status(auto());
  static readonly ACTIVE = new Status(auto());
  static readonly DONE = new Status(auto());
  get label(): string {
    return str.title(this.name);
  }
  static parse(text: string): Status {
    for (const member of iterable(this)) {
      if (member.name.toLowerCase() === text) {
        return member;
      }
    }
    throw new ValueError(text);
  }

  static {
    members(this);
  }
}

export class Priority extends IntEnum {
  static readonly LOW = new Priority(1);
  static readonly HIGH = new Priority(2);

  static {
    members(this);
  }
}

export class Named {
  declare name: any;
  declare static name: any;
}

export class Greeter {
  greet(who: string): string {
    return null!;
  }
}

export class Loud {
  static readonly __name__: string = "Loud";
  declare name: string;

  static name = "loud";
  greet(who: string): string {
    return `HELLO ${who.toUpperCase()}`;
  }

  static {
    inheritClassAttributes(this, "name");
  }
}

export class Quiet {
  name: string;

  constructor() {
    this.name = "quiet";
  }
  greet(who: string): string {
    return `hello ${who}`;
  }
}

export class Point extends namedtuple<{
  x: number;
  y: number;
}>("Point", ["x", "y"], { defaults: [0] }) {
  norm(): number {
    return Number(pow(this.x ** 2 + this.y ** 2, 0.5));
  }
}

export function meet(greeter: Loud | Quiet, who: string): string {
  return greeter.greet(who);
}

export function double(x: number | string): number | string {
  if (isinstance(x, int)) {
    return x * 2;
  }
  return x + x;
}

export function first(
  items: (number | string)[],
  default_: string | null = null,
): number | string | null {
  return items.length > 0 ? getitem(items, 0) : default_;
}

export function groupBy(items: string[], key: (w: string) => string): Dict<string, string[]> {
  const result = new defaultdict<string, string[]>(list);
  for (const item of items) {
    getitem(result, key(item)).push(item);
  }
  return dict(result);
}

export function compose(f: (x: number) => number, g: (x: number) => number): (x: number) => number {
  return (x: number) => f(g(x));
}

export async function retry(action: () => Promise<string>, times: number = 3): Promise<string> {
  let last: ValueError | null = null;
  for (let attempt = 0; attempt < times; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      last = error;
      await asyncio.sleep(0.1 * (attempt + 1));
    }
  }
  if (!(last != null)) {
    throw new AssertionError();
  }
  throw last;
}

export class Order {
  id: number;
  items: string[];
  tags: Dict<string, number>;
  status: Status;
  parent: Order | null;
  declare total: number;

  static total = 0;
  root(): Order | null {
    let node: Order | null = this;
    while (node!.parent != null) {
      node = node!.parent;
    }
    return node;
  }
  __post_init__(): void {
    Order.total += 1;
  }

  constructor(
    id: number,
    items: string[] = [],
    tags: Dict<string, number> = new Dict(),
    status: Status = Status.NEW,
    parent: Order | null = null,
  ) {
    this.id = id;
    this.items = items;
    this.tags = tags;
    this.status = status;
    this.parent = parent;
    this.__post_init__();
  }

  static {
    dataclass(this, ["id", "items", "tags", "status", "parent"]);
  }
}

export async function* numbers(n: number): AsyncGenerator<Int> {
  for (let i = 0; i < n; i++) {
    yield i;
    await asyncio.sleep(0);
  }
}

let calls = 0;

export async function flaky(): Promise<string> {
  calls += 1;
  if (calls < 3) {
    throw new ValueError(`try ${calls}`);
  }
  return "ok";
}

export function mode(kind: string = "a"): string {
  return kind.repeat(2);
}

const MAX = 10;

export async function main(): Promise<void> {
  const s = new Stack();
  s.push(1);
  s.push(2);
  print(len(s), s.pop(), s.peek(), list(s));
  const t = new Stack();
  t.push("a");
  const top = t.peek();
  if (top != null) {
    print(getattr(top, "upper")());
  }
  const shapes = [new Circle(1), new Rect(2, 3)];
  for (const shape of shapes) {
    print(shape.describe());
  }
  print(getitem(sorted([new Rect(2, 3), new Rect(1, 5)]), 0));
  print(
    Status.parse("done").label,
    getitem(Status, "NEW"),
    new Status(2),
    gt(Priority.HIGH, Priority.LOW),
    add(Priority.HIGH, 1),
  );
  const movie = dict({ title: "Up", year: 2009 });
  print(movie.at("title"), movie.get("year"));
  for (const g of [new Loud(), new Quiet()]) {
    print(meet(g, "bob"), g.name);
  }
  const p = new Point(3, 4);
  const [x, y] = unpack(p, 2);
  print(
    p,
    asFloat(p.norm()),
    add(x, y),
    p._replace(...bindArguments(p._replace, [], { x: 1 })),
    p._asdict(),
  );
  print(double(2), double("a"), first([1, 2]), first([]), first(["z"], "q"));
  print(groupBy(["apple", "avocado", "bean"], (w: string) => getitem(w, 0)));
  print(
    compose(
      (x: number) => x + 1,
      (x: number) => x * 2,
    )(5),
  );
  print(await retry(flaky));
  const a = new Order(1, ["x"]);
  const b = new Order(2, undefined, undefined, undefined, a);
  print(b.root()!.id, Order.total, b);
  const items2: Int[] = [];
  for await (const n of asyncFor(numbers(3))) {
    items2.push(n);
  }
  print(items2, mode("b"), MAX);
  const queue = new asyncio.Queue<number | null>();
  async function consumer(): Promise<Int> {
    let total: Int = 0;
    let item!: number | null;
    while ((item = await queue.get()) != null) {
      total = add(total, item);
    }
    return total;
  }
  const task = asyncio.createTask(consumer);
  for (let i = 0; i < 3; i++) {
    await queue.put(i);
  }
  await queue.put(null);
  print(await task);
  const results = await asyncio.gather(coro(asyncio.sleep, 0, 1), coro(asyncio.sleep, 0, 2), {
    returnExceptions: true,
  });
  print(list(filter((r) => !isinstance(r, BaseException), results)));
  const counts = new Counter("hello");
  print(counts.mostCommon(1));
  const window = new deque<number>(undefined, 2);
  for (let i = 0; i < 4; i++) {
    window.append(i);
  }
  print(window);
  const registry = dict({ double, mode });
  for (const [name, fn] of registry.items()) {
    print(name, fn("a"));
  }
}

await asyncio.run(main);
