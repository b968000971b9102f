/**
 * Timers in the order in which they fire: by time, and at the same instant in scheduling order.
 *
 * CPython's heap would shuffle timers of the same instant, but on its clock no two readings are equal,
 * so that scheduling order is what people see. Here equal readings are common (a browser's clock is
 * coarse, the virtual one stands still), hence the sequence number.
 */

export interface Timer {
  /** When it fires, in seconds of the loop's clock. */
  readonly _when: number;
  /** Set by the queue: how many timers were scheduled before. */
  _sequence: number;
  /** Whether it is in the queue. */
  _scheduled: boolean;
  _cancelled: boolean;
}

/** As in CPython's base_events: a queue of which more than half is cancelled is cleaned. */
const MIN_TIMERS_TO_CLEAN = 100;
const MIN_CANCELLED_FRACTION = 0.5;

export class TimerQueue<T extends Timer> {
  private heap: T[] = [];
  private sequence = 0;
  private cancelled = 0;

  get length(): number {
    return this.heap.length;
  }

  get first(): T | undefined {
    return this.heap[0];
  }

  push(timer: T): void {
    timer._sequence = this.sequence++;
    timer._scheduled = true;
    this.heap.push(timer);
    siftDown(this.heap, 0, this.heap.length - 1);
  }

  /** Takes the timer that fires first, if any. */
  shift(): T | undefined {
    const heap = this.heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (heap.length > 0) {
      heap[0] = last;
      siftUp(heap, 0);
    }
    first._scheduled = false;
    return first;
  }

  /** A timer in the queue was cancelled: it stays there until `dropCancelled`. */
  noteCancelled(): void {
    this.cancelled++;
  }

  /** Drops cancelled timers: those at the head, or all of them when there are too many. */
  dropCancelled(): void {
    const size = this.heap.length;
    if (size > MIN_TIMERS_TO_CLEAN && this.cancelled / size > MIN_CANCELLED_FRACTION) {
      const kept: T[] = [];
      for (const timer of this.heap) {
        if (timer._cancelled) timer._scheduled = false;
        else kept.push(timer);
      }
      for (let i = (kept.length >> 1) - 1; i >= 0; i--) siftUp(kept, i);
      this.heap = kept;
      this.cancelled = 0;
    } else {
      while (this.heap[0]?._cancelled === true) {
        this.cancelled--;
        this.shift();
      }
    }
  }

  clear(): void {
    this.heap = [];
    this.cancelled = 0;
  }
}

function before(a: Timer, b: Timer): boolean {
  return a._when < b._when || (a._when === b._when && a._sequence < b._sequence);
}

/** heapq's `_siftdown`: moves the timer at `position` towards the root. */
function siftDown<T extends Timer>(heap: T[], start: number, position: number): void {
  const timer = heap[position] as T;
  while (position > start) {
    const parentPosition = (position - 1) >> 1;
    const parent = heap[parentPosition] as T;
    if (!before(timer, parent)) break;
    heap[position] = parent;
    position = parentPosition;
  }
  heap[position] = timer;
}

/** heapq's `_siftup`: moves the timer at `position` to a leaf, then back to where it belongs. */
function siftUp<T extends Timer>(heap: T[], position: number): void {
  const end = heap.length;
  const start = position;
  const timer = heap[position] as T;
  let child = 2 * position + 1;
  while (child < end) {
    const right = child + 1;
    if (right < end && !before(heap[child] as T, heap[right] as T)) child = right;
    heap[position] = heap[child] as T;
    position = child;
    child = 2 * position + 1;
  }
  heap[position] = timer;
  siftDown(heap, start, position);
}
