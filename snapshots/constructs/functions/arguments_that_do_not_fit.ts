/** Calls with too few arguments, too many, or the wrong names: TypeError says which. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited } from "py2ts-async/asyncio";
import * as json from "py2ts-async/json";
import { dataclass } from "py2ts-async/dataclasses";
import { type Int, TypeError, dict, getattr, print, tuple } from "py2ts-async/builtins";
import { add } from "py2ts-async/operator";
import {
  bindArguments,
  bound,
  fittingArguments,
  invoke,
  keywordDict,
  keywords,
  or,
  splitOptions,
  unbound,
} from "py2ts-async/language";

/** The value, of which nothing is known any more. */
export function hide(
  value:
    Point | ((x: any, y?: any) => readonly [any, any]) | typeof Point | ((x: any) => Promise<any>),
): any {
  return or(json.loads("null"), () => value);
}

export function pair(x: any, y: any = 1): readonly [any, any] {
  return tuple.of(x, y);
}

export function nothing(): string {
  return "nothing";
}

export function named(
  a: any,
  {
    b,
  }: {
    b: any;
  },
): readonly [any, any] {
  return tuple.of(a, b);
}

export async function later(x: any): Promise<any> {
  return x;
}

export class Point {
  x: any;
  y: any;

  constructor(x: any, y: any = 2) {
    this.x = x;
    this.y = y;
  }

  move(by: any): any {
    return add(this.x, by);
  }

  static origin(of: any): any {
    return of;
  }

  static unit(of: any): any {
    return of;
  }
}

export class Marked extends Point {}

export class Empty {}

export class Adder {
  __call__(a: any): any {
    return add(a, 1);
  }
}

export class Book {
  title: string;
  pages: number;

  constructor(title: string, pages: number = 0) {
    this.title = title;
    this.pages = pages;
  }

  static {
    dataclass(this, ["title", "pages"]);
  }
}

export function attempt(fn: any, ...argsAndOptions: unknown[]): void {
  let [args, { ...kwargsOptions }]: [
    readonly (Int | Point)[],
    {
      [name: string]: number;
    },
  ] = splitOptions(argsAndOptions);
  let kwargs = keywordDict(kwargsOptions);
  try {
    print(asyncio.call(fn, ...bindArguments(fn, [...args], keywords(kwargs))));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

const point = new Point(1);
for (const function_ of [pair, nothing, named]) {
  attempt(function_);
  attempt(function_, 1);
  attempt(function_, 1, 2, 3);
}
attempt(pair, { z: 1 });
attempt(pair, 1, { x: 2 });
attempt(named, 1, { b: 2 });
attempt(named, 1, { b: 2, c: 3 });
for (const cls of [Point, Marked, Empty, Book]) {
  attempt(cls, 1, 2, 3, 4);
}
attempt(Point);
attempt(Marked);
attempt(Book, 1, { pags: 3 });
attempt(Point, { z: 1 });
attempt(bound(point, "move"));
attempt(bound(point, "move"), 1, 2);
attempt(unbound(Point.prototype.move), point);
attempt(unbound(Point.prototype.move), point, 1);
attempt(unbound(Point.prototype.move));
attempt(bound(Point, "origin"));
attempt(bound(Point, "origin"), 1, 2);
attempt(Point.unit);
attempt(Point.unit, 1, 2);
attempt((x: any) => x);
attempt(() => 1, 2);
attempt(getattr(hide(point), "move"));
attempt(new Adder());
attempt(new Adder(), 1);
attempt(new Adder(), 1, 2);

export function say(call: () => any): void {
  try {
    print(call());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

const hidden = hide(pair);
say(() => asyncio.call(hidden, ...fittingArguments(hidden, [])));
say(() => asyncio.call(hidden, ...fittingArguments(hidden, [1, 2, 3])));
say(() => asyncio.call(hidden, ...fittingArguments(hidden, [1])));
say(() => {
  const callee = getattr(hide(point), "move");
  return asyncio.call(callee, ...fittingArguments(getattr(hide(point), "move"), []));
});
say(() => {
  const callee2 = getattr(hide(point), "move");
  return asyncio.call(callee2, ...fittingArguments(getattr(hide(point), "move"), [1, 2]));
});
say(() => hide(point).move(1));
say(() => {
  const callee3 = hide(Point);
  return asyncio.call(callee3, ...fittingArguments(callee3, []));
});
say(() => {
  const callee4 = hide(Point);
  return asyncio.call(callee4, ...fittingArguments(callee4, [1, 2])).y;
});
const table = dict({ pair, nothing, Point });
for (const [name, function_] of table.items()) {
  try {
    print(name, invoke(function_, ...fittingArguments(function_, [1, 2, 3, 4])));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}
for (const function_ of [pair, nothing]) {
  try {
    print(function_(...fittingArguments(function_, [1])));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
  try {
    print(function_(...fittingArguments(function_, [])));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

export async function main(): Promise<void> {
  for (const function_ of [later, hide(later)]) {
    print(await awaited(invoke(function_, ...fittingArguments(function_, [1]))));
    try {
      await awaited(invoke(function_, ...fittingArguments(function_, [])));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print("TypeError:", error);
    }
    try {
      asyncio.createTask(asyncio.call(function_, ...fittingArguments(function_, [1, 2])));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print("TypeError:", error);
    }
  }
}

await asyncio.run(main);
