/** CPython's heapq with Python's `<`: the order in which a PriorityQueue gives its items. */
import { lt } from "../python/comparison.ts";

/** Adds an item to a heap. */
export function heapPush<T>(heap: T[], item: T): void {
  heap.push(item);
  siftDown(heap, 0, heap.length - 1);
}

/** Takes the smallest item off a heap that is not empty. */
export function heapPop<T>(heap: T[]): T {
  const last = heap.pop() as T;
  if (heap.length === 0) return last;
  const smallest = heap[0] as T;
  heap[0] = last;
  siftUp(heap);
  return smallest;
}

function siftDown<T>(heap: T[], start: number, from: number): void {
  const item = heap[from] as T;
  let position = from;
  while (position > start) {
    const parentPosition = (position - 1) >> 1;
    const parent = heap[parentPosition] as T;
    if (!lt(item, parent)) break;
    heap[position] = parent;
    position = parentPosition;
  }
  heap[position] = item;
}

/** Moves the root to a leaf along the smaller children, then up to its place. */
function siftUp<T>(heap: T[]): void {
  const end = heap.length;
  const item = heap[0] as T;
  let position = 0;
  let child = 1;
  while (child < end) {
    const right = child + 1;
    if (right < end && !lt(heap[child], heap[right])) child = right;
    heap[position] = heap[child] as T;
    position = child;
    child = 2 * position + 1;
  }
  heap[position] = item;
  siftDown(heap, 0, position);
}
