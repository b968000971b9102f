/** Python's `itertools` (Modules/itertoolsmodule.c): lazy iterators. */
export {
  combinations,
  combinationsWithReplacement,
  permutations,
} from "./itertools/combinatoric.ts";
export { chain, count, cycle, product, repeat, zipLongest } from "./itertools/combining.ts";
export {
  accumulate,
  batched,
  compress,
  dropwhile,
  filterfalse,
  groupby,
  islice,
  pairwise,
  starmap,
  takewhile,
  tee,
} from "./itertools/selecting.ts";
