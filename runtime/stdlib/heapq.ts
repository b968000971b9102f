/** Python's `heapq` (Lib/heapq.py): a list as a heap, the smallest item first. */
import { lt } from "../python/comparison.ts";
import { IndexError } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";
import { iter, sorted } from "../python/iteration.ts";
import { isKeywords } from "../python/keywords.ts";
import { Lazy } from "./itertools/lazy.ts";

function siftDown<T>(heap: T[], start: number, position: number): void {
  const item = heap[position]!;
  while (position > start) {
    const parent = (position - 1) >> 1;
    if (!lt(item, heap[parent])) break;
    heap[position] = heap[parent]!;
    position = parent;
  }
  heap[position] = item;
}

/** Moves the smaller child up until a leaf is reached, then the item to its place. */
function siftUp<T>(heap: T[], position: number): void {
  const start = position;
  const item = heap[position]!;
  for (let child = 2 * position + 1; child < heap.length; child = 2 * position + 1) {
    const right = child + 1;
    if (right < heap.length && !lt(heap[child], heap[right])) child = right;
    heap[position] = heap[child]!;
    position = child;
  }
  heap[position] = item;
  siftDown(heap, start, position);
}

export function heappush<T>(heap: T[], item: T): void {
  heap.push(item);
  siftDown(heap, 0, heap.length - 1);
}

/** Removes and returns the smallest item. Raises IndexError on an empty heap. */
export function heappop<T>(heap: T[]): T {
  if (heap.length === 0) throw new IndexError("index out of range");
  const last = heap.pop()!;
  if (heap.length === 0) return last;
  const smallest = heap[0]!;
  heap[0] = last;
  siftUp(heap, 0);
  return smallest;
}

/** Pops the smallest item, then pushes. Raises IndexError on an empty heap. */
export function heapreplace<T>(heap: T[], item: T): T {
  if (heap.length === 0) throw new IndexError("index out of range");
  const smallest = heap[0]!;
  heap[0] = item;
  siftUp(heap, 0);
  return smallest;
}

/** Pushes, then pops the smallest item. */
export function heappushpop<T>(heap: T[], item: T): T {
  return heap.length > 0 && lt(heap[0], item) ? heapreplace(heap, item) : item;
}

export function heapify(x: unknown[]): void {
  for (let i = (x.length >> 1) - 1; i >= 0; i--) siftUp(x, i);
}

interface KeyOption<T> {
  readonly key?: ((item: T) => unknown) | null;
}

/** The n smallest items, in order. */
export function nsmallest<T>(n: Int, iterable: Iterable<T>, key: KeyOption<T>["key"] = null): T[] {
  return sorted(iterable, { key }).slice(0, Math.max(0, Number(n)));
}

/** The n largest items, the largest first. */
export function nlargest<T>(n: Int, iterable: Iterable<T>, key: KeyOption<T>["key"] = null): T[] {
  return sorted(iterable, { key, reverse: true }).slice(0, Math.max(0, Number(n)));
}

interface MergeOptions<T> extends KeyOption<T> {
  readonly reverse?: boolean;
}

/** Merges sorted iterables lazily; on ties the earlier iterable comes first. */
export function merge<T>(...args: (Iterable<T> | MergeOptions<T>)[]): IterableIterator<T> {
  const last = args.at(-1);
  const hasOptions = isKeywords(last);
  const { key = null, reverse = false } = (hasOptions ? last : {}) as MergeOptions<T>;
  const iterables = (hasOptions ? args.slice(0, -1) : args) as Iterable<T>[];
  function* merged(): Generator<T> {
    const heads: { item: T; key: unknown; source: Iterator<T> }[] = [];
    for (const source of iterables.map((iterable) => iter(iterable))) {
      const step = source.next();
      if (!step.done)
        heads.push({ item: step.value, key: key?.(step.value) ?? step.value, source });
    }
    while (heads.length > 0) {
      const best = heads.reduce((a, b) =>
        (reverse ? lt(a.key, b.key) : lt(b.key, a.key)) ? b : a,
      );
      yield best.item;
      const step = best.source.next();
      if (step.done) heads.splice(heads.indexOf(best), 1);
      else Object.assign(best, { item: step.value, key: key?.(step.value) ?? step.value });
    }
  }
  return new Lazy(merged());
}
