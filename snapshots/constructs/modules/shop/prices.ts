/** Prices, with state of their own. */

import { type Dict, dict, isMain, print } from "py2ts-async/builtins";
import { iadd, mul } from "py2ts-async/operator";

print("loading prices");
export const CATALOGUE: Dict<any, any> = dict({ ink: 3.5, pen: 1 });
export let lookups: any = 0;

export function costOf(
  thing: any,
  {
    count = 1,
  }: {
    count?: any;
  } = {},
): any {
  lookups = iadd(lookups, 1);
  return mul(CATALOGUE.at(thing), count);
}

if (isMain(import.meta)) {
  print("prices run as a program", costOf("pen"));
}

export function rebindLookups(value: any): void {
  lookups = value;
}
