/** partial, reduce, total_ordering, cached_property and operator's functions. */

import {
  cachedProperty,
  partial,
  partialmethod,
  reduce,
  totalOrdering,
} from "py2ts-async/functools";
import { call } from "py2ts-async/asyncio";
import { getattr, list, map, max, print, range, sorted, sum } from "py2ts-async/builtins";
import * as operator from "py2ts-async/operator";
import { add, eq, ge, gt, pow } from "py2ts-async/operator";
import { bindArguments, inheritClassAttributes, nameOf } from "py2ts-async/language";

export function power(
  base: any,
  exponent: any,
  {
    offset = 0,
  }: {
    offset?: any;
  } = {},
): any {
  return add(pow(base, exponent), offset);
}

const square = partial(power, { exponent: 2 });
const twoTo = partial(power, 2, { offset: 1 });
print(
  call(square, 5),
  call(twoTo, 10),
  call(twoTo, ...bindArguments(twoTo, [3], { offset: 0 })),
  call(partial(partial(power, 3), 2)),
  square.keywords,
  twoTo.args,
  nameOf(twoTo.func),
);
print(
  reduce(operator.mul, range(1, 21)),
  call(operator.itemgetter(1, 0), "ab"),
  call(operator.attrgetter("real"), 5),
  call(operator.methodcaller("split", "-"), "a-b"),
  operator.add("a", "b"),
  operator.floordiv(-7, 2),
);

export class Size {
  name: string;
  declare ORDER: string[];

  static ORDER: string[] = ["S", "M", "L"];

  constructor(name: string) {
    this.name = name;
  }

  __eq__(other: any): boolean {
    return eq(this.name, other.name);
  }

  __lt__(other: any): boolean {
    return list.index(this.ORDER, this.name) < list.index(this.ORDER, other.name);
  }

  static {
    inheritClassAttributes(this, "ORDER");
  }
}
totalOrdering(Size);

export class Report {
  rows: number[];
  declare starred: (...args: any[]) => any;

  constructor(rows: number[]) {
    this.rows = rows;
  }

  get total(): number {
    print("adding up");
    return sum(this.rows);
  }

  cell(text: any, fill: any): any {
    return getattr(text, "center")(7, fill);
  }

  static {
    this.prototype.starred = partialmethod(this.prototype.cell, { fill: "*" });
  }

  static {
    cachedProperty(this, "total");
  }
}

print(
  ge(new Size("L"), new Size("M")),
  gt(new Size("S"), new Size("M")),
  max(map((name) => new Size(name), "SLM")).name,
  sorted(map((name) => new Size(name), "LSM")).map((s) => s.name),
);
const report = new Report([1, 2, 3]);
print(report.total, report.total, report.starred("x"));
