/** Annotations of every kind change nothing at run time. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { namedtuple } from "py2ts-async/collections";
import {
  Dict,
  type Float,
  type Int,
  asFloat,
  getattr,
  len,
  print,
  tuple,
} from "py2ts-async/builtins";
import { add, contains, getitem, mul, pow } from "py2ts-async/operator";
import { keywordDict, nameOf, splitOptions, withAnnotations } from "py2ts-async/language";

const MAXIMUM = 10;

export class Named {
  declare name: any;
  declare static name: any;
}

export class Coordinates extends namedtuple<{
  north: number | Float;
  east: number | Float;
}>("Coordinates", ["north", "east"], { defaults: [asFloat(0.0)] }) {
  length_(): number {
    return Number(pow(add(pow(this.north, 2), pow(this.east, 2)), 0.5));
  }
}

export class Box<Content> {
  content: string | number;

  constructor(content: string | number) {
    this.content = content;
  }

  map(function_: any): Box<any> {
    return new Box(function_(this.content));
  }
}

export class Stack {
  _items: number[];

  constructor() {
    this._items = [];
  }

  push(item: number): Stack {
    this._items.push(item);
    return this;
  }

  peek(): number | null {
    return this._items.length > 0 ? getitem(this._items, -1) : null;
  }
}

export function first(items: number[], default_: string | null = null): number | string | null {
  for (const item of items) {
    return item;
  }
  return default_;
}

export function total(values: number[], ...moreAndOptions: unknown[]): Int | number | Float {
  let [more, { scale = 1, ...extraOptions }]: [
    readonly number[],
    {
      scale?: number | Float;
      [name: string]: any;
    },
  ] = splitOptions(moreAndOptions);
  let extra = keywordDict(extraOptions);
  let count!: any;
  let result: Int | number | Float = 0;
  for (const value of [...values, ...more]) {
    result = add(result, mul(value, scale));
  }
  return result;
}
withAnnotations(total, [
  ["values", "list[int | float]"],
  ["more", "int"],
  ["scale", "Union[int, float]"],
  ["extra", "Any"],
  ["return", "float"],
]);

export async function load(
  name: string,
  mode: string = "r",
  retries: null = null,
): Promise<Dict<string, number[]>> {
  await asyncio.sleep(0.1);
  return new Dict([[`${name}:${mode}`, [retries || MAXIMUM]]]);
}

export function flip(pair: readonly [number, number]): readonly [number, number] {
  return tuple.of(pair[1], pair[0]);
}

print(
  first([3, 4]),
  first([], "none"),
  total([1, 2.5], 3),
  total([], { scale: asFloat(2.0) }),
  total([2]),
  flip(tuple.of(1, 2)),
);
print(
  new Box("abc").map(len).content,
  new Stack().push(1).push(2).peek(),
  new Stack().peek(),
  await asyncio.run(coro(load, "log", undefined, null)),
);
print(
  new Coordinates(asFloat(3.0), asFloat(4.0)),
  asFloat(new Coordinates(3, 4).length_()),
  new Coordinates(asFloat(1.0)).east,
  nameOf(total),
  contains(getattr(total, "__annotations__"), "scale"),
);
const wrong = "not checked"; // type: ignore
print(wrong);
