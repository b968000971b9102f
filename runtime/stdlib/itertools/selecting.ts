/** The iterators of itertools that pick items from one iterable. */
import { RuntimeError, ValueError } from "../../python/exceptions.ts";
import { eq } from "../../python/comparison.ts";
import type { Int } from "../../python/integers.ts";
import { truth } from "../../python/truth.ts";
import { Tuple, tupleFrom, tupleOf } from "../../python/tuple.ts";
import { add } from "../operator.ts";
import { Lazy, open } from "./lazy.ts";

/** Running totals, or the running results of a function of two arguments. */
export function accumulate<T>(
  iterable: Iterable<T>,
  func: ((total: T, element: T) => T) | null = null,
  { initial = null }: { initial?: T | null } = {},
): IterableIterator<T> {
  const combine = func ?? (add as (total: T, element: T) => T);
  function* totals(source: Iterator<T>): Generator<T> {
    let total = initial as T;
    if (initial === null) {
      const first = source.next();
      if (first.done) return;
      total = first.value;
    }
    yield total;
    for (let step = source.next(); !step.done; step = source.next()) {
      total = combine(total, step.value);
      yield total;
    }
  }
  return new Lazy(totals(open(iterable)));
}

/** Tuples of n items; the last may be shorter, which `strict` forbids. */
export function batched<T>(
  iterable: Iterable<T>,
  n: Int,
  { strict = false }: { strict?: boolean } = {},
): IterableIterator<readonly T[]> {
  const size = Number(n);
  if (size < 1) throw new ValueError("n must be at least one");
  function* batches(source: Iterator<T>): Generator<readonly T[]> {
    for (;;) {
      const batch = new Tuple<T>();
      while (batch.length < size) {
        const step = source.next();
        if (step.done) break;
        batch.push(step.value);
      }
      if (batch.length < size && batch.length > 0 && strict) {
        throw new ValueError("batched(): incomplete batch");
      }
      if (batch.length > 0) yield batch;
      if (batch.length < size) return;
    }
  }
  return new Lazy(batches(open(iterable)));
}

/** The items whose selector is true. */
export function compress<T>(data: Iterable<T>, selectors: Iterable<unknown>): IterableIterator<T> {
  function* chosen(source: Iterator<T>, choices: Iterator<unknown>): Generator<T> {
    for (;;) {
      const item = source.next();
      if (item.done) return;
      const choice = choices.next();
      if (choice.done) return;
      if (truth(choice.value)) yield item.value;
    }
  }
  return new Lazy(chosen(open(data), open(selectors)));
}

type Predicate<T> = (item: T) => unknown;

/** The items from the first for which the predicate is false. */
export function dropwhile<T>(predicate: Predicate<T>, iterable: Iterable<T>): IterableIterator<T> {
  function* rest(source: Iterable<T>): Generator<T> {
    let dropping = true;
    for (const item of source) {
      dropping &&= truth(predicate(item));
      if (!dropping) yield item;
    }
  }
  return new Lazy(rest(open(iterable)));
}

/** The items up to the first for which the predicate is false, which is consumed. */
export function takewhile<T>(predicate: Predicate<T>, iterable: Iterable<T>): IterableIterator<T> {
  function* first(source: Iterable<T>): Generator<T> {
    for (const item of source) {
      if (!truth(predicate(item))) return;
      yield item;
    }
  }
  return new Lazy(first(open(iterable)));
}

/** The items for which the predicate is false; null keeps the false items. */
export function filterfalse<T>(
  predicate: Predicate<T> | null,
  iterable: Iterable<T>,
): IterableIterator<T> {
  function* rejected(source: Iterable<T>): Generator<T> {
    for (const item of source) {
      if (!truth(predicate === null ? item : predicate(item))) yield item;
    }
  }
  return new Lazy(rejected(open(iterable)));
}

/** Consecutive items with the same key, as (key, items); the items of a group are gone once the next begins. */
export function groupby<T, K = T>(
  iterable: Iterable<T>,
  key: ((item: T) => K) | null = null,
): IterableIterator<readonly [K, IterableIterator<T>]> {
  const keyOf = key ?? ((item: T) => item as unknown as K);
  const source = open(iterable);
  let current: { item: T; key: K } | null = null;
  let group = 0;

  function advance(): boolean {
    const step = source.next();
    current = step.done ? null : { item: step.value, key: keyOf(step.value) };
    return current !== null;
  }
  function* items(own: number, ownKey: K): Generator<T> {
    while (group === own && current !== null && eq(current.key, ownKey)) {
      yield current.item;
      if (group !== own || !advance()) return;
    }
  }
  function* groups(): Generator<readonly [K, IterableIterator<T>]> {
    if (!advance()) return;
    for (;;) {
      const started: { item: T; key: K } = current!;
      const own = ++group;
      yield tupleOf(started.key, new Lazy(items(own, started.key)));
      while (current !== null && eq((current as { key: K }).key, started.key)) advance();
      if (current === null) return;
    }
  }
  return new Lazy(groups());
}

/** `islice(xs, stop)`, `islice(xs, start, stop, step)`: a slice that reads no more than it needs. */
export function islice<T>(
  iterable: Iterable<T>,
  ...bounds: (Int | null | undefined)[]
): IterableIterator<T> {
  const [start, stop, step] = sliceBounds(bounds);
  function* slice(source: Iterator<T>): Generator<T> {
    let position = 0;
    for (let wanted = start; stop === null || wanted < stop; wanted += step) {
      for (; position < wanted; position++) if (source.next().done) return;
      const item = source.next();
      if (item.done) return;
      position++;
      yield item.value;
    }
    for (; stop !== null && position < stop; position++) if (source.next().done) return;
  }
  return new Lazy(slice(open(iterable)));
}

function sliceBounds(
  bounds: readonly (Int | null | undefined)[],
): [start: number, stop: number | null, step: number] {
  const valid = (n: Int | null | undefined): boolean =>
    n === null || n === undefined || (Number.isInteger(Number(n)) && Number(n) >= 0);
  const [start, stop, step] = bounds.length === 1 ? [0, bounds[0]] : bounds;
  if (!valid(stop) && bounds.length === 1) {
    throw new ValueError(
      "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.",
    );
  }
  if (!valid(start) || !valid(stop)) {
    throw new ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  if (!valid(step) || step === 0) {
    throw new ValueError("Step for islice() must be a positive integer or None.");
  }
  const end = stop === null || stop === undefined ? null : Number(stop);
  return [Number(start ?? 0), end, Number(step ?? 1)];
}

/** Overlapping pairs: (a, b), (b, c)... */
export function pairwise<T>(iterable: Iterable<T>): IterableIterator<readonly [T, T]> {
  function* pairs(source: Iterator<T>): Generator<readonly [T, T]> {
    let previous = source.next();
    for (let step = source.next(); !previous.done && !step.done; step = source.next()) {
      yield tupleOf(previous.value, step.value);
      previous = step;
    }
  }
  return new Lazy(pairs(open(iterable)));
}

/** Calls the function with the items of each tuple as its arguments. */
export function starmap<A extends readonly unknown[], R>(
  func: (...args: A) => R,
  iterable: Iterable<Readonly<A>>,
): IterableIterator<R> {
  function* results(source: Iterable<Readonly<A>>): Generator<R> {
    for (const args of source) yield func(...(args as A));
  }
  return new Lazy(results(open(iterable)));
}

/** n independent iterators over one iterable. */
export function tee<T>(iterable: Iterable<T>, n: Int = 2): readonly IterableIterator<T>[] {
  if (Number(n) < 0) throw new ValueError("n must be >= 0");
  const source = open(iterable);
  const queues: T[][] = Array.from({ length: Number(n) }, () => []);
  let running = false;
  function* copy(queue: T[]): Generator<T> {
    for (;;) {
      if (queue.length === 0) {
        if (running) throw new RuntimeError("reentrant call to tee iterator");
        running = true;
        let step: IteratorResult<T>;
        try {
          step = source.next();
        } finally {
          running = false;
        }
        if (step.done) return;
        for (const each of queues) each.push(step.value);
      }
      yield queue.shift()!;
    }
  }
  return tupleFrom(queues.map((queue) => new Lazy(copy(queue))));
}
