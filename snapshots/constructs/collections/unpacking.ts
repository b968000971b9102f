/** Stars, nests and several targets. */

import {
  Dict,
  TypeError,
  ValueError,
  dict,
  print,
  range,
  slice,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem, setitem } from "py2ts-async/operator";
import {
  bindArguments,
  keywordDict,
  keywords,
  nameOf,
  splitOptions,
  unpack,
  unpackEach,
  unpackStarred,
} from "py2ts-async/language";

const [first, middle, last] = unpackStarred(range(6), 1, 1);
print(first, middle, last);
const [start, end] = unpackStarred("abc", 0, 1);
const [head, ...tail] = unpackStarred([1], 1, 0);
const [first2, second, third] = tuple.of(tuple.of(1, 2), [3, 4, 5], 6);
const [first3, second2] = unpack(first2, 2);
let a: any = first3;
let b: any = second2;
const [first4, ...second3] = unpackStarred(second, 1, 0);
let c: number = first4;
const d = second3;
const e = third;
print(start, end, head, tail, a, b, c, d, e);

const x: number[] = [];
const y = x;
x.push(1);
print(y, x === y);
let i = 0;
const values = [10, 20, 30];
i = 2;
setitem(values, i, 99);
print(i, values);
let j!: number;
let k!: number;
const value = tuple.of(1, 2, 3);
const [first5, second4, third2] = unpack(value, 3);
i = first5;
j = second4;
k = third2;
const [first6, second5, third3] = unpack(value, 3);
j = first6;
k = second5;
i = third3;
print(i, j, k);
const [p, q] = unpack(dict({ k1: 1, k2: 2 }), 2);
print(
  p,
  q,
  [...range(3), ..."xy", ...dict({ z: 1 })],
  tuple.of(...[1], ...tuple.of(2)),
  new Dict([...dict({ a: 1 }).items(), ["b", 2], ...dict({ a: 3 }).items()]),
  [...[]],
);

export function total(
  a: number | string,
  b: number | string = 10,
  ...restAndOptions: unknown[]
): readonly [
  number | string,
  number | string,
  readonly (number | string)[],
  number,
  Dict<string, any>,
] {
  let [rest, { c = 0, ...othersOptions }]: [
    readonly (number | string)[],
    {
      c?: number;
      [name: string]: any;
    },
  ] = splitOptions(restAndOptions);
  let others = keywordDict(othersOptions);
  return tuple.of(a, b, rest, c, others);
}

print(
  total(1),
  total(...[1, 2, 3], 4),
  total(...bindArguments(total, [1, ...tuple.of()], { c: 5, ...keywords(dict({ z: 9 })) })),
  total(...bindArguments(total, [..."ab", ..."cd"], { ...keywords(dict({ c: 1 })), d: 2 })),
);

for (const attempt of [
  "a, b = [1]",
  "a, b = [1, 2, 3]",
  "a, *b, c = [1]",
  "a, b = 5",
  "(a, b), c = 1, 2",
]) {
  try {
    if (attempt === "a, b = [1]") {
      [a, b] = unpack([1], 2);
    } else if (attempt === "a, b = [1, 2, 3]") {
      [a, b] = unpack([1, 2, 3], 2);
    } else if (attempt === "a, *b, c = [1]") {
      [a, b, c] = unpackStarred([1], 1, 1);
    } else if (attempt === "a, b = 5") {
      [a, b] = unpack(5, 2);
    } else {
      const [first7, second6] = tuple.of(1, 2);
      const [first8, second7] = unpack(first7, 2);
      a = first8;
      b = second7;
      c = second6;
    }
  } catch (error) {
    if (!(error instanceof ValueError || error instanceof TypeError)) throw error;
    print(attempt, "->", nameOf(type(error)), error);
  }
}

const swap = [1, 2, 3, 4];
const [first9, second8] = [getitem(swap, -1), getitem(swap, 0)];
setitem(swap, 0, first9);
setitem(swap, -1, second8);
setitem(swap, slice(1, 3), getitem(swap, slice(2, 0, -1)));
print(swap);
for (const [letter, ...numbers] of unpackEach([tuple.of("a", 1, 2), tuple.of("b"), "cde"], 1, 0)) {
  print(letter, numbers);
}
