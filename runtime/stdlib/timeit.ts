/** Python's `timeit` (Lib/timeit.py): its clock. */

/** `time.perf_counter()`: seconds of a clock that cannot go back. */
export { perfCounter as defaultTimer } from "./time.ts";
