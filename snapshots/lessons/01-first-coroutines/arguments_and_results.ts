/** Coroutines take arguments and return values like any other function. */

import * as asyncio from "py2ts-async/asyncio";
import { type Float, type Int, asFloat, dict, format, map, print, str } from "py2ts-async/builtins";
import { add } from "py2ts-async/operator";
import { keywordDict, keywords, splitOptions } from "py2ts-async/language";

/** Pack some items and describe the parcel. */
export async function packParcel(address: string, ...itemsAndOptions: unknown[]): Promise<string> {
  let [items, { weight = 1.5, fragile = false, ...labelsOptions }]: [
    readonly string[],
    {
      weight?: number;
      fragile?: boolean;
      [name: string]: any;
    },
  ] = splitOptions(itemsAndOptions);
  let labels = keywordDict(labelsOptions);
  await asyncio.sleep(0.1 * items.length);
  const mark = fragile ? "!" : "-";
  const described = str.join(
    ", ",
    map(([key, value]) => `${key}=${str(value)}`, labels.items()),
  );
  return str.rstrip(
    `[${mark}] ${address}: ${items.length} item(s), ${format(weight, ".1f")} kg ${described}`,
  );
}

export async function totalWeight(weights: (number | Float)[]): Promise<Int | number | Float> {
  let total: Int | number | Float = 0;
  for (const weight of weights) {
    await asyncio.sleep(0.01);
    total = add(total, weight);
  }
  return total;
}

export async function main(): Promise<void> {
  print(await packParcel("Elm Street 4", "book"));
  print(await packParcel("Oak Lane 9", "vase", "bowl", { weight: 4, fragile: true }));

  const items = ["pen", "ink", "paper"];
  const options = dict({ weight: 0.25, colour: "blue", express: true });
  print(await packParcel("Harbour 1", ...items, { ...keywords(options) }));

  // An int stays an int, a float makes the whole sum a float.
  print(await totalWeight([1, 2, 3]));
  print(await totalWeight([1, 2, asFloat(3.0)]));
}

await asyncio.run(main);
