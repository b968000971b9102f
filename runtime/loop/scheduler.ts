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
  /** Whether its code is suspended, so that `_runStep` at most has it go on in a microtask. */
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

/** Whether code that has ended its step asks for it: see `isStepCertain`. */
export let isAskedForSteps = false;

/**
 * Whether the step that runs now is certainly that of the code which asks, on its way from a call to an
 * `await`. (The call may have ended the step, and the loop may have begun another one already. From the first
 * question on, it leaves that for later.)
 */
export function isStepCertain(): boolean {
  const isCertain = isAskedForSteps || running?._wentOnAtOnce !== true;
  isAskedForSteps = true;
  return isCertain;
}

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
  private _arrivals: Entry[] = [];
  /** Entries of this iteration that have not run yet. */
  private _todo = 0;
  private _waiting = false;
  private _waitStart = 0;
  private _waitSeconds = 0;
  private _hostTimer: ReturnType<typeof setTimeout> | null = null;
  private _fatal: { error: unknown } | null = null;
  /** A run has been ended by an error. */
  protected _aborted = false;
  private _finishRun: { resolve: () => void; reject: (error: unknown) => void } | null = null;
  private _sliceStart = 0;
  private _budget = ENTRIES_PER_CHECK;
  /** Whether the step that runs began in the same moment in which the one before it ended. */
  _wentOnAtOnce = false;
  private _watching = false;
  /** Its turn: whatever else runs until it waits is code of its entries. */
  protected _busy = false;
  /** Parked steps whose await was not noticed: their code goes on without the loop. */
  private readonly _unnoticed = new Set<Step>();
  /** Whether it serves code of the host: it has no end, and does not keep an idle process alive. */
  protected readonly _servesHost: boolean = false;
  private _isolated = false;

  protected readonly _boundPump = (): void => {
    this._busy = true;
    this._pump();
  };
  private readonly _resume = (): void => {
    if (this._finishRun === null) return;
    if (running !== this) {
      if (running?._busy === true) {
        macrotask(this._resume);
        return;
      }
      running = this;
    }
    this._busy = true;
    if (this._servesHost) this._watchHost();
    this._sliceStart = hostMilliseconds();
    this._watch();
    if (this._beginIteration()) this._pump();
    else switchContext(this._baseContext);
  };

  /** The loop's clock, in seconds: CPython's `time.monotonic()`. */
  time(): number {
    return clock.monotonic();
  }

  // ---- adding work ----------------------------------------------------------------------------

  _push(entry: Entry): void {
    this._ready.push(entry);
    if (this._waiting) this._wake();
  }

  _pushTimer(timer: TimedCallback): void {
    this._scheduled.push(timer);
    if (this._waiting) this._wake();
  }

  /** Has an entry run in the next iteration, after all that is ready until then. */
  _arrive(entry: Entry): void {
    this._arrivals.push(entry);
    if (this._waiting) this._wake();
  }

  // ---- running --------------------------------------------------------------------------------

  /** Runs until `_stopping` is set; rejects with what `_abort` was given. */
  protected _start(): Promise<void> {
    if (running?._busy !== true) running = this;
    started.add(this);
    this._fatal = null;
    this._baseContext = switchedContext();
    this._todo = 0;
    return new Promise<void>((resolve, reject) => {
      this._finishRun = { resolve, reject };
      macrotask(this._resume);
    });
  }

  /** Ends the run at once, with this error (KeyboardInterrupt, SystemExit). */
  _abort(error: unknown): void {
    this._fatal ??= { error };
    this._aborted = true;
    if (this._waiting) this._wake();
  }

  private _finish(): void {
    this._stopping = false;
    this._currentStep = null;
    this._inFlight = false;
    this._waiting = false;
    this._busy = false;
    this._todo = 0;
    started.delete(this);
    if (running === this) running = [...started].at(-1) ?? null;
    endWatch();
    switchContext(this._baseContext);
    const { resolve, reject } = this._finishRun!;
    this._finishRun = null;
    if (this._fatal !== null) reject(this._fatal.error);
    else resolve();
  }

  /** Runs entries until a step goes on in microtasks, the loop must wait, or it is stopped. */
  _pump(): void {
    this._observer?.ended();
    this._inFlight = false;
    this._wentOnAtOnce = false;
    this._currentStep = null;
    const ready = this._ready;
    for (;;) {
      while (this._todo > 0 && this._fatal === null) {
        this._todo--;
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
            if (!this._isolated) switchContext(this._currentStep!._context);
            return;
          }
        }
        this._observer?.ended();
      }
      if (this._stopping || this._fatal !== null) {
        this._finish();
        return;
      }
      if (!this._beginIteration()) {
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
    const isPlain = this._observer === null && this._fatal === null && !this._stopping;
    if (!isPlain || ready.length === 0) soon(this._boundPump);
    else if (this._todo === 0 && !this._beginIteration()) this._leaveStep();
    else if (!isAskedForSteps && ready.first()._isSuspended === true) {
      this._wentOnAtOnce = true;
      this._todo--;
      if (!(ready.shift() as Step)._runStep()) soon(this._boundPump);
    } else soon(this._boundPump);
  }

  /**
   * The step in flight gives way, but if nothing else is ready, nor can be by then, the next iteration is a
   * step of the same code: it begins here, and the code may go on in a microtask.
   *
   * @returns whether that is so
   */
  _iteratesAlone(): boolean {
    const isAlone = this._ready.length === 0 && this._todo === 0 && this._scheduled.length === 0;
    if (!isAlone || isAskedForSteps) return false;
    if (this._arrivals.length !== 0 || this._parked.size !== 0) return false;
    if (!this._inFlight || !this._hasTurn() || this._observer !== null) return false;
    if (this._stopping || this._fatal !== null || this._budget <= 2) return false;
    this._budget -= 2;
    this.iterations++;
    this._wentOnAtOnce = true;
    return true;
  }

  private _leaveStep(): void {
    this._inFlight = false;
    this._currentStep = null;
    switchContext(this._baseContext);
  }

  /** CPython's `_run_once` up to the point where callbacks run. False: the loop goes on later. */
  private _beginIteration(): boolean {
    const ready = this._ready;
    const timers = this._scheduled;
    if (this._arrivals.length !== 0) {
      for (const entry of this._arrivals) ready.push(entry);
      this._arrivals = [];
    }
    if (timers.length !== 0) timers.dropCancelled();
    if (ready.length === 0 && !this._stopping && this._fatal === null) {
      const first = timers.first;
      const delay = first === undefined ? Infinity : first._when - this.time();
      if (delay > 0) {
        if (!clock.isVirtual || delay === Infinity || this._hasForeignWork()) {
          this._wait(delay);
          return false;
        }
        clock.advance(Math.min(delay, MAXIMUM_WAIT));
      }
    }
    if ((this._budget -= ready.length + 1) <= 0) {
      this._budget = ENTRIES_PER_CHECK;
      if (hostMilliseconds() - this._sliceStart > SLICE_MILLISECONDS) {
        this._busy = false;
        macrotask(this._resume);
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
    this._todo = ready.length;
    this.iterations++;
    return true;
  }

  // ---- waiting --------------------------------------------------------------------------------

  private _hasForeignWork(): boolean {
    return this.externalOperations > 0 || this._parked.size > 0;
  }

  protected _wait(seconds: number): void {
    this._waiting = true;
    this._busy = false;
    this._waitSeconds = Math.min(seconds, MAXIMUM_WAIT);
    // With nothing at all to wait for, CPython sleeps for ever: a timer keeps the process alive. On
    // the virtual clock that can only be a deadlock, and Node may say so and exit.
    if (seconds === Infinity && (clock.isVirtual || this._servesHost)) return endWatch();
    // A look at real I/O comes first, for what is ready already must not move the virtual clock.
    if (clock.isVirtual && this._hasForeignWork()) macrotask(this._waitForHost);
    else this._waitForHost();
  }

  private readonly _waitForHost = (): void => {
    if (!this._waiting || this._hostTimer !== null) return;
    this._waitStart = hostMilliseconds();
    this._hostTimer = setTimeout(this._onHostTimer, Math.ceil(this._waitSeconds * 1000));
  };

  private readonly _onHostTimer = (): void => {
    this._hostTimer = null;
    if (!this._waiting) return;
    this._waiting = false;
    if (clock.isVirtual) clock.advance(this._waitSeconds);
    this._resume();
  };

  private _wake(): void {
    this._waiting = false;
    if (this._hostTimer !== null) {
      clearTimeout(this._hostTimer);
      this._hostTimer = null;
      if (clock.isVirtual && this._scheduled.length !== 0) {
        const waited = (hostMilliseconds() - this._waitStart) / 1000;
        clock.advance(Math.min(this._waitSeconds, waited));
      }
    }
    macrotask(this._resume);
  }

  // ---- promises that are not the loop's ---------------------------------------------------------

  /** Whether it has been started and has not finished. */
  _isStarted(): boolean {
    return this._finishRun !== null;
  }

  /** Whether it is its turn, in which no code of the host runs. */
  _hasTurn(): boolean {
    return this._busy && !this._servesHost;
  }

  /** Whether the code that runs now is its own for certain, rather than the host's between its turns. */
  _isAtWork(): boolean {
    return this._busy;
  }

  /** Whether the code that runs now may be its own. */
  _isHere(): boolean {
    return this._busy || this._unnoticed.size > 0;
  }

  /**
   * Looks, once all microtasks have run, whether a step is still in flight: then its task waits for a
   * promise the loop knows nothing of, such as a bare `fetch`. The step is parked, and the loop goes on
   * without it.
   */
  private _watch(): void {
    if (this._watching) return;
    this._watching = true;
    drained(this._onWatch);
  }

  private readonly _onWatch = (): void => {
    this._watching = false;
    if (!this._inFlight || this._isolated || !this._busy) return;
    this._park(this._currentStep!);
    this._watch();
    this._pump();
  };

  protected _park(step: Step): void {
    this._parked.add(step);
    this._unnoticed.add(step);
    if (step._parkedNow?.(endHostWatch !== null) === true) this._unnoticed.delete(step);
    this._watchHost();
  }

  /** The code that runs now is its own. */
  protected _takeTurn(): void {
    running = this;
  }

  /** Has the awaits of the host's promises noticed. */
  protected _watchHost(): void {
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
    this._unnoticed.delete(step);
    if (nothingParked()) setContextLookup(null);
    return true;
  }

  /** The step whose code runs now for certain. */
  _certainStep(): Step | null {
    return this._currentStep;
  }

  /** The step whose code runs now; null outside of all. */
  _stepHere(): Step | null {
    if (this._busy || this._unnoticed.size !== 1) return this._currentStep;
    return this._unnoticed.values().next().value ?? null;
  }

  /** From a callback: lets code that the loop cannot attribute run alone until its microtasks are over. */
  _isolate(fn: () => void): void {
    fn();
    this._inFlight = true;
    this._isolated = true;
    macrotask(() => {
      this._isolated = false;
      this._watch();
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
