/**
 * The core of the event loop: iterations over a queue of ready entries, timers, and waiting.
 *
 * An entry is a callback, which runs to its end, or a *step*: a piece of an async function from one
 * suspension to the next. Steps are why this is not a plain loop. JavaScript resumes an async function
 * in a microtask, so a step that was started here goes on after `pump` has returned; whoever knows that
 * the step is over (asyncio's tasks do) calls `stepEnded`, and the pump goes on from there. Between two
 * steps there is therefore no macrotask, only microtasks of the step itself, and the order of
 * everything is the order of CPython's `BaseEventLoop._run_once`.
 */
import { clock, hostMilliseconds } from "./clock.ts";
import { setContextLookup, switchContext, switchedContext } from "./context.ts";
import { watchHostAwaits } from "./hostAwaits.ts";
import { macrotask } from "./macrotask.ts";
import { soon } from "./promise.ts";
import { ReadyQueue } from "./readyQueue.ts";
import { TimerQueue, type Timer } from "./timerQueue.ts";

export interface Callback {
  readonly _isStep: false;
  _cancelled: boolean;
  _run(): void;
}

export interface Step {
  readonly _isStep: true;
  /** The context that its code carries along. */
  readonly _context: unknown;
  /** Runs one step; true when it goes on in microtasks and will report its end. */
  _runStep(): boolean;
}

export type Entry = Callback | Step;
export type TimedCallback = Callback & Timer;

/** Is told when an entry begins to run and when it has run: what asyncio's debug mode measures. */
export interface EntryObserver {
  began(entry: Entry): void;
  /** Nothing runs now; there may have been nothing. */
  ended(): void;
}

/** After so many milliseconds of work the host gets a macrotask: its timers, I/O and painting. */
const SLICE_MILLISECONDS = 8;
/** The slice is checked every so many entries, for reading the clock costs more than an entry. */
const ENTRIES_PER_CHECK = 512;
/** As CPython: the longest wait, in seconds. */
const MAXIMUM_WAIT = 24 * 3600;
/** As the resolution of CPython's monotonic clock: a timer due within it fires now. */
const CLOCK_RESOLUTION = 1e-9;

let running: Scheduler | null = null;

/** The scheduler that is running, if any. */
export function runningScheduler(): Scheduler | null {
  return running;
}

export class Scheduler {
  /** How many iterations have begun: what CPython would count in `_run_once`. */
  iterations = 0;
  /**
   * Operations whose end comes from outside (sockets, children, streams of a host): while there are
   * any, an idle loop on the virtual clock waits for them in real time instead of jumping.
   */
  externalOperations = 0;

  /** The step that is being executed. */
  _currentStep: Step | null = null;
  /** A step goes on in microtasks: its end calls `stepEnded` or `pump`. */
  _inFlight = false;
  /** The step whose first, synchronous, segment is on the JavaScript stack. */
  _starting: Step | null = null;
  /** Steps that wait for a promise which is not the loop's own. */
  readonly _parked = new Set<Step>();
  /** The context outside all entries. */
  _baseContext: unknown = undefined;

  readonly _ready = new ReadyQueue<Entry>();
  readonly _scheduled = new TimerQueue<TimedCallback>();
  _stopping = false;
  _observer: EntryObserver | null = null;

  /** What has come from outside since the last iteration: CPython's selector would tell of it. */
  private arrivals: Entry[] = [];
  /** Entries of this iteration that have not run yet. */
  private todo = 0;
  private waiting = false;
  private waitStart = 0;
  private waitSeconds = 0;
  private hostTimer: ReturnType<typeof setTimeout> | null = null;
  private fatal: { error: unknown } | null = null;
  /** A run has been ended by an error. */
  protected aborted = false;
  private finishRun: { resolve: () => void; reject: (error: unknown) => void } | null = null;
  private sliceStart = 0;
  private budget = ENTRIES_PER_CHECK;
  private watching = false;
  /** Ends the watch over awaits of the host's promises, which begins with the first parked step. */
  private endHostWatch: (() => void) | null = null;
  /** The step that was parked before that. */
  private unnoticed: Step | null = null;
  /** The parked step whose code goes on. */
  private goingOn: Step | null = null;
  private isolated = false;

  private readonly boundPump = (): void => this._pump();
  private readonly resume = (): void => {
    if (running !== this) return;
    this.sliceStart = hostMilliseconds();
    this.watch();
    if (this.beginIteration()) this._pump();
    else switchContext(this._baseContext);
  };

  /** The loop's clock, in seconds: CPython's `time.monotonic()`. */
  time(): number {
    return clock.monotonic();
  }

  // ---- adding work ----------------------------------------------------------------------------

  _push(entry: Entry): void {
    this._ready.push(entry);
    if (this.waiting) this.wake();
  }

  _pushTimer(timer: TimedCallback): void {
    this._scheduled.push(timer);
    if (this.waiting) this.wake();
  }

  /** Has an entry run in the next iteration, after all that is ready until then. */
  _arrive(entry: Entry): void {
    this.arrivals.push(entry);
    if (this.waiting) this.wake();
  }

  // ---- running --------------------------------------------------------------------------------

  /** Runs until `_stopping` is set; rejects with what `_abort` was given. */
  protected start(): Promise<void> {
    running = this;
    this.fatal = null;
    this._baseContext = switchedContext();
    this.todo = 0;
    return new Promise<void>((resolve, reject) => {
      this.finishRun = { resolve, reject };
      macrotask(this.resume);
    });
  }

  /** Ends the run at once, with this error (KeyboardInterrupt, SystemExit). */
  _abort(error: unknown): void {
    this.fatal ??= { error };
    this.aborted = true;
    if (this.waiting) this.wake();
  }

  private finish(): void {
    this._stopping = false;
    this._currentStep = null;
    this._inFlight = false;
    this.waiting = false;
    this.todo = 0;
    running = null;
    this.endHostWatch?.();
    this.endHostWatch = null;
    switchContext(this._baseContext);
    const { resolve, reject } = this.finishRun!;
    this.finishRun = null;
    if (this.fatal !== null) reject(this.fatal.error);
    else resolve();
  }

  /** Runs entries until a step goes on in microtasks, the loop must wait, or it is stopped. */
  _pump(): void {
    this._observer?.ended();
    this._inFlight = false;
    this._currentStep = null;
    const ready = this._ready;
    for (;;) {
      while (this.todo > 0 && this.fatal === null) {
        this.todo--;
        const entry = ready.shift();
        this._observer?.began(entry);
        if (entry._isStep) {
          if (entry._runStep()) {
            this._inFlight = true;
            return;
          }
          this._currentStep = null;
        } else if (!entry._cancelled) {
          entry._run();
          // A callback may start a step that goes on in microtasks (an eager task), or one that
          // nobody can attribute: then the loop waits as well.
          if (this._inFlight) {
            if (!this.isolated) switchContext(this._currentStep!._context);
            return;
          }
        }
        this._observer?.ended();
      }
      if (this._stopping || this.fatal !== null) {
        this.finish();
        return;
      }
      if (!this.beginIteration()) {
        switchContext(this._baseContext);
        return;
      }
    }
  }

  /** The step in flight is over: go on from a fresh microtask. */
  _stepEnded(): void {
    soon(this.boundPump);
  }

  /** CPython's `_run_once` up to the point where callbacks run. False: the loop goes on later. */
  private beginIteration(): boolean {
    const ready = this._ready;
    const timers = this._scheduled;
    if (this.arrivals.length !== 0) {
      for (const entry of this.arrivals) ready.push(entry);
      this.arrivals = [];
    }
    if (timers.length !== 0) timers.dropCancelled();
    if (ready.length === 0 && !this._stopping && this.fatal === null) {
      const first = timers.first;
      const delay = first === undefined ? Infinity : first._when - this.time();
      if (delay > 0) {
        if (!clock.isVirtual || delay === Infinity || this.hasForeignWork()) {
          this.wait(delay);
          return false;
        }
        clock.advance(Math.min(delay, MAXIMUM_WAIT));
      }
    }
    if ((this.budget -= ready.length + 1) <= 0) {
      this.budget = ENTRIES_PER_CHECK;
      if (hostMilliseconds() - this.sliceStart > SLICE_MILLISECONDS) {
        macrotask(this.resume);
        return false;
      }
    }
    if (timers.length !== 0) {
      const end = this.time() + CLOCK_RESOLUTION;
      for (
        let timer = timers.first;
        timer !== undefined && timer._when < end;
        timer = timers.first
      ) {
        timers.shift();
        ready.push(timer);
      }
    }
    this.todo = ready.length;
    this.iterations++;
    return true;
  }

  // ---- waiting --------------------------------------------------------------------------------

  private hasForeignWork(): boolean {
    return this.externalOperations > 0 || this._parked.size > 0;
  }

  private wait(seconds: number): void {
    this.waiting = true;
    this.waitSeconds = Math.min(seconds, MAXIMUM_WAIT);
    // With nothing at all to wait for, CPython sleeps for ever: a timer keeps the process alive. On
    // the virtual clock that can only be a deadlock, and Node may say so and exit.
    if (seconds === Infinity && clock.isVirtual) return;
    // A look at real I/O comes first, for what is ready already must not move the virtual clock.
    if (clock.isVirtual && this.hasForeignWork()) macrotask(this.waitForHost);
    else this.waitForHost();
  }

  private readonly waitForHost = (): void => {
    if (!this.waiting || this.hostTimer !== null) return;
    this.waitStart = hostMilliseconds();
    this.hostTimer = setTimeout(this.onHostTimer, Math.ceil(this.waitSeconds * 1000));
  };

  private readonly onHostTimer = (): void => {
    this.hostTimer = null;
    if (!this.waiting) return;
    this.waiting = false;
    if (clock.isVirtual) clock.advance(this.waitSeconds);
    this.resume();
  };

  private wake(): void {
    this.waiting = false;
    if (this.hostTimer !== null) {
      clearTimeout(this.hostTimer);
      this.hostTimer = null;
      if (clock.isVirtual && this._scheduled.length !== 0) {
        const waited = (hostMilliseconds() - this.waitStart) / 1000;
        clock.advance(Math.min(this.waitSeconds, waited));
      }
    }
    macrotask(this.resume);
  }

  // ---- promises that are not the loop's ---------------------------------------------------------

  /**
   * Looks, one macrotask later, whether a step is still in flight. Every microtask has run by then, so
   * its task waits for a promise the loop knows nothing of, such as a bare `fetch`: the step is
   * parked, and the loop goes on without it.
   */
  private watch(): void {
    if (this.watching) return;
    this.watching = true;
    macrotask(this.onWatch);
  }

  private readonly onWatch = (): void => {
    this.watching = false;
    if (!this._inFlight || this.isolated || running !== this) return;
    const step = this._currentStep!;
    this._parked.add(step);
    if (this.endHostWatch === null) {
      this.unnoticed = step;
      this.endHostWatch = watchHostAwaits(() => this._stepHere(), this.onGoingOn);
    }
    setContextLookup(this.contextOfParked);
    this.watch();
    this._pump();
  };

  private readonly contextOfParked = (): unknown => {
    if (this._currentStep !== null) return switchedContext();
    return this._stepHere()?._context ?? switchedContext();
  };

  /** A parked step has come back to the loop. False: it was not parked. */
  _unpark(step: Step): boolean {
    if (this._parked.size === 0 || !this._parked.delete(step)) return false;
    if (step === this.unnoticed) this.unnoticed = null;
    if (this._parked.size === 0) setContextLookup(null);
    return true;
  }

  /** The code of a step is about to go on, for a promise of the host is settled. */
  private readonly onGoingOn = (step: Step): void => {
    if (this.goingOn === null) macrotask(() => (this.goingOn = null));
    this.goingOn = step;
  };

  /** The step whose code runs now; null outside of all. */
  _stepHere(): Step | null {
    const parked = this._parked;
    if (parked.size === 0 || this._currentStep !== null) return this._currentStep;
    if (this.goingOn !== null && parked.has(this.goingOn)) return this.goingOn;
    // the await of the first one was not noticed
    const { unnoticed } = this;
    if (unnoticed !== null && parked.has(unnoticed)) return unnoticed;
    return parked.size === 1 ? (parked.values().next().value ?? null) : null;
  }

  /** From a callback: lets code that the loop cannot attribute run alone until its microtasks are over. */
  _isolate(fn: () => void): void {
    fn();
    this._inFlight = true;
    this.isolated = true;
    macrotask(() => {
      this.isolated = false;
      this._pump();
    });
  }
}
