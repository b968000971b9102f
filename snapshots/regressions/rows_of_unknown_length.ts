/** A loop whose target is several names counts the values of each item, also where no type tells how many. */

import * as asyncio from "py2ts-async/asyncio";
import {
  Dict,
  TypeError,
  ValueError,
  dict,
  enumerate,
  map,
  print,
  str,
  tuple,
} from "py2ts-async/builtins";
import { leftOpen, unpack, unpackEach } from "py2ts-async/language";

const rows = [
  [1, 2],
  [3, 4, 5],
];

export function parts(line: string): string[] {
  return str.split(line, "=");
}

try {
  for (const [a, b] of unpackEach(rows, 2)) {
    print(a, b);
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
try {
  print(Array.from(unpackEach(rows, 2), ([a, b]) => a + b));
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}

const lines = ["oak=3", "birch=1", "willow"];
try {
  for (const [name, height] of unpackEach(
    lines.map((line) => parts(line)),
    2,
  )) {
    print(name, height);
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
print(
  new Dict(
    Array.from(
      unpackEach(
        lines.slice(0, 2).map((line) => parts(line)),
        2,
      ),
      ([name, height]) => [name, height] as [string, string],
    ),
  ),
);
try {
  print(
    new Dict(
      Array.from(
        unpackEach(map(parts, lines), 2),
        ([name, height]) => [name, height] as [string, string],
      ),
    ),
  );
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}

const visits: (readonly (string | number)[])[] = [];
for (const [day, hours] of dict({ monday: tuple.of(9, 17), sunday: tuple.of(10) }).items()) {
  visits.push(tuple.of(day, ...hours));
}
try {
  for (const [day, opens, closes] of unpackEach(visits, 3)) {
    print(day, opens, closes);
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
try {
  for (const item of enumerate(visits)) {
    const [first2, second] = unpack(item, 2);
    const number = first2;
    const [first3, second2, third] = unpack(second, 3);
    const day = first3;
    const opens = second2;
    const closes = third;
    print(number, day, opens, closes);
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
for (const [first, ...rest] of unpackEach(rows, 1, 0)) {
  print(first, rest);
}
try {
  for (const [first, ...rest] of unpackEach([[1], []], 1, 0)) {
    print(first, rest);
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
try {
  for (const [left, right] of unpackEach([1, 2], 2)) {
    print(left, right);
  }
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}

export function* pairs(): Generator<string[]> {
  try {
    for (const line of lines.slice(0, 2)) {
      yield parts(line);
    }
    yield ["ash", "7"];
  } finally {
    print("no more pairs");
  }
}

// A loop that is left does not close the generator: the next one goes on with it.
const source = pairs();
for (const [name, height] of unpackEach(leftOpen(source), 2)) {
  print("first", name, height);
  break;
}
for (const [name, height] of unpackEach(source, 2)) {
  print("then", name, height);
}

export async function* arrivals(): AsyncGenerator<string[]> {
  for (const line of lines) {
    await asyncio.sleep(1);
    yield parts(line);
  }
}

export async function main(): Promise<void> {
  try {
    for await (const item2 of arrivals()) {
      const [first4, second3] = unpack(item2, 2);
      const name = first4;
      const height = second3;
      print("arrived", name, height);
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
}

await asyncio.run(main);
