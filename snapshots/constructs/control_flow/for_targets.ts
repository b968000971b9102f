/** The loop variable lives on, may be anything assignable, and belongs to the surrounding scope. */

import * as asyncio from "py2ts-async/asyncio";
import { Dict, enumerate, len, list, print, range, slice, tuple, vars } from "py2ts-async/builtins";
import { contains, eq, getitem, setitem } from "py2ts-async/operator";
import { unpack, unpackStarred } from "py2ts-async/language";

let number!: number | string;
for (number of range(3)) {
}
print(number);

number = "kept";
for (number of []) {
}
print(number);

const [record, places]: readonly [Dict<string, string>, number[]] = [
  new Dict<string, string>(),
  [0, 0],
];
for (const item of "xy") {
  record.set("key", item);
  print(record);
}
for (const item2 of range(2)) {
  setitem(places, 1, item2);
  print(places);
}
for (const item3 of enumerate(["abc", tuple.of(1), [2, 3]])) {
  const [first2, second] = unpack(item3, 2);
  const index = first2;
  const [first3, ...second2] = unpackStarred(second, 1, 0);
  const first = first3;
  const rest = second2;
  print(index, first, rest);
}

let step!: number;
for (step of range(3)) {
  print(step, { end: " " });
  step = 10; // does not change the loop
}
print(step);

for (let i of range(2)) {
  for (i of range(10, 12)) {
    print(i, { end: " " });
  }
  print("outer", i);
}

print(
  range(3),
  list(range(2, 10, 3)),
  getitem(range(5), -1),
  getitem(range(0, 10, 2), slice(1, 3)),
  contains(range(0, 10, 2), 4),
  len(range(10, 0, -3)),
  eq(range(3), range(0, 3, 1)),
);

export class Holder {
  declare value: number;
}

export async function main(): Promise<readonly [number, number]> {
  const holder = new Holder();
  for (const item4 of range(2)) {
    holder.value = item4;
    await asyncio.sleep(0);
    print(vars(holder));
  }
  let total = 0;
  for (total of Array.from(range(4), (total) => total + 1)) {
  }
  return tuple.of(total, holder.value);
}

print(await asyncio.run(main));
