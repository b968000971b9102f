import { next, pow, range } from "../../../runtime/python/builtins.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { tupleOf } from "../../../runtime/python/tuple.ts";
import * as itertools from "../../../runtime/stdlib/itertools.ts";
import { compareWithCPython } from "./recorded.ts";

const { chain, combinations, count, cycle, groupby, islice, permutations, product } = itertools;

compareWithCPython("itertools", {
  accumulate: () => [
    [...itertools.accumulate([1, 2, 3])],
    [...itertools.accumulate([1, 2, 3], (a, b) => a * b)],
    [...itertools.accumulate([1, 2], undefined, { initial: 100 })],
    [...itertools.accumulate([])],
  ],
  batched: () => [...itertools.batched("abcdefg", 3)],
  "batched strict": () => [...itertools.batched("abcd", 3, { strict: true })],
  chain: () => [[...chain<unknown>("ab", [1, 2])], [...chain.fromIterable(["ab", "cd"])]],
  combinations: () => [
    [...combinations("abcd", 2)],
    [...combinations(range(3), 4)],
    [...combinations([], 0)],
  ],
  combinations_with_replacement: () => [...itertools.combinationsWithReplacement("abc", 2)],
  permutations: () => [
    [...permutations("abc")],
    [...permutations("abcd", 2)],
    [...permutations([1], 2)],
  ],
  product: () => [
    [...product<unknown>("ab", [1, 2])],
    [...product([0, 1], { repeat: 3 })],
    [...product()],
    [...product("ab", [])],
  ],
  compress: () => [...itertools.compress("abcdef", [1, 0, 1, 0, 1])],
  count: () => [
    [...islice(count(), 3)],
    [...islice(count(10, -2), 3)],
    [...islice(count(0.5, 0.25), 3)],
    [...islice(count(asFloat(1)), 2)],
  ],
  cycle: () => [...islice(cycle("ab"), 5)],
  dropwhile: () => [...itertools.dropwhile((x) => x < 3, [1, 4, 2])],
  takewhile: () => [...itertools.takewhile((x) => x < 3, [1, 2, 4, 2])],
  filterfalse: () => [
    [...itertools.filterfalse((x) => x % 2, range(5))],
    [...itertools.filterfalse(null, [0, 1, "", "a"])],
  ],
  groupby: () => Array.from(groupby("aabbbca"), ([k, g]) => tupleOf(k, [...g])),
  "groupby key": () =>
    Array.from(
      groupby([1, 3, 2, 4, 5], (x) => x % 2),
      ([k, g]) => tupleOf(k, [...g]),
    ),
  "groupby skipped groups": () => Array.from(groupby("aabbc"), ([k]) => k),
  islice: () => [
    [...islice("abcdefg", 3)],
    [...islice("abcdefg", 2, 5)],
    [...islice("abcdefg", 1, null, 2)],
    [...islice("abcdefg", 0, 6, 3)],
    [...islice("abcdefg", null)],
  ],
  "islice negative": () => islice([1], -1),
  "islice zero step": () => islice([1], 0, 1, 0),
  "islice leaves the rest": () => {
    const it = range(10)[Symbol.iterator]() as IterableIterator<number>;
    const [a, b] = [[...islice(it, 3)], [...islice(it, 1, 4, 2)]];
    return [a, b, [...it]];
  },
  "loop broken off goes on later": () => {
    const it = itertools.takewhile((x) => x < 8, count());
    for (const x of it) if (x === 2) break;
    return [next(it), next(it)];
  },
  pairwise: () => [[...itertools.pairwise("abcd")], [...itertools.pairwise([1])]],
  repeat: () => [...itertools.repeat(7, 3)],
  starmap: () => [
    ...itertools.starmap(pow as (a: number, b: number) => unknown, [tupleOf(2, 3), tupleOf(3, 2)]),
  ],
  tee: () => {
    const [a, b] = itertools.tee([1, 2, 3].values()) as [
      IterableIterator<number>,
      IterableIterator<number>,
    ];
    return [next(a), next(a), [...b], [...a]];
  },
  zip_longest: () => [
    [...itertools.zipLongest<unknown>("abc", [1])],
    [...itertools.zipLongest([1], [2, 3], { fillvalue: 0 })],
  ],
});
