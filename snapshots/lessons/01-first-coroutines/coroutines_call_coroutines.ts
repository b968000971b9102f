/** Small coroutines combine into bigger ones, all the way up to main(). */

import * as asyncio from "py2ts-async/asyncio";
import { isMain, print } from "py2ts-async/builtins";

export async function grind(beans: string): Promise<string> {
  print("grinding", beans);
  await asyncio.sleep(0.2);
  return `ground ${beans}`;
}

export async function press(powder: string, bars: number = 9): Promise<string> {
  print("pressing at", bars, "bar");
  await asyncio.sleep(0.3);
  return `shot of ${powder}`;
}

/** Each step needs the result of the one before, so we await in order. */
export async function espresso(beans: string): Promise<string> {
  const powder = await grind(beans);
  return await press(powder);
}

export async function cappuccino(beans: string): Promise<string> {
  // Whoever awaits does not have to know how many steps there are inside.
  const shot = await espresso(beans);
  print("frothing milk");
  await asyncio.sleep(0.25);
  return `milk over a ${shot}`;
}

export async function main(): Promise<void> {
  const cup = await cappuccino("arabica");
  print("Served:", cup);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
