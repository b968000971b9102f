/** Imports in all their forms, of our own modules and the library's. */

import * as sys from "py2ts-async/sys";
import * as time from "py2ts-async/time";
import * as ft from "py2ts-async/functools";
import * as osPath from "py2ts-async/os/path";
import * as shop from "./shop/__init__.ts";
import { greeting } from "./shop/__init__.ts";
import * as priceList from "./shop/prices.ts";
import * as listing from "./shop/prices.ts";
import { CATALOGUE, costOf, lookups as currentLookups } from "./shop/prices.ts";
import * as json from "py2ts-async/json";
import { OrderedDict as Ordered, deque } from "py2ts-async/collections";
import { ceil, sqrt as root } from "py2ts-async/math";
import { ImportError, ModuleNotFoundError, asFloat, dict, print, type } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { moduleName, nameOf } from "py2ts-async/language";

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
  greeting("Bob"),
  shop.OPENED,
  priceList.costOf("ink"),
  priceList === listing,
  costOf("pen", { count: 3 }),
);
CATALOGUE.set("pen", asFloat(2.0));
print(priceList.costOf("pen"), priceList.lookups, "shop.prices", "shop", moduleName(import.meta));
priceList.rebindLookups(100);
costOf("ink");
print(priceList.lookups);

export function localImport(): string {
  const lookups = currentLookups;
  return json.dumps(dict({ lookups, ok: [true, null, 1.5, "é"] }));
}

print(localImport());
try {
  throw new ModuleNotFoundError("No module named 'surely_not_there'");
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  print(nameOf(type(error)), error);
}
print(time.time() > 0, sys.argv.slice(1));
