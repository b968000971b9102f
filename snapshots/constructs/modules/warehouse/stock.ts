/** Lists and dicts into which another module puts something of another type. */

import { type Dict, dict, dynamicSum } from "py2ts-async/builtins";
import { add, getitem, mul } from "py2ts-async/operator";

export const TABLE: Dict<any, any> = dict({ ink: 3, pen: 1 });
export const LOG: any[] = [];
export const NUMBERS: any[] = [1, 2];

export function costOf(thing: string, count: number): any {
  return mul(TABLE.at(thing), count);
}

export function total(): any {
  return add(dynamicSum(NUMBERS), mul(getitem(NUMBERS, 0), 2));
}
