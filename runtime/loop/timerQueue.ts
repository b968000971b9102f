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

/**
 * A binary heap. The times stand beside the timers in an array of their own: comparing them reads no
 * timer, of which there may be too many for the processor's cache.
 */
export class TimerQueue<T extends Timer> {
  private timers: T[] = [];
  private times: number[] = [];
  private sequence = 0;
  private cancelled = 0;

  get length(): number {
    return this.timers.length;
  }

  get first(): T | undefined {
    return this.timers[0];
  }

  push(timer: T): void {
    timer._sequence = this.sequence++;
    timer._scheduled = true;
    this.add(timer);
  }

  /** Takes the timer that fires first, if any. */
  shift(): T | undefined {
    const first = this.timers[0];
    const last = this.timers.pop();
    const time = this.times.pop();
    if (first === undefined || last === undefined || time === undefined) return undefined;
    if (this.timers.length > 0) {
      this.timers[0] = last;
      this.times[0] = time;
      this.siftUp(0);
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
    const size = this.timers.length;
    if (size > MIN_TIMERS_TO_CLEAN && this.cancelled / size > MIN_CANCELLED_FRACTION) {
      const all = this.timers;
      this.clear();
      for (const timer of all) {
        if (timer._cancelled) timer._scheduled = false;
        else this.add(timer);
      }
    } else {
      while (this.timers[0]?._cancelled === true) {
        this.cancelled--;
        this.shift();
      }
    }
  }

  clear(): void {
    this.timers = [];
    this.times = [];
    this.cancelled = 0;
  }

  private add(timer: T): void {
    this.timers.push(timer);
    this.times.push(timer._when);
    this.siftDown(0, this.timers.length - 1);
  }

  private before(time: number, timer: T, position: number): boolean {
    const other = this.times[position] as number;
    if (time !== other) return time < other;
    return timer._sequence < (this.timers[position] as T)._sequence;
  }

  /** heapq's `_siftdown`: moves the timer at `position` towards the root. */
  private siftDown(start: number, position: number): void {
    const { timers, times } = this;
    const timer = timers[position] as T;
    const time = times[position] as number;
    while (position > start) {
      const parent = (position - 1) >> 1;
      if (!this.before(time, timer, parent)) break;
      timers[position] = timers[parent] as T;
      times[position] = times[parent] as number;
      position = parent;
    }
    timers[position] = timer;
    times[position] = time;
  }

  /** heapq's `_siftup`: moves the timer at `position` to a leaf, then back to where it belongs. */
  private siftUp(position: number): void {
    const { timers, times } = this;
    const end = timers.length;
    const start = position;
    const timer = timers[position] as T;
    const time = times[position] as number;
    let child = 2 * position + 1;
    while (child < end) {
      const right = child + 1;
      const left = times[child] as number;
      if (right < end && !this.before(left, timers[child] as T, right)) child = right;
      timers[position] = timers[child] as T;
      times[position] = times[child] as number;
      position = child;
      child = 2 * position + 1;
    }
    timers[position] = timer;
    times[position] = time;
    this.siftDown(start, position);
  }
}
