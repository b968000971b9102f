/** A small package: what it prints shows that a module runs once. */

import { costOf as _cost } from "./prices.ts";
import { call } from "py2ts-async/asyncio";
import { print, str } from "py2ts-async/builtins";

print("opening the shop");
const OPENED = "monday";

export function greeting(customer: any): string {
  return `Good day, ${str(customer)}; ink is ${str(call(_cost, "ink"))}`;
}
