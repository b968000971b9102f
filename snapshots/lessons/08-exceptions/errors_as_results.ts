/** With `return_exceptions=True` gather treats exceptions as results. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  Exception,
  OverflowError,
  dict,
  isinstance,
  map,
  print,
  repr,
  str,
  zip,
} from "py2ts-async/builtins";

export async function weigh(fruit: string, grams: number): Promise<number> {
  await asyncio.sleep(grams / 100);
  if (grams > 1000) {
    throw new OverflowError(`${fruit} is too heavy`);
  }
  return grams;
}

export async function main(): Promise<void> {
  const harvest = dict({ apple: 150, melon: 2500, cherry: 8, pumpkin: 7000 });
  const results = await asyncio.gather(
    ...map(([fruit, grams]) => coro(weigh, fruit, grams), harvest.items()),
    { returnExceptions: true },
  );
  for (const [fruit, result] of zip(harvest, results)) {
    if (isinstance(result, Exception)) {
      print(`${fruit}: ${repr(result)}`);
    } else {
      print(`${fruit}: ${str(result)} g`);
    }
  }

  // Without it the first exception comes out, and the others run on unseen.
  try {
    await asyncio.gather(...map(([fruit, grams]) => coro(weigh, fruit, grams), harvest.items()));
  } catch (error) {
    if (!(error instanceof OverflowError)) throw error;
    print("the scales broke:", error);
  }
}

await asyncio.run(main);
