/** The list that gather returns can be unpacked straight into names. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { type Float, dict, dynamicSum, format, isMain, print } from "py2ts-async/builtins";
import { mul } from "py2ts-async/operator";
import { unpack, unpackStarred } from "py2ts-async/language";

export async function stock(shelf: string): Promise<number> {
  await asyncio.sleep(0.1);
  return dict({ apples: 12, pears: 0, plums: 7 }).at(shelf);
}

export async function price(fruit: string): Promise<number> {
  await asyncio.sleep(0.2);
  return dict({ apples: 0.35, pears: 0.5, plums: 0.2 }).at(fruit);
}

export async function valueOf(fruit: string): Promise<number | Float> {
  // Both questions are asked at once, and the answers unpacked.
  const [count, each] = unpack(await asyncio.gather(coro(stock, fruit), coro(price, fruit)), 2);
  return mul(count, each);
}

export async function main(): Promise<void> {
  const [first, ...rest] = unpackStarred(
    await asyncio.gather(coro(stock, "apples"), coro(stock, "pears"), coro(stock, "plums")),
    1,
    0,
  );
  print("apples:", first, "others:", rest);

  const values = await asyncio.gather(
    ...["apples", "pears", "plums"].map((fruit) => coro(valueOf, fruit)),
  );
  print("values:", values);
  print(`total: ${format(dynamicSum(values), ".2f")}`);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
