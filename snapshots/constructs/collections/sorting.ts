/** sort and sorted are stable, take keys and can go backwards. */

import { cmpToKey } from "py2ts-async/functools";
import {
  type Int,
  TypeError,
  dict,
  int,
  len,
  list,
  map,
  max,
  min,
  print,
  sorted,
  str,
  tuple,
} from "py2ts-async/builtins";
import { gt, itemgetter, lt } from "py2ts-async/operator";

const boats = [
  tuple.of("Mole", 12),
  tuple.of("Heron", 7),
  tuple.of("Pike", 12),
  tuple.of("Newt", 3),
  tuple.of("Eel", 7),
];
print(sorted(boats), sorted(boats, { key: (boat: readonly [string, number]) => boat[1] }), {
  sep: "\n",
});
print(
  sorted(boats, { key: itemgetter(1), reverse: true }),
  sorted(boats, { key: (boat: readonly [string, number]) => tuple.of(-boat[1], boat[0]) }),
  { sep: "\n" },
);
const words = str.split("pear Fig apple kiwi Banana");
list.sort(words, { key: str.lower });
print(
  words,
  sorted(words),
  sorted(words, { key: len }),
  sorted(words, { key: len, reverse: true }),
  sorted("hello", { reverse: true }),
);
print(
  sorted([3, 1.5, true, 2]),
  sorted([tuple.of(1, "b"), tuple.of(1, "a"), tuple.of(0, "z")]),
  sorted(dict({ b: 1, a: 2 })),
  sorted([[2], [1, 5], []]),
  sorted([10, 9, 100, 1]),
);
print(
  sorted(words, {
    key: cmpToKey((a: any, b: any) => len(a) - len(b) || Number(gt(a, b)) - Number(lt(a, b))),
  }),
  min(boats, { key: itemgetter(1) }),
  max(boats, { key: itemgetter(1) }),
);
try {
  sorted([1, "a"]);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
try {
  list.sort([3, null, 1]);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}

export class Version {
  parts: Int[];

  constructor(text: string) {
    this.parts = str.split(text, ".").map((part) => int(part));
  }

  __lt__(other: any): boolean {
    return lt(this.parts, other.parts);
  }

  __repr__(): string {
    return "v" + str.join(".", map(str, this.parts));
  }
}

print(
  sorted(map((text) => new Version(text), ["1.10", "1.9", "1.2.3", "0.99"])),
  max(
    map((text) => new Version(text), ["2.1", "2.10"]),
    { key: (version: Version) => version.parts },
  ),
);
