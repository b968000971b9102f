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
import { watchHostAwaits, type HostThen } from "./hostAwaits.ts";
import { drained, macrotask } from "./macrotask.ts";
import { soon } from "./promise.ts";
import { ReadyQueue } from "./readyQueue.ts";
import { TimerQueue, type Timer } from "./timerQueue.ts";

export interface Callback {
  readonly _isStep: false;
  readonly _isSuspended?: undefined;
  _cancelled: boolean;
  _run(): void;
}

export interface Step {
  readonly _isStep: true;
  /** The context that its code carries along. */
  readonly _context: unknown;
  /** Whether its code is suspended, so that `_runStep` only has it go on in a microtask. */
  readonly _isSuspended?: boolean;
  /** Runs one step; true when it goes on in microtasks and will report its end. */
  _runStep(): boolean;
  /** Its code awaits a promise of the host: gives what to wait by, or null to wait by the promise itself. */
  _awaitHost?(promise: Promise<unknown>): HostThen | null;
  /** That was no await. */
  _leaveHost?(): void;
  /**
   * It has been parked.
   *
   * @param watched whether all awaits of the host's promises have been noticed
   * @returns true if it comes back by what `_awaitHost` gave
   */
  _parkedNow?(watched: boolean): boolean;
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
/** Those that have been started and have not finished. */
const started = new Set<Scheduler>();
/** Ends the watch over awaits of the host's promises, which begins with the first parked step. */
let endHostWatch: (() => void) | null = null;
/** The step whose await has just been noticed. */
let noticing: Step | null = null;

/** The scheduler that is running, if any; of several, the one whose turn it is or was last. */
export function runningScheduler(): Scheduler | null {
  return running;
}

/** The scheduler whose code may run now; null where it can only be code of the host. */
export function schedulerHere(): Scheduler | null {
  if (running === null || running._isHere()) return running;
  for (const each of started) if (each._isHere()) return (running = each);
  return null;
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
  /** Its turn: whatever else runs until it waits is code of its entries. */
  protected busy = false;
  /** Parked steps whose await was not noticed: their code goes on without the loop. */
  private readonly unnoticed = new Set<Step>();
  /** Whether it serves code of the host: it has no end, and does not keep an idle process alive. */
  protected readonly servesHost: boolean = false;
  private isolated = false;

  protected readonly boundPump = (): void => {
    this.busy = true;
    this._pump();
  };
  private readonly resume = (): void => {
    if (this.finishRun === null) return;
    if (running !== this) {
      if (running?.busy === true) {
        macrotask(this.resume);
        return;
      }
      running = this;
    }
    this.busy = true;
    if (this.servesHost) this.watchHost();
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
    if (running?.busy !== true) running = this;
    started.add(this);
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
    this.busy = false;
    this.todo = 0;
    started.delete(this);
    if (running === this) running = [...started].at(-1) ?? null;
    endWatch();
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

  /**
   * The step in flight is over; its code may still be on the JavaScript stack, at an `await`. So nothing
   * that runs code of the program may be done here: going on needs a fresh microtask. But if the next
   * entry resumes a suspended coroutine, which is itself done in a microtask, that one will do.
   */
  _stepEnded(): void {
    const ready = this._ready;
    const isPlain = this._observer === null && this.fatal === null && !this._stopping;
    if (!isPlain || ready.length === 0) soon(this.boundPump);
    else if (this.todo === 0 && !this.beginIteration()) this.leaveStep();
    else if (ready.first()._isSuspended === true) {
      this.todo--;
      (ready.shift() as Step)._runStep();
    } else soon(this.boundPump);
  }

  private leaveStep(): void {
    this._inFlight = false;
    this._currentStep = null;
    switchContext(this._baseContext);
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
        this.busy = false;
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

  protected wait(seconds: number): void {
    this.waiting = true;
    this.busy = false;
    this.waitSeconds = Math.min(seconds, MAXIMUM_WAIT);
    // With nothing at all to wait for, CPython sleeps for ever: a timer keeps the process alive. On
    // the virtual clock that can only be a deadlock, and Node may say so and exit.
    if (seconds === Infinity && (clock.isVirtual || this.servesHost)) return endWatch();
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

  /** Whether it has been started and has not finished. */
  _isStarted(): boolean {
    return this.finishRun !== null;
  }

  /** Whether it is its turn, in which no code of the host runs. */
  _hasTurn(): boolean {
    return this.busy && !this.servesHost;
  }

  /** Whether the code that runs now is its own for certain, rather than the host's between its turns. */
  _isAtWork(): boolean {
    return this.busy;
  }

  /** Whether the code that runs now may be its own. */
  _isHere(): boolean {
    return this.busy || this.unnoticed.size > 0;
  }

  /**
   * Looks, once all microtasks have run, whether a step is still in flight: then its task waits for a
   * promise the loop knows nothing of, such as a bare `fetch`. The step is parked, and the loop goes on
   * without it.
   */
  private watch(): void {
    if (this.watching) return;
    this.watching = true;
    drained(this.onWatch);
  }

  private readonly onWatch = (): void => {
    this.watching = false;
    if (!this._inFlight || this.isolated || !this.busy) return;
    this._park(this._currentStep!);
    this.watch();
    this._pump();
  };

  protected _park(step: Step): void {
    this._parked.add(step);
    this.unnoticed.add(step);
    if (step._parkedNow?.(endHostWatch !== null) === true) this.unnoticed.delete(step);
    this.watchHost();
  }

  /** The code that runs now is its own. */
  protected takeTurn(): void {
    running = this;
  }

  /** Has the awaits of the host's promises noticed. */
  protected watchHost(): void {
    endHostWatch ??= watchHostAwaits(
      (promise) => {
        noticing = running?._certainStep() ?? null;
        return noticing?._awaitHost?.(promise) ?? null;
      },
      () => noticing?._leaveHost?.(),
    );
    setContextLookup(contextOfParked);
  }

  /** A parked step has come back to the loop. False: it was not parked. */
  _unpark(step: Step): boolean {
    if (this._parked.size === 0 || !this._parked.delete(step)) return false;
    this.unnoticed.delete(step);
    if (nothingParked()) setContextLookup(null);
    return true;
  }

  /** The step whose code runs now for certain. */
  _certainStep(): Step | null {
    return this._currentStep;
  }

  /** The step whose code runs now; null outside of all. */
  _stepHere(): Step | null {
    if (this.busy || this.unnoticed.size !== 1) return this._currentStep;
    return this.unnoticed.values().next().value ?? null;
  }

  /** From a callback: lets code that the loop cannot attribute run alone until its microtasks are over. */
  _isolate(fn: () => void): void {
    fn();
    this._inFlight = true;
    this.isolated = true;
    macrotask(() => {
      this.isolated = false;
      this.watch();
      this._pump();
    });
  }
}

function contextOfParked(): unknown {
  if (running === null || running._currentStep !== null) return switchedContext();
  return running._stepHere()?._context ?? switchedContext();
}

function nothingParked(): boolean {
  for (const each of started) if (each._parked.size > 0) return false;
  return true;
}

/** Awaits need no watching while nothing is parked. */
function endWatch(): void {
  if (endHostWatch === null || !nothingParked()) return;
  endHostWatch();
  endHostWatch = null;
}
