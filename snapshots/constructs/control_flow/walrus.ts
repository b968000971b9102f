/** `:=` binds a name inside an expression. */

import * as asyncio from "py2ts-async/asyncio";
import {
  Dict,
  any,
  asFloat,
  filter,
  len,
  list,
  map,
  max,
  print,
  range,
} from "py2ts-async/builtins";
import { assignedLocal, definedGlobal } from "py2ts-async/language";

const data = [3, 8, 1, 9, 4];
let largest!: number;
if ((largest = max(data)) > 8) {
  print("largest", largest);
}
let item!: number;
while ((item = list.pop(data)) !== 8) {
  print("popped", item);
}
print(item, data);

let half!: number;
print(
  list(
    map(
      (n) => asFloat(half),
      filter((n) => (half = n / 2) >= 1, range(6)),
    ),
  ),
  asFloat(definedGlobal(half, "half")),
);
let a!: number;
let b!: number;
let c!: number;
print((a = 5) + (b = a * 2), a, b, [(c = 1), c + 1], c);
const words = ["oak", "", "elm"];
let size!: number;
const lengths = new Dict(
  list(
    map(
      (word) => [word, size] as [string, number],
      filter((word) => (size = len(word)) !== 0, words),
    ),
  ),
);
let found!: string;
print(
  lengths,
  definedGlobal(size, "size"),
  any(map((word) => (found = word).startsWith("e"), words)),
  definedGlobal(found, "found"),
);

export function firstLong(names: string[]): string | null {
  let hit!: string;
  if (any(map((name) => len((hit = name)) > 3, names))) {
    return assignedLocal(hit, "hit");
  }
  return null;
}

print(firstLong(["ab", "abcd", "xyzzy"]), firstLong([]));

export async function read(stock: string[]): Promise<string | null> {
  await asyncio.sleep(0);
  return stock.length > 0 ? list.pop(stock, 0) : null;
}

export async function main(): Promise<void> {
  const stock = ["ink", "pen", "cap"];
  let thing!: string | null;
  while ((thing = await read(stock)) != null) {
    print("read", thing);
  }
  let left!: number;
  if (!((left = stock.length) !== 0)) {
    print("left", left, thing);
  }
}

await asyncio.run(main);
