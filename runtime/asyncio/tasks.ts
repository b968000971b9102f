/**
 * Task, after CPython's Modules/_asynciomodule.c (asyncio/tasks.py in C).
 *
 * A task is an entry of the ready queue itself, for at most one step of it is scheduled at any time.
 * A step begins by calling the coroutine's function, or by settling the promise that the coroutine
 * awaits ("the resume channel"), and ends when it awaits something pending (awaiting.ts calls
 * `_suspend`) or when the function's own promise settles.
 */
import { switchContext } from "../loop/context.ts";
import type { HostThen } from "../loop/hostAwaits.ts";
import { IntrinsicPromise, nativeThen, type Resolve } from "../loop/promise.ts";
import { runningScheduler, type Step } from "../loop/scheduler.ts";
import { copyContext, type Context } from "../python/contextvars.ts";
import { outermostLine, type Definition } from "../python/definitions.ts";
import { KeyboardInterrupt, RuntimeError, SystemExit, TypeError } from "../python/exceptions.ts";
import type { FrameType } from "../python/frame.ts";
import { stopped } from "../python/language/generators.ts";
import { repr } from "../python/repr.ts";
import { raiseObserver } from "../python/raiseObserver.ts";
import { captureStack, type Stack } from "../python/stackCapture.ts";
import type { TextStream } from "../python/stdio.ts";
import { str } from "../python/str.ts";
import { address } from "../python/types.ts";
import { Claim, hookAwait, Status, WAIT_AGAIN } from "./awaiting.ts";
import { futureRepr } from "./baseFutures.ts";
import { taskReprInfo } from "./baseTasks.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { Coroutine, nativePromise, type CoroutineLike } from "./coroutines.ts";
import { getEventLoop } from "./events.ts";
import type { FirstStep } from "./eagerTasks.ts";
import { CancelledError, InvalidStateError } from "./exceptions.ts";
import { Future, type CancelMessage, type DoneListener } from "./futures.ts";
import { HostWait } from "./hostWaits.ts";
import { loaded } from "./loadedModules.ts";
import { noteTraceback, raiseInto, throwInto } from "./raising.ts";
import type { StackOptions } from "./taskStacks.ts";
import { objectAwaitsOf, suspendedStack } from "./programPositions.ts";

/** What a task may be given besides its coroutine. */
export interface TaskOptions {
  /** Its name; `Task-N` if left out. */
  name?: unknown;
  /** The context it runs in; a copy of the active one if left out. */
  context?: Context | null;
}

/** Of use inside asyncio only. */
interface InternalOptions {
  loop?: BaseEventLoop | null;
  /** Leaves the first step to whoever makes the task: see eagerTasks.ts. */
  eagerStart?: boolean;
}

const NO_OPTIONS: TaskOptions = {};

const Phase = { NOT_STARTED: 0, SUSPENDED: 1, RUNNING: 2, DONE: 3 } as const;
type Phase = (typeof Phase)[keyof typeof Phase];

let taskCounter = 0;

const doNothing = (): void => {};

/** What a step throws into the coroutine where it waits for no future. */
class Thrown {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

/** Where coroutines are suspended, if the program may show it. */
const suspendedAt = new WeakMap<Task<never>, Stack>();

const TWO_AWAITS =
  "two awaits at once in one task: an async function was called but not awaited on the spot";

function checkCoroutine(coroutine: unknown): void {
  if (coroutine instanceof Coroutine || typeof coroutine === "function") return;
  if (coroutine instanceof IntrinsicPromise && !(coroutine instanceof Future)) {
    throw new TypeError(
      "a coroutine was expected, got a started promise: write coro(f, ...) instead of f(...)",
    );
  }
  throw new TypeError(`a coroutine was expected, got ${repr(coroutine)}`);
}

/** A coroutine that the loop runs. */
export class Task<T = unknown> extends Future<T> implements Step {
  static override readonly __module__: string = "_asyncio";
  static override readonly __name__: string = "Task";
  static override readonly _tpName: string = "_asyncio.Task";

  declare readonly _isStep: true;
  /** The promise of the host that it waits for. */
  declare _hostWait: HostWait | null;
  /** The coroutine; once it has ended, kept for its name. None if an eager task's first step ended it. */
  _coroutine: CoroutineLike<T> | null;
  _context: Context;
  /** Whether its steps are those of a "thread", no task to anybody: see executors.ts. */
  declare readonly _isThread: boolean;
  /** A number stands for `Task-N`. */
  private _taskName: string | number;
  declare private _cancelRequests: number;
  _mustCancel = false;
  /** The future that it waits for: the next step is scheduled when that is done. */
  _futWaiter: Future<never> | null = null;
  private _phase: Phase = Phase.NOT_STARTED;
  /**
   * What the next step gives to a coroutine that waits for no future: a value, or a Thrown. Once it is
   * done, the listener that is still to be told.
   */
  private _resumeWith: unknown = undefined;
  private _resume: Resolve | null = null;
  /** Neighbours in the loop's list of pending tasks (a Set's rehashing costs a lot of GC time). */
  _previousTask: Task<never> | null = null;
  _nextTask: Task<never> | null = null;
  /** The first step of an eager task, whose creator waits for its end: see eagerTasks.ts. */
  _firstStep: FirstStep | null = null;

  /** @param options.loop the loop; `get_event_loop()` if left out. */
  constructor(
    coroutine: CoroutineLike<T>,
    options: TaskOptions & InternalOptions = NO_OPTIONS,
    loop: BaseEventLoop = options.loop ?? getEventLoop(),
  ) {
    super({ loop });
    checkCoroutine(coroutine);
    this._coroutine = coroutine;
    this._context = options.context ?? copyContext();
    const { name } = options;
    if (name !== undefined && name !== null) this._taskName = str(name);
    else this._taskName = this._isThread ? "" : ++taskCounter;
    if (options.eagerStart === true && runningScheduler() === loop) return;
    loop._push(this as unknown as Task<never>);
    if (!this._isThread) this._link();
  }

  override get [Symbol.toStringTag](): string {
    return "Task";
  }

  /** Goes on in another context: a thread's that `to_thread` brings its caller's. */
  _enter(context: Context): void {
    this._context = context;
    switchContext(context);
  }

  // ---- the loop's list of pending tasks ---------------------------------------------------------

  /** Makes it the last of them. */
  _link(): void {
    this._unlink();
    const self = this as unknown as Task<never>;
    const last = this._loop._lastTask;
    this._previousTask = last;
    if (last !== null) last._nextTask = self;
    this._loop._lastTask = self;
  }

  private _unlink(): void {
    const previous = this._previousTask;
    const next = this._nextTask;
    const isOnly = this._loop._lastTask === (this as unknown);
    if (previous === null && next === null && !isOnly) return; // not linked
    if (next !== null) next._previousTask = previous;
    else this._loop._lastTask = previous;
    if (previous !== null) previous._nextTask = next;
    this._previousTask = this._nextTask = null;
  }

  // ---- what programs see ------------------------------------------------------------------------

  getName(): string {
    return typeof this._taskName === "number" ? `Task-${this._taskName}` : this._taskName;
  }

  setName(name: unknown): void {
    this._taskName = str(name);
  }

  getContext(): Context {
    return this._context;
  }

  /** The coroutine that it runs. (None after an eager first step that was also the last.) */
  getCoro(): Coroutine<T> {
    if (typeof this._coroutine !== "function") return this._coroutine!;
    const coroutine = new Coroutine<T>(this._coroutine, []);
    if (this._phase !== Phase.NOT_STARTED) coroutine._begin(this);
    this._coroutine = coroutine;
    return coroutine;
  }

  override setResult(_result: T): void {
    throw new RuntimeError("Task does not support set_result operation");
  }

  override setException(_exception: unknown): void {
    throw new RuntimeError("Task does not support set_exception operation");
  }

  /** The number of cancellation requests that have not been taken back. */
  cancelling(): number {
    return this._cancelRequests;
  }

  /** Takes one cancellation request back; returns the remaining number. */
  uncancel(): number {
    if (this._cancelRequests > 0 && --this._cancelRequests === 0) this._mustCancel = false;
    return this._cancelRequests;
  }

  /** Has CancelledError raised in the coroutine at the next opportunity; false if it is done. */
  override cancel(message: CancelMessage = null): boolean {
    this._markRetrieved();
    if (this._futureStatus !== Status.PENDING) return false;
    this._cancelRequests++;
    // The waiter stays: it may be a task that ignores this cancellation and must get the next one.
    if (this._futWaiter !== null && this._futWaiter.cancel(message)) return true;
    this._mustCancel = true;
    this._setCancelMessage(message);
    this._hostWait?.end();
    return true;
  }

  override __repr__(): string {
    return futureRepr(this as never, taskReprInfo as (future: Future<never>) => string[]);
  }

  override _identity(): object {
    const { _coroutine, _taskName, _phase, _context } = this;
    const bare = { _futWaiter: null, _cancelRequests: 0, _mustCancel: false };
    return { ...super._identity(), ...bare, _coroutine, _taskName, _phase, _context };
  }

  /** The line of the Python file at which the coroutine stands, as far as that is known. */
  _lineOf(coroutine: Definition): number | null {
    if (this._phase === Phase.NOT_STARTED) return coroutine.line;
    for (const stack of objectAwaitsOf(this)) {
      const line = outermostLine(stack, coroutine, true);
      if (line !== null) return line;
    }
    if (this._phase === Phase.RUNNING) return outermostLine(captureStack(), coroutine, false);
    const stack = suspendedAt.get(this as unknown as Task<never>);
    return stack === undefined ? null : outermostLine(stack, coroutine, true);
  }

  _isRunning(): boolean {
    return this._phase === Phase.RUNNING;
  }

  /** The code that runs now, which no loop has started, becomes the task's: see hostCalls.ts. */
  _adopt(): void {
    this._phase = Phase.RUNNING;
  }

  // ---- promises of the host: see hostWaits.ts ---------------------------------------------------

  _awaitHost(promise: Promise<unknown>): HostThen | null {
    // an `await` of what waits for something already, be it of the loop or of the host
    if (this._phase !== Phase.RUNNING || this._hostWait?.isOuter === false) return null;
    this._hostWait = new HostWait(this as unknown as Task<never>, promise);
    return this._hostWait.wait;
  }

  _leaveHost(): void {
    this._hostWait = this._hostWait?.outer ?? null;
  }

  _parkedNow(watched: boolean): boolean {
    const wait = this._hostWait;
    if (wait === null) return false;
    if (!watched) wait.isOuter = true;
    if (this._mustCancel) wait.end();
    return !wait.isOuter;
  }

  /** A parked task goes on in a step of its own. False: it is not parked. */
  _comeBack(resume: Resolve, value: unknown): boolean {
    if (!this._loop._unpark(this as unknown as Task<never>)) return false;
    this._hostWait = this._hostWait!.outer;
    this._phase = Phase.SUSPENDED;
    this._resume = resume;
    this._resumeWith = value;
    this._loop._push(this as unknown as Task<never>);
    return true;
  }

  /** The frames of its coroutine, or of the exception that it failed with; oldest first. */
  getStack(options?: StackOptions): FrameType[] {
    return loaded("asyncio/base_tasks").taskStack(this as unknown as Task<never>, options);
  }

  /** Prints those frames, and the exception of a task that failed. */
  printStack(options?: StackOptions & { file?: TextStream | null }): void {
    loaded("asyncio/base_tasks").printTaskStack(this as unknown as Task<never>, options);
  }

  // ---- steps ------------------------------------------------------------------------------------

  get _isSuspended(): boolean {
    if (this._phase !== Phase.SUSPENDED || this._futureStatus !== Status.PENDING) return false;
    return this._futWaiter === null || !this._futWaiter._runsProgram;
  }

  /** Runs one step: see Step. */
  _runStep(): boolean {
    const loop = this._loop;
    const woken = this._futWaiter;
    if (this._futureStatus !== Status.PENDING) {
      if (!this._tellListener()) this._refuseStep(woken);
      return false;
    }
    let error: unknown = null;
    let value: unknown;
    if (woken !== null) {
      this._futWaiter = null;
      switch (woken._futureStatus) {
        case Status.FINISHED:
          value = woken._outcome;
          break;
        case Status.FAILED:
          woken._markRetrieved();
          error = woken._outcome;
          break;
        default:
          error = woken._makeCancelledError();
      }
    } else {
      value = this._resumeWith;
      this._resumeWith = undefined;
      if (value instanceof Thrown) error = value.error;
    }

    const isCancelled = this._mustCancel;
    if (isCancelled) {
      if (!(error instanceof CancelledError)) error = this._makeCancelledError();
      this._mustCancel = false;
    }
    const isThrown = error !== null;
    loop._currentStep = this as unknown as Task<never>;
    switchContext(this._context);
    if (woken !== null) {
      try {
        value = woken._resuming(error, value);
        if (value === WAIT_AGAIN) {
          this._waitFor(woken);
          return false;
        }
      } catch (raised) {
        error = raised;
      }
      // The promise that is about to be settled may be the future's own.
      if (woken._settlePromise === this._resume) {
        const isSpoilt = isCancelled || woken._futureStatus === Status.CANCELLED;
        woken._claim = isSpoilt ? Claim.SPOILT : Claim.SETTLED;
      }
    }

    if (this._phase === Phase.SUSPENDED) {
      this._phase = Phase.RUNNING;
      const resume = this._resume!;
      this._resume = null;
      if (error === null) resume(value);
      else if (isThrown) throwInto(resume, error, woken);
      else raiseInto(resume, error, null);
      return true;
    }
    return this._firstSegment(error);
  }

  /** A task that is done stands in the queue itself, for the handle that would tell its listener. */
  protected override _scheduleListener(listener: DoneListener, context: Context): void {
    if (this._loop._debug) super._scheduleListener(listener, context);
    else {
      this._resumeWith = listener;
      this._loop._push(this as unknown as Task<never>);
    }
  }

  private _tellListener(): boolean {
    const listener = this._resumeWith as DoneListener | undefined;
    if (listener?._futureDone === undefined) return false;
    this._resumeWith = undefined;
    listener._futureDone(this as unknown as Future<never>);
    return true;
  }

  /** `Future.set_result(task, 1)`: the task is done, its coroutine is never resumed. */
  private _refuseStep(woken: Future<never> | null): void {
    this._unlink();
    const step =
      woken === null
        ? `<_asyncio.TaskStepMethWrapper object at ${address(this)}>`
        : "Task.task_wakeup";
    const exception = new InvalidStateError(`_step(): already done: ${repr(this)} None`);
    this._loop._report({ message: `Exception in callback ${step}()`, exception });
  }

  /** Throws into a coroutine that has not started. */
  private _throwAtStart(error: unknown): Promise<unknown> {
    const coroutine = this._coroutine;
    const passed = coroutine instanceof Coroutine ? coroutine._throwAtStart(error) : null;
    if (passed === null) throw error;
    return passed;
  }

  /** Calls the coroutine's function, or throws into it; true when the step goes on in microtasks. */
  _firstSegment(thrown: unknown = null): boolean {
    const loop = this._loop;
    const coroutine = this._coroutine!;
    const starting = loop._starting;
    loop._starting = this as unknown as Task<never>;
    this._phase = Phase.RUNNING;
    try {
      let returned: unknown;
      if (thrown !== null) returned = this._throwAtStart(thrown);
      else returned = coroutine instanceof Coroutine ? coroutine._start(this) : coroutine();
      const promise = nativePromise(returned);
      loop._starting = starting;
      nativeThen.call(
        promise,
        (value) => this._ended(value, false),
        (error) => this._ended(error, true),
      );
    } catch (error) {
      loop._starting = starting;
      this._fail(stopped(error, "coroutine"));
      return false;
    }
    return this._phase === Phase.RUNNING;
  }

  /** The function's promise has settled. */
  private _ended(value: unknown, failed: boolean): void {
    const loop = this._loop;
    if (failed) this._fail(stopped(value, "coroutine"));
    else this._succeed(value);
    if (this._reportFirstStep()) return;
    if (loop._unpark(this as unknown as Task<never>)) return;
    // A task that came back from a promise of the host may end outside of any step.
    if (loop._currentStep === (this as unknown) && loop._inFlight) loop._pump();
  }

  private _succeed(value: unknown): void {
    this._phase = Phase.DONE;
    this._unlink();
    if (this._mustCancel) {
      // Cancelled right before the coroutine returned.
      this._mustCancel = false;
      this._cancelFuture(this._cancelMessage);
    } else this._settleResult(value);
  }

  private _fail(error: unknown): void {
    this._phase = Phase.DONE;
    this._unlink();
    if (error instanceof CancelledError) {
      noteTraceback(this, error);
      this._cancelFuture(null);
      this._outcome = error;
      return;
    }
    raiseObserver.cameOut?.(error);
    this._settleException(error);
    if (error instanceof KeyboardInterrupt || error instanceof SystemExit) {
      if (this._firstStep === null) this._loop._abort(error);
      else this._firstStep.exits(error);
    }
  }

  /** The running coroutine awaits a pending future of its loop: the step ends. See awaiting.ts. */
  _suspend(future: Future<never>, resume: Resolve, stack = suspendedStack()): void {
    this._prepareSuspension(resume, stack);
    this._waitFor(future);
    if (this._mustCancel && future.cancel(this._cancelMessage)) this._mustCancel = false;
    this._endStep();
  }

  private _waitFor(future: Future<never>): void {
    future._addWaiter(this as unknown as Task<never>);
    this._futWaiter = future;
  }

  /** The await is an error: the next step raises RuntimeError. */
  _suspendWithError(resume: Resolve, message: () => string, stack: Stack | null): void {
    this._prepareSuspension(resume, stack);
    this._resumeWith = new Thrown(new RuntimeError(message()));
    this._loop._push(this as unknown as Task<never>);
    this._endStep();
  }

  /** A bare `yield` where no other code would run before the next step: that begins at once. */
  _yieldsToNobody(): boolean {
    if (this._phase !== Phase.RUNNING || this._mustCancel || this._firstStep !== null) return false;
    return this._loop._starting !== (this as unknown) && this._loop._iteratesAlone();
  }

  /** A bare `yield`, as in `sleep(0)`: the next step resumes with this value. */
  _suspendYielding(resume: Resolve, value: unknown): void {
    this._prepareSuspension(resume, suspendedStack());
    this._resumeWith = value;
    this._loop._push(this as unknown as Task<never>);
    this._endStep();
  }

  private _prepareSuspension(resume: Resolve, stack: Stack | null): void {
    if (this._phase !== Phase.RUNNING) throw new RuntimeError(TWO_AWAITS);
    this._phase = Phase.SUSPENDED;
    if (stack !== null) suspendedAt.set(this as unknown as Task<never>, stack);
    this._resume = resume;
  }

  private _endStep(): void {
    const loop = this._loop;
    if (loop._starting === (this as unknown)) return; // _firstSegment will see it
    if (this._reportFirstStep()) return;
    if (loop._unpark(this as unknown as Task<never>)) return;
    loop._stepEnded();
  }

  private _reportFirstStep(): boolean {
    const step = this._firstStep;
    if (step === null) return false;
    this._firstStep = null;
    step.ended();
    return true;
  }
}

Object.defineProperties(Task.prototype, {
  _isStep: { value: true },
  _isThread: { value: false },
  _cancelRequests: { value: 0, writable: true },
  // Few tasks are awaited, and resolving functions are not small: each waiter gets a promise of its own.
  _claim: { value: Claim.SPOILT, writable: true },
  _settlePromise: { value: doNothing },
  _hostWait: { value: null, writable: true },
});
hookAwait(Task);
