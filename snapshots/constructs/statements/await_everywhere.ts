/** await inside every kind of expression keeps the order of evaluation. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  AssertionError,
  Dict,
  type Int,
  ValueError,
  format,
  iterable,
  max,
  print,
  range,
  repr,
  slice,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { add, getitem, gt, iadd, lt, mul, ne, neg } from "py2ts-async/operator";

export async function give(
  value: Int | string | number[] | boolean,
): Promise<Int | string | number[] | boolean> {
  print(value, { end: " " });
  await asyncio.sleep(0);
  return value;
}

export function plain(value: Int | string): Int | string {
  print(value, { end: " " });
  return value;
}

export async function choose(
  function_: (
    value: Int | string | number[] | boolean,
  ) => Promise<Int | string | number[] | boolean>,
): Promise<
  (value: Int | string | number[] | boolean) => Promise<Int | string | number[] | boolean>
> {
  await asyncio.sleep(0);
  return function_;
}

export async function main(): Promise<
  readonly [Dict<string | Int | number[] | boolean, any>, Int | string | number[] | boolean]
> {
  print(add(await give(1), mul(plain(2), await give(3))), [
    plain("a"),
    await give("b"),
    plain("c"),
  ]);
  print(
    new Dict<Int | string | number[] | boolean, Int | string | number[] | boolean>([
      [await give("k"), await give("v")],
    ]),
    tuple.of(await give(1), ...iterable(await give([2, 3]))),
    `${format(repr(await give("x")), ">5")}${plain("y")}`,
  );
  let left: any;
  const value2 = truth((left = await give(0))) ? left : await give("or");
  let left2: any;
  print(
    value2,
    truth((left2 = await give(1))) ? await give("and") : left2,
    truth(await give(false)) ? await give("t") : await give("f"),
  );
  let middle: Int | string;
  let middle2: Int | string | number[] | boolean;
  let middle3: Int | string | number[] | boolean;
  print(
    lt(await give(1), (middle = plain(2))) &&
      lt(middle, (middle2 = await give(3))) &&
      lt(middle2, (middle3 = await give(0))) &&
      lt(middle3, await give("never")),
  );
  const data: Dict<string | Int | number[] | boolean, any> = new Dict<
    string | Int | number[] | boolean,
    any
  >();
  const value3 = await give("value");
  data.set(await give("key"), value3);
  data.set(await give("n"), 5);
  data.set("n", iadd(data.at("n"), await give(10)));
  print(
    data,
    getitem(await give("hello"), slice((await give(1)) as number, plain(3) as number)),
    !truth(await give([])),
    neg(await give(4)),
  );
  const items: (Int | string | number[])[] = [];
  for (const n of range(3)) {
    if (ne(await give(n), 1)) {
      items.push(mul(n, await give(n)));
    }
  }
  print(...items, max(await give(3), plain(9)), { sep: "|" });
  let total = 1;
  total = iadd(total, add(await give(5), total));
  const [x, y] = [await give(1), await give(2)];
  if (!truth(await give(true))) {
    throw new AssertionError(await give("not evaluated"));
  }
  let n!: Int | string | number[] | boolean;
  if (gt((n = await give(7)), 5) && truth(await give(true))) {
    print("if", n, total, x, y);
  }
  while (gt(await give(data.size), 1)) {
    data.popitem();
  }
  for (const item of iterable(await give([1, 2]))) {
    print("item", item);
  }
  print(
    await asyncio.waitFor(coro(give, "nested"), (await give(5)) as number),
    await (
      await choose(give)
    )("double"),
    ((v: Int | string | number[] | boolean) => mul(v, 2))(await give(21)),
  );
  try {
    throw new ValueError(await give("message"));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  data.delete(await give("key"));
  return tuple.of(data, await give("returned"));
}

print(await asyncio.run(main));
