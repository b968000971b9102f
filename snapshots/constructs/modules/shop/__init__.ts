/** A small package: what it prints shows that a module runs once. */

import { costOf as _cost } from "./prices.ts";
import { print, str } from "py2ts-async/builtins";

print("opening the shop");
export const OPENED = "monday";

export function greeting(customer: any): string {
  return `Good day, ${str(customer)}; ink is ${str(_cost("ink"))}`;
}
