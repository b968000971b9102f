/** What it puts into the lists and dicts of another module, that module computes with. */

import * as stock from "./stock.ts";
import { NUMBERS as numbers, TABLE } from "./stock.ts";
import { asFloat, print } from "py2ts-async/builtins";
import { setitem } from "py2ts-async/operator";

TABLE.set("pen", asFloat(2.0));
stock.LOG.push("x");
numbers.push(2.5);
setitem(numbers, 0, asFloat(3.0));
stock.TABLE.set("new", 4);
print(
  stock.costOf("pen", 3),
  stock.costOf("ink", 2),
  stock.LOG,
  stock.total(),
  stock.TABLE,
  stock.NUMBERS,
);
