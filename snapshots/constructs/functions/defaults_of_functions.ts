/** __defaults__ and __kwdefaults__: values kept with the function. */

import * as asyncio from "py2ts-async/asyncio";
import { type Dict, type Float, asFloat, getattr, print, round, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { keywordDict, withDefaults } from "py2ts-async/language";

const unit = 2.0;

export function plain(a: any, b: any): readonly [any, any] {
  return tuple.of(a, b);
}

const scaledFactor: number = unit;
const scaledNames: readonly [string, string] = tuple.of("x", "y");
export function scaled(
  value: number,
  factor: number = scaledFactor,
  {
    digits = 1,
    names = scaledNames,
    ...restOptions
  }: {
    digits?: number;
    names?: readonly [string, string];
    [name: string]: any;
  } = {},
): readonly [number | Float, readonly [string, string], Dict<string, number>] {
  let rest = keywordDict(restOptions);
  return tuple.of(asFloat(round(value * factor, digits)), names, rest);
}
withDefaults(scaled, [asFloat(scaledFactor)], { digits: 1, names: scaledNames });

const waitBasket: number[] = [];
export async function wait(seconds: number = 1, basket: number[] = waitBasket): Promise<number[]> {
  await asyncio.sleep(seconds);
  basket.push(seconds);
  return basket;
}
withDefaults(wait, [1, waitBasket]);

const double = withDefaults((n: number, by: number = 2) => n * by, [2]);
print(
  getattr(plain, "__defaults__"),
  getattr(plain, "__kwdefaults__"),
  getattr(scaled, "__defaults__"),
  getattr(scaled, "__kwdefaults__"),
);
print(
  getattr(double, "__defaults__"),
  double(4),
  getattr(() => 0, "__defaults__"),
  scaled(3),
  scaled(3, 0.5, { digits: 2, more: 1 }),
);

export function outer(n: number): (
  x?: number,
  options?: {
    y?: number;
  },
) => number {
  const innerX: number = n;
  const innerY: number = n * 2;
  function inner(
    x: number = innerX,
    {
      y = innerY,
    }: {
      y?: number;
    } = {},
  ): number {
    return x + y;
  }
  withDefaults(inner, [innerX], { y: innerY });

  return inner;
}

print(
  [1, 2].map((n) => getattr(outer(n), "__defaults__")),
  getitem(getattr(outer(3), "__kwdefaults__"), "y"),
  outer(4)(),
);

export async function main(): Promise<void> {
  await wait();
  print(getattr(wait, "__defaults__"), await wait(2), getattr(wait, "__defaults__"));
}

await asyncio.run(main);
