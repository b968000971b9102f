/** A small inventory: nested lists, dicts, tuples and sets, taken apart and put together. */

import * as copy from "py2ts-async/copy";
import {
  Dict,
  type Int,
  PySet,
  asFloat,
  dict,
  dynamicSum,
  enumerate,
  format,
  getattr,
  iterable,
  len,
  list,
  map,
  max,
  print,
  range,
  set,
  sorted,
  str,
  sum,
  truth,
  tuple,
  zip,
} from "py2ts-async/builtins";
import { add, eq, getitem, iadd, mul } from "py2ts-async/operator";
import { bound, unpack, unpackEach } from "py2ts-async/language";

const orders: Dict<string, any>[] = [
  dict({
    id: 1,
    who: tuple.of("Ann", "Lee"),
    lines: [tuple.of("tea", 2, 3.5), tuple.of("cup", 1, asFloat(8.0))],
  }),
  dict({ id: 2, who: tuple.of("Bo", "Ek"), lines: [] }),
  dict({ id: 3, who: tuple.of("Cy", "Lee"), lines: [tuple.of("tea", 1, 3.5)], note: null }),
];
const totals = new Dict(
  orders.map(
    (order) =>
      [
        order.at("id"),
        dynamicSum(
          map(([_, count, price]) => mul(count, price), unpackEach(iterable(order.at("lines")), 3)),
        ),
      ] as [any, any],
  ),
);
print(
  totals,
  max(totals, { key: bound(totals, "get") }),
  eq(new PySet(orders.map((order) => getitem(order.at("who"), 1))), set(["Lee", "Ek"])),
);
const byFamily: Dict<any, Dict<any, any[]>> = new Dict<any, Dict<any, any[]>>();
for (const order of orders) {
  const [first, family] = unpack(order.at("who"), 2);
  list.extend(
    byFamily.setdefault(family, new Dict<any, any[]>()).setdefault(first, []),
    map(([name, ..._]) => name, unpackEach(iterable(order.at("lines")), 1, 0)),
  );
}
print(
  byFamily,
  orders.filter((order) => !truth(order.at("lines"))).map((order) => order.at("id")),
  orders.map((order) => order.get("note", "-")),
);
const [shallow, deep] = [orders.slice(), copy.deepcopy(orders)];
getattr(getitem(orders, 0).at("lines"), "append")(tuple.of("pot", 1, 20));
const container = getitem(orders, 1);
container.set("who", iadd(container.at("who"), tuple.of("Jr")));
print(
  getitem(getitem(shallow, 0).at("lines"), -1),
  len(getitem(deep, 0).at("lines")),
  getitem(orders, 1).at("who"),
  getitem(deep, 1).at("who"),
  eq(shallow, orders),
  eq(deep, orders),
);
const graph = dict({
  a: dict({ b: 1, c: 4 }),
  b: dict({ c: 2, d: 6 }),
  c: dict({ d: 3 }),
  d: new Dict<string, number>(),
});
const [distances, queue]: readonly [Dict<string, Int>, string[]] = [dict({ a: 0 }), ["a"]];
while (queue.length > 0) {
  const node = list.pop(queue, 0);
  for (const [neighbour, weight] of graph.at(node).items()) {
    if (!distances.has(neighbour) || add(distances.at(node), weight) < distances.at(neighbour)) {
      distances.set(neighbour, add(distances.at(node), weight));
      queue.push(neighbour);
    }
  }
}
print(distances, getitem(sorted(map(([n, d]) => tuple.of(d, n), distances.items())), -1));
const words = str.split("the cat the dog the end");
const positions: Dict<string, number[]> = new Dict<string, number[]>();
for (const [index, word] of enumerate(words)) {
  positions.setdefault(word, []).push(index);
}
print(
  positions,
  sorted(positions.items(), {
    key: (item: readonly [string, number[]]) => tuple.of(-item[1].length, item[0]),
  }).slice(0, 2),
);
const matrix = Array.from(range(3), (r) => Array.from(range(3), (c) => (r + 1) * (c + 1)));
print(
  Array.from(zip(...matrix), (column) => list(column)),
  sum(map(sum, matrix)),
  Array.from(range(3), (i) => getitem(getitem(matrix, i), i)),
  str.join(
    "\n",
    map(
      (row) =>
        str.join(
          " ",
          map((cell) => `${format(cell, ">2")}`, row),
        ),
      matrix,
    ),
  ),
  { sep: "\n" },
);
print(
  ...map(
    ([who, total]) => `${str(getitem(who, 0))}:${format(total, ".2f")}`,
    zip(
      map((order) => order.at("who"), orders),
      totals.values(),
    ),
  ),
  { sep: ", " },
);
