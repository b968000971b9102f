/** The iterators of itertools that join iterables, or go on for ever. */
import type { Int } from "../../python/integers.ts";
import { ValueError } from "../../python/exceptions.ts";
import { Tuple, tupleFrom } from "../../python/tuple.ts";
import { add } from "../operator.ts";
import { isKeywords } from "../../python/keywords.ts";
import { Lazy, open } from "./lazy.ts";

function* inTurn<T>(iterables: Iterable<Iterable<T>>): Generator<T> {
  for (const iterable of iterables) yield* open(iterable);
}

type ItemOf<S> = S extends Iterable<infer T> ? T : never;

/** The items of one iterable after the other; `chain.fromIterable(xss)` takes them from an iterable. */
export function chain<T>(...iterables: Iterable<T>[]): IterableIterator<T>;
export function chain<S extends readonly Iterable<unknown>[]>(
  ...iterables: S
): IterableIterator<ItemOf<S[number]>>;
export function chain<T>(...iterables: Iterable<T>[]): IterableIterator<T> {
  return new Lazy(inTurn(iterables));
}
chain.fromIterable = <T>(iterables: Iterable<Iterable<T>>): IterableIterator<T> =>
  new Lazy(inTurn(open(iterables)));

/** start, start + step... without end. */
export function count(start?: Int, step?: Int): IterableIterator<number>;
export function count<T>(start: T, step?: unknown): IterableIterator<T>;
export function count(start: unknown = 0, step: unknown = 1): IterableIterator<unknown> {
  function* numbers(): Generator<unknown> {
    for (let n = start; ; n = add(n, step)) yield n;
  }
  return new Lazy(numbers());
}

/** The items over and over. */
export function cycle<T>(iterable: Iterable<T>): IterableIterator<T> {
  function* rounds(source: Iterable<T>): Generator<T> {
    const saved: T[] = [];
    for (const item of source) {
      saved.push(item);
      yield item;
    }
    while (saved.length > 0) yield* saved;
  }
  return new Lazy(rounds(open(iterable)));
}

/** One object, for ever or `times` times. */
export function repeat<T>(object: T, times: Int | null = null): IterableIterator<T> {
  function* copies(): Generator<T> {
    for (let i = 0; times === null || i < Number(times); i++) yield object;
  }
  return new Lazy(copies());
}

/** Tuples of the items in parallel, to the end of the longest; `fillvalue` stands for what is missing. */
export function zipLongest<A, B>(
  first: Iterable<A>,
  second: Iterable<B>,
  options?: { fillvalue?: unknown },
): IterableIterator<readonly [A, B]>;
export function zipLongest<T>(
  ...args: (Iterable<T> | { fillvalue?: unknown })[]
): IterableIterator<readonly T[]>;
export function zipLongest<T>(
  ...args: (Iterable<any> | { fillvalue?: unknown } | undefined)[]
): IterableIterator<any> {
  const last = args.at(-1);
  const options = isKeywords(last) ? last : {};
  const iterables = (isKeywords(last) ? args.slice(0, -1) : args) as Iterable<T>[];
  const fill = (options["fillvalue"] ?? null) as T;
  function* rows(sources: (Iterator<T> | null)[]): Generator<readonly T[]> {
    for (let open = sources.length; open > 0;) {
      const row = new Tuple<T>();
      for (const [i, source] of sources.entries()) {
        const step = source?.next();
        if (step !== undefined && !step.done) {
          row.push(step.value);
          continue;
        }
        if (source !== null) {
          sources[i] = null;
          if (--open === 0) return;
        }
        row.push(fill);
      }
      yield row;
    }
  }
  return new Lazy(rows(iterables.map((iterable) => open(iterable))));
}

/** The Cartesian product, the last iterable varying fastest; `repeat` multiplies the iterables. */
export function product<A, B>(
  first: Iterable<A>,
  second: Iterable<B>,
): IterableIterator<readonly [A, B]>;
export function product<A, B, C>(
  first: Iterable<A>,
  second: Iterable<B>,
  third: Iterable<C>,
): IterableIterator<readonly [A, B, C]>;
export function product<T>(
  ...args: (Iterable<T> | { repeat?: Int })[]
): IterableIterator<readonly T[]>;
export function product<T>(...args: (Iterable<any> | { repeat?: Int })[]): IterableIterator<any> {
  const last = args.at(-1);
  const options = isKeywords(last) ? last : {};
  const iterables = (isKeywords(last) ? args.slice(0, -1) : args) as Iterable<T>[];
  const times = Number(options["repeat"] ?? 1);
  if (times < 0) throw new ValueError("repeat argument cannot be negative");
  const once = iterables.map((iterable) => [...open(iterable)]);
  const pools = Array.from({ length: times }, () => once).flat();
  function* rows(): Generator<readonly T[]> {
    if (pools.some((pool) => pool.length === 0)) return;
    const indexes = pools.map(() => 0);
    for (;;) {
      yield tupleFrom(indexes.map((index, i) => pools[i]![index]!));
      let place = pools.length - 1;
      while (place >= 0 && ++indexes[place]! === pools[place]!.length) indexes[place--] = 0;
      if (place < 0) return;
    }
  }
  return new Lazy(rows());
}
