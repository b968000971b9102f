/** Subclasses of imported classes, and callers of imported functions that block. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as tools from "./tools.ts";
import { Handler, Part, Saw, Tool, measure } from "./tools.ts";
import { dataclass } from "py2ts-async/dataclasses";
import {
  type Float,
  type Int,
  NotImplementedError,
  asFloat,
  isinstance,
  issubclass,
  iterable,
  print,
  repr,
  str,
  tuple,
} from "py2ts-async/builtins";
import { add as add_, eq, mul, truediv } from "py2ts-async/operator";
import { bound, mro, nameOf } from "py2ts-async/language";

export class Hammer extends Tool {
  handle: any;

  constructor(name: any, handle: any = "wood") {
    super(name, 3);
    this.handle = handle;
  }

  sound(): string {
    return `bang on ${this.material}`;
  }

  async work(seconds: any): Promise<string> {
    const first = await super.work(seconds);
    return `${first} hard`;
  }
}

export class ChainSaw extends Saw {
  sound(): string {
    return super.sound().repeat(2);
  }

  use(times: any = 1): any {
    return super.use(mul(times, 10));
  }
}

export class Quiet extends tools.Tool {
  sound(): string {
    return "";
  }
}

export class Board extends Part {
  wood: string;

  volume(width: number, height: number = 2): number | Float | Int {
    return mul(this.area(width), height);
  }

  constructor(
    name: string,
    length?: number,
    tags?: readonly [] | readonly any[],
    wood: string = "oak",
  ) {
    super(name, length, tags);
    this.wood = wood;
  }

  static {
    dataclass(this, ["wood"]);
  }
}

export class Screw extends tools.Part {
  thread: number;

  constructor(name: string, length?: number, tags?: readonly [string], thread: number = 0.5) {
    super(name, length, tags);
    this.thread = thread;
  }

  static {
    dataclass(this, ["thread"]);
  }
}

export async function twice(value: number): Promise<any> {
  return add_(await measure(value), await measure(value, 0.2));
}

export class Report {
  title: string;

  constructor(title: string) {
    this.title = title;
  }

  async line(value: number): Promise<string> {
    return `${this.title}: ${str(await twice(value))}`;
  }

  add(a: any, b: any = 2): any {
    return add_(a, b);
  }
}

export function halve(value: any): any {
  return truediv(value, 2);
}

print(
  await measure(3),
  await tools.measure(2.5, 0.3),
  await tools.measureAll([1, 2]),
  await twice(1),
  await new Report("sum").line(2),
);
const hammer = new Hammer("hammer");
print(
  hammer.describe(),
  hammer.handle,
  hammer.weight,
  hammer,
  hammer.use(),
  hammer.use(2),
  Hammer.uses,
  hammer.material,
);
const saw = new ChainSaw("saw", 2.5);
print(
  saw.describe(),
  saw.heavy,
  saw.use(),
  saw.use(3),
  new Quiet("feather", asFloat(0.0)).describe(),
  new Saw("s").heavy,
);
print(
  new Board("shelf"),
  new Board("desk", 20, undefined, "ash").area(2),
  new Board("door", 2.5).volume(4),
  new Board("d", 2).volume(4, 1),
  new Screw("m4"),
  new Screw("m5", 3, tuple.of("x"), 1),
);
print(
  eq(new Board("a"), new Board("a")),
  isinstance(saw, Tool),
  issubclass(ChainSaw, Tool),
  Array.from(iterable(tuple(mro(ChainSaw))), (c: any) => nameOf(c)),
);
print(
  new Handler(halve).fire(3),
  new Handler(
    (
      a: any,
      {
        b = 1,
      }: {
        b?: any;
      } = {},
    ) => add_(a, b),
  ).fire(1, { b: 2 }),
  tools.apply(halve, 5),
  tools.apply(str, 5),
);
print(tools.everything([hammer, saw]), tools.note("first"), tools.note("second"), tools.LOG);

export async function main(): Promise<void> {
  print(await hammer.work(1), await saw.work(2));
  print(
    await asyncio.gather(
      coro(bound(hammer, "work"), 0.2),
      coro(bound(new tools.Saw("plain"), "work"), 0.1),
    ),
  );
  try {
    new Tool("abstract").describe();
  } catch (error) {
    if (!(error instanceof NotImplementedError)) throw error;
    print("abstract:", repr(error));
  }
}

await asyncio.run(main);
