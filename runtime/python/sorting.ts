/** Sorting what may not be comparable, for reprs of dicts and sets. */

let less: (a: unknown, b: unknown) => boolean = (a, b) => (a as string) < (b as string);

/** Says what Python's `<` is: dicts and sets of a program may hold more than strings. */
export function registerLess(compare: (a: unknown, b: unknown) => boolean): void {
  less = compare;
}

/** Sorted where the values can be compared, else as they come. */
export function possiblySorted(values: Iterable<unknown>): unknown[] {
  const all = [...values];
  try {
    return [...all].sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
  } catch {
    return all;
  }
}
