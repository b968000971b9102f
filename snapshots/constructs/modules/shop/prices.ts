/** Prices, with state of their own. */

import { dict, isMain, print } from "py2ts-async/builtins";
import { mul } from "py2ts-async/operator";

print("loading prices");
export const CATALOGUE = dict({ ink: 3.5, pen: 1 });
export let lookups = 0;

export function costOf(
  thing: any,
  {
    count = 1,
  }: {
    count?: any;
  } = {},
): any {
  lookups += 1;
  return mul(CATALOGUE.at(thing), count);
}

if (isMain(import.meta)) {
  print("prices run as a program", costOf("pen"));
}
