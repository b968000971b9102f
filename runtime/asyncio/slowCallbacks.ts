/** Callbacks and steps that take too long, after the debug part of CPython's `BaseEventLoop._run_once`. */
import type { Entry, EntryObserver } from "../loop/scheduler.ts";
import { repr } from "../python/repr.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { logger } from "./log.ts";

const logWarning = logger("warning", "base_events.py", 2022, "_run_once");

/** Measures each entry that a loop runs, and logs those that took `slow_callback_duration` or longer. */
export class SlowCallbackReports implements EntryObserver {
  /** What runs now: a handle, or a task in one of its steps. */
  current: Entry | null = null;
  readonly #loop: BaseEventLoop;
  #start = 0;

  constructor(loop: BaseEventLoop) {
    this.#loop = loop;
  }

  began(entry: Entry): void {
    this.current = !entry._isStep && entry._cancelled ? null : entry;
    this.#start = this.#loop.time();
  }

  ended(): void {
    const entry = this.current;
    if (entry === null) return;
    const seconds = this.#loop.time() - this.#start;
    if (seconds >= Number(this.#loop.slowCallbackDuration)) {
      logWarning(`Executing ${repr(entry)} took ${seconds.toFixed(3)} seconds`);
    }
    this.current = null;
  }
}
