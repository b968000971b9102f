/** What a program finds where `await` was forgotten: a coroutine is not what it gives. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, unawaited } from "py2ts-async/asyncio";
import {
  AttributeError,
  type Dict,
  type Int,
  TypeError,
  dict,
  getattr,
  hasattr,
  int,
  iterable,
  len,
  list,
  print,
  sorted,
  str,
  sum,
  type,
} from "py2ts-async/builtins";
import { add, contains, eq, getitem, lt } from "py2ts-async/operator";
import { bound, invoke, nameOf, unpack, unpackStarred } from "py2ts-async/language";

export async function fetch(): Promise<Dict<string, number>> {
  return dict({ a: 1 });
}

export async function ready(): Promise<boolean> {
  return false;
}

export class Shop {
  async prices(): Promise<number[]> {
    return [1, 2];
  }

  get size(): number {
    return 3;
  }
}

export function tried(
  action:
    (() => any) | (() => number) | (() => boolean) | (() => Int) | (() => any[]) | (() => string),
): void {
  try {
    print("nothing wrong:", action());
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof AttributeError)) throw error;
    print(`${nameOf(type(error))}: ${str(error)}`);
  }
}

export async function main(): Promise<void> {
  const shop = new Shop();
  const page = coro(fetch);
  print(asyncio.iscoroutine(page), nameOf(type(page)), nameOf(page), hasattr(page, "close"));
  tried(() => getattr(page, "name"));
  tried(() => getattr(page, "items")());
  tried(() => getattr(page, "get")("a"));
  tried(() => getitem(page, "a"));
  tried(() => len(page));
  tried(() => contains(page, "a"));
  tried(() => add(page, 1));
  tried(() => add("page: ", page));
  tried(() => lt(page, 3));
  tried(() => int(page));
  tried(() => sum(page as never));
  tried(() => sorted(page as never));
  tried(() => str.join(", ", page as never));
  tried(() => invoke(page));
  tried(() => list(iterable(unawaited(coro(bound(shop, "prices"))))));
  tried(() => getattr(coro(fetch), "items")());
  tried(() => getattr(coro(bound(shop, "prices")), "append")(3));
  try {
    for (const price of iterable(unawaited(coro(bound(shop, "prices"))))) {
      print(price);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  try {
    const [low, high] = unpack(unawaited(coro(bound(shop, "prices"))), 2);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  try {
    const [low, high] = unpack(shop, 2);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  try {
    const [first, ...rest] = unpackStarred(page, 1, 0);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  if (unawaited(coro(ready))) {
    print("a coroutine is always true");
  }
  print(eq(unawaited(coro(ready)), unawaited(coro(ready))), !unawaited(coro(ready)));
  print(await page);
}

await asyncio.run(main);
