/**
 * The event loop as asyncio knows it, after CPython's asyncio/base_events.py. The iterations
 * themselves are in runtime/loop/scheduler.ts.
 */
import { Scheduler } from "../loop/scheduler.ts";
import { copyContext, type Context } from "../python/contextvars.ts";
import { RuntimeError, TypeError } from "../python/exceptions.ts";
import { isKeywords } from "../python/keywords.ts";
import { repr } from "../python/repr.ts";
import { stringDict } from "../python/stringDict.ts";
import { watchInterrupts } from "../python/signals.ts";
import { captureStack, type Stack } from "../python/stackCapture.ts";
import { truth } from "../python/truth.ts";
import { className, classOf } from "../python/types.ts";
import type { Awaitable } from "./awaitables.ts";
import type { CoroutineLike, Given } from "./coroutines.ts";
import type { FirstStepObserver, TaskFactory } from "./eagerTasks.ts";
import { createdBy, sourceTraceback } from "./creation.ts";
import { isDebugMode } from "./debugEnvironment.ts";
import { enclosingLoop } from "./events.ts";
import { ensureFuture } from "./ensureFuture.ts";
import type { Executor } from "./executors.ts";
import {
  callExceptionHandler,
  isExit,
  logException,
  type ExceptionContext,
  type ExceptionHandler,
} from "./exceptionHandler.ts";
import {
  reportLeftovers,
  trackOrigins,
  unwatchLoop,
  watchLoop,
  type UnretrievedException,
} from "./finalization.ts";
import { Future, type CallableObject } from "./futures.ts";
import { Handle, TimerHandle, type AnyCallback } from "./handles.ts";
import { loaded } from "./loadedModules.ts";
import { logger } from "./log.ts";
import { raisedHere } from "./raising.ts";
import { secondsAfter } from "./seconds.ts";
import type { SignalHandlers } from "./signals.ts";
import type { SlowCallbackReports } from "./slowCallbacks.ts";
import { Task, type TaskOptions } from "./tasks.ts";

const logDebug = logger("debug", "base_events.py", 744, "close");

interface ContextOption {
  context?: Context | null;
}

/** The `{ context }` that ends an argument list, taken off it. */
function takeContext(args: unknown[]): Context {
  const last = args.at(-1);
  if (isKeywords(last) && "context" in last) {
    args.pop();
    return (last as ContextOption).context ?? copyContext();
  }
  return copyContext();
}

/** Ends `run_until_complete`; after a KeyboardInterrupt or SystemExit the run is over already. */
function runUntilCompleteDone(future: Future<never>): void {
  if (!future.cancelled() && isExit(future.exception())) return;
  future._loop.stop();
}

/** The base class of event loops; `asyncio.AbstractEventLoop` is another name of it. */
export abstract class BaseEventLoop extends Scheduler {
  static readonly __module__: string = "asyncio.base_events";

  /** Exceptions of futures that nobody has asked for. */
  readonly _unretrieved = new Set<UnretrievedException>();
  /** Async generators that are being iterated. */
  readonly _asyncgens = new Set<AsyncGenerator<unknown>>();
  /** Closes them; set by whatever iterates over the first one. */
  _closeAsyncgens: ((loop: BaseEventLoop) => Promise<void>) | null = null;
  /** The last one of the list of pending tasks. */
  _lastTask: Task<never> | null = null;
  /** Functions that run in the default executor. */
  readonly _defaultThreads = new Set<Task<unknown>>();
  /** Whether debug mode is on. */
  _debug = false;
  declare _observer: SlowCallbackReports | null;

  private _closed = false;
  private _exceptionHandler: ExceptionHandler | null = null;
  private _taskFactory: TaskFactory | null = null;
  _defaultExecutor: Executor | null = null;
  _executorShutdownCalled = false;
  private _signalHandlers: SignalHandlers | null = null;

  /** In debug mode callbacks and steps that take so many seconds or longer are logged. */
  slowCallbackDuration = 0.1;

  constructor() {
    super();
    if (isDebugMode()) this.setDebug(true);
  }

  // ---- running --------------------------------------------------------------------------------

  isRunning(): boolean {
    return this._isStarted();
  }

  isClosed(): boolean {
    return this._closed;
  }

  _checkClosed(): void {
    if (this._closed) throw new RuntimeError("Event loop is closed");
  }

  private _checkRunning(): void {
    if (this.isRunning()) throw new RuntimeError("This event loop is already running");
    if (enclosingLoop() !== null) {
      throw new RuntimeError("Cannot run the event loop while another loop is running");
    }
  }

  /** Below which code the loop runs. */
  _caller: Stack | null = null;

  /** Runs until `stop()` is called. The promise rejects with KeyboardInterrupt or SystemExit. */
  async runForever(): Promise<void> {
    this._checkClosed();
    this._checkRunning();
    watchLoop(this);
    trackOrigins(this._debug);
    const stopWatching = watchInterrupts();
    this._caller = captureStack();
    try {
      await this._start();
    } finally {
      this._caller = null;
      stopWatching();
      trackOrigins(false);
    }
  }

  /** Runs until a future, or the task of a coroutine, is done: gives its result or its exception. */
  async runUntilComplete<T>(awaitable: Awaitable<T>): Promise<T> {
    this._checkClosed();
    this._checkRunning();
    const isNewTask = !(awaitable instanceof Future);
    const future = ensureFuture(awaitable, { loop: this }) as Future<unknown> as Future<T>;
    // An exception tells if the future did not complete: its destruction need not be reported.
    if (isNewTask) future._logDestroyPending = false;
    const callback = runUntilCompleteDone as (future: Future<T>) => void;
    future.addDoneCallback(callback);
    try {
      await this.runForever();
    } catch (error) {
      if (isNewTask && future.done() && !future.cancelled()) future.exception();
      throw raisedHere(error, null);
    } finally {
      future.removeDoneCallback(callback);
    }
    if (!future.done()) throw new RuntimeError("Event loop stopped before Future completed.");
    return future.result();
  }

  /** Ends `run_forever` after the current iteration. */
  stop(): void {
    this._stopping = true;
  }

  /** Closes the loop for good. Raises RuntimeError while it runs. */
  close(): void {
    if (this.isRunning()) throw new RuntimeError("Cannot close a running event loop");
    if (this._closed) return;
    if (this._debug) logDebug(`Close ${this.__repr__()}`);
    this._closed = true;
    this._ready.clear();
    this._scheduled.clear();
    this._executorShutdownCalled = true;
    this._defaultExecutor?.shutdown?.(false);
    this._defaultExecutor = null;
    this._signalHandlers?.removeAll();
    // the traceback that ends an aborted program keeps its tasks alive until then
    if (this._aborted) return;
    unwatchLoop(this);
    reportLeftovers(this);
  }

  // ---- callbacks ------------------------------------------------------------------------------

  /** Has a callback called in the next iteration. */
  callSoon<A extends unknown[]>(callback: (...args: A) => unknown, ...args: A): Handle;
  callSoon<A extends unknown[]>(
    callback: (...args: A) => unknown,
    ...args: [...A, ContextOption]
  ): Handle;
  callSoon(callback: CallableObject, ...args: unknown[]): Handle;
  callSoon(callback: AnyCallback | CallableObject, ...args: unknown[]): Handle {
    this._checkClosed();
    if (this._debug) loaded("asyncio/debug").checkThread(this);
    this._check(callback, "call_soon");
    return this._schedule(callback, args);
  }

  /** `call_soon` from another thread, or from a callback of the host. */
  callSoonThreadsafe<A extends unknown[]>(callback: (...args: A) => unknown, ...args: A): Handle;
  callSoonThreadsafe<A extends unknown[]>(
    callback: (...args: A) => unknown,
    ...args: [...A, ContextOption]
  ): Handle;
  callSoonThreadsafe(callback: CallableObject, ...args: unknown[]): Handle;
  callSoonThreadsafe(callback: AnyCallback | CallableObject, ...args: unknown[]): Handle {
    this._checkClosed();
    this._check(callback, "call_soon_threadsafe");
    return this._schedule(callback, args);
  }

  private _schedule(callback: AnyCallback | CallableObject, args: unknown[]): Handle {
    const context = takeContext(args);
    const handle = new Handle(callback as AnyCallback, args, this, context);
    this._push(handle);
    return handle;
  }

  /** Has a callback called in so many seconds. Raises TypeError for None. */
  callLater<A extends unknown[]>(
    delay: number | null,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle;
  callLater<A extends unknown[]>(
    delay: number | null,
    callback: (...args: A) => unknown,
    ...args: [...A, ContextOption]
  ): TimerHandle;
  callLater(delay: number | null, callback: CallableObject, ...args: unknown[]): TimerHandle;
  callLater(
    delay: number | null,
    callback: AnyCallback | CallableObject,
    ...args: unknown[]
  ): TimerHandle {
    if (delay === null || delay === undefined) throw new TypeError("delay must not be None");
    return this.callAt(secondsAfter(this.time(), delay), callback as never, ...(args as []));
  }

  /** Has a callback called at a time of the loop's clock. Raises TypeError for None. */
  callAt<A extends unknown[]>(
    when: number | null,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle;
  callAt<A extends unknown[]>(
    when: number | null,
    callback: (...args: A) => unknown,
    ...args: [...A, ContextOption]
  ): TimerHandle;
  callAt(when: number | null, callback: CallableObject, ...args: unknown[]): TimerHandle;
  callAt(
    when: number | null,
    callback: AnyCallback | CallableObject,
    ...args: unknown[]
  ): TimerHandle {
    if (when === null || when === undefined) throw new TypeError("when cannot be None");
    this._checkClosed();
    if (this._debug) loaded("asyncio/debug").checkThread(this);
    this._check(callback, "call_at");
    const context = takeContext(args);
    const handle = new TimerHandle(when, callback as AnyCallback, args, this, context);
    this._pushTimer(handle);
    return handle;
  }

  /** What debug mode refuses. */
  private _check(callback: unknown, method: string): void {
    if (this._debug) loaded("asyncio/debug").checkCallback(callback, method);
  }

  // ---- futures and tasks ------------------------------------------------------------------------

  createFuture<T = any>(): Future<T> {
    return createdBy(new Future<T>({ loop: this }), "base_events.py", 460);
  }

  /** Has the loop run a coroutine. */
  createTask<T>(coroutine: CoroutineLike<T>, options?: TaskOptions): Task<Given<T>>;
  createTask(coroutine: CoroutineLike<never>, options: TaskOptions = {}): Task<never> {
    this._checkClosed();
    if (this._taskFactory === null) return new Task(coroutine, options, this);
    const { name = null, context = null } = options;
    const task = this._taskFactory(
      this,
      coroutine,
      context === null ? {} : { context },
    ) as Task<never>;
    task.setName(name); // as CPython 3.13.0 does: without a name it is called 'None'
    return task;
  }

  /** `create_task` under whatever task factory is set; see eagerTasks.ts. */
  spawn<T>(coroutine: CoroutineLike<T>, options?: TaskOptions): Promise<[Task<Given<T>>]>;
  spawn(coroutine: CoroutineLike<never>, options: TaskOptions = {}): Promise<[Task<never>]> {
    return this._spawn(coroutine, options, null);
  }

  /** @param started is told of the task before the caller's code goes on */
  _spawn<T>(
    coroutine: CoroutineLike<T>,
    options: TaskOptions,
    started: FirstStepObserver | null,
  ): Promise<[Task<Given<T>>]> {
    const start = this._taskFactory?._start;
    if (start !== undefined) {
      this._checkClosed();
      return start(this, coroutine, options, started) as Promise<[Task<Given<T>>]>;
    }
    const task = this.createTask(coroutine, options);
    started?.(task as Task<never>);
    return Promise.resolve([task]);
  }

  getTaskFactory(): TaskFactory | null {
    return this._taskFactory;
  }

  /** Sets what makes tasks: `(loop, coroutine, options) => task`, or None for the default. */
  setTaskFactory(factory: ((loop: any, coroutine: any, options: any) => Future<any>) | null): void {
    if (factory !== null && typeof factory !== "function") {
      throw new TypeError("task factory must be a callable or None");
    }
    this._taskFactory = factory as TaskFactory | null;
  }

  /** Pending tasks in the order in which they were made. */
  _pendingTasks(): Task<unknown>[] {
    const tasks: Task<unknown>[] = [];
    for (let task = this._lastTask; task !== null; task = task._previousTask) {
      tasks.push(task as unknown as Task<unknown>);
    }
    return tasks.reverse();
  }

  // ---- threads --------------------------------------------------------------------------------

  /** Runs a function in an executor (None: the default one). */
  runInExecutor<A extends unknown[], R>(
    executor: Executor | null,
    fn: (...args: A) => R,
    ...args: A
  ): Future<Awaited<R>> {
    this._checkClosed();
    this._check(fn, "run_in_executor");
    return loaded("concurrent/futures").runInExecutor(this, executor, fn as never, args);
  }

  /** Sets what `run_in_executor(None, f)` and `to_thread` use: a ThreadPoolExecutor. */
  setDefaultExecutor(executor: Executor | null): void {
    loaded("concurrent/futures").checkDefaultExecutor(executor);
    this._defaultExecutor = executor;
  }

  /**
   * Lets nothing more be run in the default executor, and waits for its threads: no longer than so many
   * seconds, if that is given, then warns.
   */
  async shutdownDefaultExecutor(timeout: number | null = null): Promise<void> {
    this._executorShutdownCalled = true;
    if (this._defaultExecutor === null && this._defaultThreads.size === 0) return;
    await loaded("concurrent/futures").shutdownExecutor(this, this._defaultExecutor, timeout);
  }

  /** Has a callback called at each signal. Raises ValueError or RuntimeError for a wrong signal. */
  addSignalHandler<A extends unknown[]>(
    signal: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): void {
    this._handlersOfSignals().add(signal, callback, args);
  }

  /** Takes a signal handler back; false if there is none. */
  removeSignalHandler(signal: number): boolean {
    return this._handlersOfSignals().remove(signal);
  }

  private _handlersOfSignals(): SignalHandlers {
    return (this._signalHandlers ??= new (loaded("signal").SignalHandlers)(this));
  }

  /** Closes the async generators that are being iterated. */
  async shutdownAsyncgens(): Promise<void> {
    if (this._asyncgens.size > 0) await this._closeAsyncgens!(this);
  }

  // ---- errors ---------------------------------------------------------------------------------

  getExceptionHandler(): ExceptionHandler | null {
    return this._exceptionHandler;
  }

  /** Sets what is told of errors that nobody handles: `(loop, context)`, or None for the default. */
  setExceptionHandler(handler: ExceptionHandler | null): void {
    if (handler !== null && typeof handler !== "function") {
      throw new TypeError(`A callable object or None is expected, got ${repr(handler)}`);
    }
    this._exceptionHandler = handler;
  }

  /** Logs an error, as happens without a handler. */
  defaultExceptionHandler(context: ExceptionContext): void {
    const handle = this._observer?.current ?? null;
    const traceback = handle === null ? null : sourceTraceback(handle);
    if (traceback !== null && !context.has("source_traceback")) {
      context.set("handle_traceback", traceback);
    }
    logException(context);
  }

  /** Tells the handler of an error. The context is a dict with `message`, `exception`, `task`... */
  callExceptionHandler(context: ExceptionContext): void {
    callExceptionHandler(this, context, this._exceptionHandler);
  }

  /** `call_exception_handler` with the entries of the dict. */
  _report(context: Record<string, unknown>): void {
    this.callExceptionHandler(stringDict(Object.entries(context)));
  }

  getDebug(): boolean {
    return this._debug;
  }

  /**
   * Debug mode logs callbacks and steps that take `slow_callback_duration` seconds or longer, notes where
   * everything is created, and refuses wrong callbacks.
   */
  setDebug(enabled: boolean): void {
    this._debug = truth(enabled);
    this._observer = this._debug ? loaded("asyncio/debug").enterDebugMode(this) : null;
    if (this.isRunning()) this.callSoonThreadsafe(trackOrigins, this._debug);
  }

  __repr__(): string {
    const flags = [this.isRunning(), this._closed, this._debug].map((flag) => repr(flag));
    const name = className(classOf(this)!);
    return `<${name} running=${flags[0]} closed=${flags[1]} debug=${flags[2]}>`;
  }
}
