/** Defaults are evaluated once, when the function is defined. */

import * as asyncio from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import {
  Dict,
  type Float,
  asFloat,
  dict,
  getattr,
  print,
  range,
  tuple,
} from "py2ts-async/builtins";
import { withDefaults } from "py2ts-async/language";

let base = 10;

const addOffset: number = base;
export function add(value: number, offset: number = addOffset): number {
  return value + offset;
}
withDefaults(add, [addOffset]);

base = 99;
print(add(1), add(1, 2), add(5, 0));

const collectBasket: string[] = [];
export function collect(item: string, basket: string[] = collectBasket): string[] {
  basket.push(item);
  return basket;
}
withDefaults(collect, [collectBasket]);

print(collect("a"), collect("b"), collect("c", ["own"]), collect("d"));

export function fresh(item: number, basket: number[] | null = null): number[] | null {
  if (basket == null) {
    basket = [];
  }
  basket.push(item);
  return basket;
}
withDefaults(fresh, [null]);

print(fresh(1), fresh(2));

const stampAt: number = time.time();
const stampSeen: Dict<string, number> = new Dict<string, number>();
export async function stamp(
  label: string,
  at: number = stampAt,
  {
    seen = stampSeen,
  }: {
    seen?: Dict<string, number>;
  } = {},
): Promise<readonly [string, number | Float, Dict<string, number>]> {
  await asyncio.sleep(1);
  seen.set(label, seen.get(label, 0) + 1);
  return tuple.of(label, asFloat(time.time() - at), dict(seen));
}
withDefaults(stamp, [asFloat(stampAt)], { seen: stampSeen });

export async function main(): Promise<void> {
  for (const label of "aba") {
    print(await stamp(label));
  }
}

await asyncio.run(main);

export function outer(n: number): (
  x?: number,
  options?: {
    y?: number;
  },
) => readonly [number, number, number] {
  const innerX: number = n;
  const innerY: number = n * 2;
  function inner(
    x: number = innerX,
    {
      y = innerY,
    }: {
      y?: number;
    } = {},
  ): readonly [number, number, number] {
    return tuple.of(x, y, n);
  }
  withDefaults(inner, [innerX], { y: innerY });

  n += 1;
  return inner;
}

print(
  outer(1)(),
  outer(5)(0, { y: -1 }),
  getattr(add, "__defaults__"),
  Array.from(range(4), (i) => {
    const default_I: number = i;
    return withDefaults((i: number = default_I) => i * i, [default_I]);
  }).map((f) => f()),
);
