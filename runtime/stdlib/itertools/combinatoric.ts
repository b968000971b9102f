/** Permutations and combinations, in the order of CPython's algorithms (Modules/itertoolsmodule.c). */
import type { Int } from "../../python/integers.ts";
import { ValueError } from "../../python/exceptions.ts";
import { tupleFrom } from "../../python/tuple.ts";
import { Lazy, open } from "./lazy.ts";

function checkedLength(r: Int): number {
  if (Number(r) < 0) throw new ValueError("r must be non-negative");
  return Number(r);
}

/** Tuples of r items, in the order of the positions, no item twice. */
export function combinations<T>(iterable: Iterable<T>, r: Int): IterableIterator<readonly T[]> {
  const pool = [...open(iterable)];
  const length = checkedLength(r);
  function* chosen(): Generator<readonly T[]> {
    if (length > pool.length) return;
    const indexes = Array.from({ length }, (_, i) => i);
    for (;;) {
      yield tupleFrom(indexes.map((index) => pool[index]!));
      let place = length - 1;
      while (place >= 0 && indexes[place] === place + pool.length - length) place--;
      if (place < 0) return;
      indexes[place]!++;
      for (let i = place + 1; i < length; i++) indexes[i] = indexes[i - 1]! + 1;
    }
  }
  return new Lazy(chosen());
}

/** As `combinations`, but an item may be chosen again. */
export function combinationsWithReplacement<T>(
  iterable: Iterable<T>,
  r: Int,
): IterableIterator<readonly T[]> {
  const pool = [...open(iterable)];
  const length = checkedLength(r);
  function* chosen(): Generator<readonly T[]> {
    if (pool.length === 0 && length > 0) return;
    const indexes = Array.from({ length }, () => 0);
    for (;;) {
      yield tupleFrom(indexes.map((index) => pool[index]!));
      let place = length - 1;
      while (place >= 0 && indexes[place] === pool.length - 1) place--;
      if (place < 0) return;
      indexes.fill(indexes[place]! + 1, place);
    }
  }
  return new Lazy(chosen());
}

/** Tuples of r items in every order; r is the number of items unless given. */
export function permutations<T>(
  iterable: Iterable<T>,
  r: Int | null = null,
): IterableIterator<readonly T[]> {
  const pool = [...open(iterable)];
  const length = r === null ? pool.length : checkedLength(r);
  function* ordered(): Generator<readonly T[]> {
    if (length > pool.length) return;
    const indexes = pool.map((_, i) => i);
    const cycles = Array.from({ length }, (_, i) => pool.length - i);
    yield tupleFrom(indexes.slice(0, length).map((index) => pool[index]!));
    for (let place = length - 1; place >= 0;) {
      cycles[place]!--;
      if (cycles[place] === 0) {
        indexes.push(...indexes.splice(place, 1));
        cycles[place] = pool.length - place;
        place--;
        continue;
      }
      const other = pool.length - cycles[place]!;
      [indexes[place], indexes[other]] = [indexes[other]!, indexes[place]!];
      yield tupleFrom(indexes.slice(0, length).map((index) => pool[index]!));
      place = length - 1;
    }
  }
  return new Lazy(ordered());
}
