/** Imports in all their forms, of our own modules and the library's. */

import * as sys from "py2ts-async/sys";
import * as time from "py2ts-async/time";
import * as ft from "py2ts-async/functools";
import * as osPath from "py2ts-async/os/path";
import * as shop from "./shop/prices.ts";
import * as priceList from "./shop/prices.ts";
import { CATALOGUE, costOf, lookups } from "./shop/prices.ts";
import * as json from "py2ts-async/json";
import { OrderedDict as Ordered, deque } from "py2ts-async/collections";
import { ceil, sqrt as root } from "py2ts-async/math";
import { greeting, prices as listing } from "./shop/__init__.ts";
import { call } from "py2ts-async/asyncio";
import { ImportError, asFloat, dict, print, type } from "py2ts-async/builtins";
import { getitem, setitem } from "py2ts-async/operator";
import { bindArguments, moduleName, nameOf } from "py2ts-async/language";

print(
  osPath.join("a", "b"),
  osPath.basename("/x/y.txt"),
  ft.reduce((a: number, b: number) => a - b, [10, 1, 2]),
  getitem(new Ordered({ a: 1 }), "a"),
  getitem(new deque([1]), 0),
  ceil(1.2),
  asFloat(root(9)),
);
print(
  shop.greeting("Ann"),
  call(greeting, "Bob"),
  shop.OPENED,
  shop.prices.costOf("ink"),
  priceList === listing,
  call(costOf, ...bindArguments(costOf, ["pen"], { count: 3 })),
);
setitem(CATALOGUE, "pen", asFloat(2.0));
print(
  shop.prices.costOf("pen"),
  priceList.lookups,
  nameOf(listing),
  nameOf(shop),
  moduleName(import.meta),
);
priceList.lookups = 100;
call(costOf, "ink");
print(shop.prices.lookups);

export function localImport(): string {
  return json.dumps(dict({ lookups, ok: [true, null, 1.5, "é"] }));
}

print(localImport());
try {
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  print(nameOf(type(error)), error);
}
print(time.time() > 0, sys.argv.slice(1));
