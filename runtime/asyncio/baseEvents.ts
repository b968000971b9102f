/**
 * The event loop as asyncio knows it, after CPython's asyncio/base_events.py. The iterations
 * themselves are in runtime/loop/scheduler.ts.
 */
import { runningScheduler, Scheduler } from "../loop/scheduler.ts";
import { copyContext, type Context } from "../python/contextvars.ts";
import { Dict } from "../python/dict.ts";
import { Exception, RuntimeError, TypeError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { addCallers, captureStack } from "../python/stackFrames.ts";
import { className, classOf } from "../python/types.ts";
import { aclose } from "./asyncGenerators.ts";
import type { Awaitable } from "./awaitables.ts";
import {
  coro,
  iscoroutine,
  iscoroutinefunction,
  type CoroutineLike,
  type Given,
} from "./coroutines.ts";
import type { TaskFactory } from "./eagerTasks.ts";
import { ensureFuture } from "./ensureFuture.ts";
import {
  callExceptionHandler,
  isExit,
  logException,
  type ExceptionContext,
  type ExceptionHandler,
} from "./exceptionHandler.ts";
import {
  reportLeftovers,
  unwatchLoop,
  watchLoop,
  type UnretrievedException,
} from "./finalization.ts";
import { Future } from "./futures.ts";
import { gather } from "./gather.ts";
import { Handle, TimerHandle, type AnyCallback } from "./handles.ts";
import { SignalHandlers } from "./signals.ts";
import { Task, type TaskOptions } from "./tasks.ts";
import { runInThread, type Executor } from "./executors.ts";

interface ContextOption {
  context?: Context | null;
}

/** The `{ context }` that ends an argument list, taken off it. */
function takeContext(args: unknown[]): Context {
  const last = args.at(-1);
  if (typeof last === "object" && last !== null) {
    if (Object.getPrototypeOf(last) === Object.prototype && "context" in last) {
      args.pop();
      return (last as ContextOption).context ?? copyContext();
    }
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
  /** The last one of the list of pending tasks. */
  _lastTask: Task<never> | null = null;

  private closed = false;
  private debug = false;
  private exceptionHandler: ExceptionHandler | null = null;
  private taskFactory: TaskFactory | null = null;
  private defaultExecutor: Executor | null = null;
  private executorShutdownCalled = false;
  private signalHandlers: SignalHandlers | null = null;

  /** In debug mode CPython logs callbacks that take longer than so many seconds. */
  slowCallbackDuration = 0.1;

  // ---- running --------------------------------------------------------------------------------

  isRunning(): boolean {
    return runningScheduler() === this;
  }

  isClosed(): boolean {
    return this.closed;
  }

  _checkClosed(): void {
    if (this.closed) throw new RuntimeError("Event loop is closed");
  }

  private checkRunning(): void {
    if (this.isRunning()) throw new RuntimeError("This event loop is already running");
    if (runningScheduler() !== null) {
      throw new RuntimeError("Cannot run the event loop while another loop is running");
    }
  }

  /** Runs until `stop()` is called. The promise rejects with KeyboardInterrupt or SystemExit. */
  async runForever(): Promise<void> {
    this._checkClosed();
    this.checkRunning();
    watchLoop(this);
    await this.start();
  }

  /** Runs until a future, or the task of a coroutine, is done: gives its result or its exception. */
  async runUntilComplete<T>(awaitable: Awaitable<T>): Promise<T> {
    this._checkClosed();
    this.checkRunning();
    const caller = captureStack();
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
      throw error;
    } finally {
      future.removeDoneCallback(callback);
    }
    if (!future.done()) throw new RuntimeError("Event loop stopped before Future completed.");
    try {
      return future.result();
    } catch (error) {
      addCallers(error, caller);
      throw error;
    }
  }

  /** Ends `run_forever` after the current iteration. */
  stop(): void {
    this._stopping = true;
  }

  /** Closes the loop for good. Raises RuntimeError while it runs. */
  close(): void {
    if (this.isRunning()) throw new RuntimeError("Cannot close a running event loop");
    if (this.closed) return;
    this.closed = true;
    this._ready.clear();
    this._scheduled.clear();
    this.executorShutdownCalled = true;
    this.defaultExecutor?.shutdown?.(false);
    this.defaultExecutor = null;
    this.signalHandlers?.removeAll();
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
  callSoon(callback: AnyCallback, ...args: unknown[]): Handle {
    this._checkClosed();
    this.checkCallback(callback, "call_soon");
    return this.schedule(callback, args);
  }

  /** `call_soon` from another thread, or from a callback of the host. */
  callSoonThreadsafe<A extends unknown[]>(callback: (...args: A) => unknown, ...args: A): Handle;
  callSoonThreadsafe<A extends unknown[]>(
    callback: (...args: A) => unknown,
    ...args: [...A, ContextOption]
  ): Handle;
  callSoonThreadsafe(callback: AnyCallback, ...args: unknown[]): Handle {
    this._checkClosed();
    this.checkCallback(callback, "call_soon_threadsafe");
    return this.schedule(callback, args);
  }

  private schedule(callback: AnyCallback, args: unknown[]): Handle {
    const context = takeContext(args);
    const handle = new Handle(callback, args, this, context);
    this._push(handle);
    return handle;
  }

  /** Has a callback called in so many seconds. */
  callLater<A extends unknown[]>(
    delay: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle;
  callLater<A extends unknown[]>(
    delay: number,
    callback: (...args: A) => unknown,
    ...args: [...A, ContextOption]
  ): TimerHandle;
  callLater(delay: number, callback: AnyCallback, ...args: unknown[]): TimerHandle {
    if (delay === null || delay === undefined) throw new TypeError("delay must not be None");
    return this.callAt(this.time() + Number(delay), callback as never, ...(args as []));
  }

  /** Has a callback called at a time of the loop's clock. */
  callAt<A extends unknown[]>(
    when: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle;
  callAt<A extends unknown[]>(
    when: number,
    callback: (...args: A) => unknown,
    ...args: [...A, ContextOption]
  ): TimerHandle;
  callAt(when: number, callback: AnyCallback, ...args: unknown[]): TimerHandle {
    if (when === null || when === undefined) throw new TypeError("when cannot be None");
    this._checkClosed();
    this.checkCallback(callback, "call_at");
    const context = takeContext(args);
    const handle = new TimerHandle(Number(when), callback, args, this, context);
    this._pushTimer(handle);
    return handle;
  }

  private checkCallback(callback: unknown, method: string): void {
    if (!this.debug) return;
    if (iscoroutine(callback) || iscoroutinefunction(callback)) {
      throw new TypeError(`coroutines cannot be used with ${method}()`);
    }
    if (typeof callback !== "function") {
      throw new TypeError(`a callable object was expected by ${method}(), got ${repr(callback)}`);
    }
  }

  // ---- futures and tasks ------------------------------------------------------------------------

  createFuture<T = unknown>(): Future<T> {
    return new Future<T>({ loop: this });
  }

  /** Has the loop run a coroutine. */
  createTask<T>(coroutine: CoroutineLike<T>, options?: TaskOptions): Task<Given<T>>;
  createTask(coroutine: CoroutineLike<never>, options: TaskOptions = {}): Task<never> {
    this._checkClosed();
    if (this.taskFactory === null) return new Task(coroutine, options, this);
    const { name = null, context = null } = options;
    const task = this.taskFactory(
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
    const start = this.taskFactory?._start;
    if (start === undefined) return Promise.resolve([this.createTask(coroutine, options)]);
    this._checkClosed();
    return start(this, coroutine, options);
  }

  getTaskFactory(): TaskFactory | null {
    return this.taskFactory;
  }

  /** Sets what makes tasks: `(loop, coroutine, options) => task`, or None for the default. */
  setTaskFactory(factory: TaskFactory | null): void {
    if (factory !== null && typeof factory !== "function") {
      throw new TypeError("task factory must be a callable or None");
    }
    this.taskFactory = factory;
  }

  /** Pending tasks in the order in which they were made. */
  _pendingTasks(): Task<unknown>[] {
    const tasks: Task<unknown>[] = [];
    for (let task = this._lastTask; task !== null; task = task._previous) {
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
    this.checkCallback(fn, "run_in_executor");
    if (executor === null && this.executorShutdownCalled) {
      throw new RuntimeError("Executor shutdown has been called");
    }
    return runInThread(this, executor ?? this.defaultExecutor, fn as never, args);
  }

  setDefaultExecutor(executor: Executor): void {
    this.defaultExecutor = executor;
  }

  /** Waits for the default executor's threads, and lets nothing more be run in it. */
  async shutdownDefaultExecutor(_timeout: number | null = null): Promise<void> {
    this.executorShutdownCalled = true;
    this.defaultExecutor?.shutdown?.(true);
  }

  /** Has a callback called at each signal. Raises ValueError or RuntimeError for a wrong signal. */
  addSignalHandler<A extends unknown[]>(
    signal: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): void {
    if (iscoroutine(callback) || iscoroutinefunction(callback)) {
      throw new TypeError("coroutines cannot be used with add_signal_handler()");
    }
    this._checkClosed();
    this.signalHandlers ??= new SignalHandlers();
    this.signalHandlers.add(Number(signal), () => this.callSoonThreadsafe(callback, ...args));
  }

  /** Takes a signal handler back; false if there is none. */
  removeSignalHandler(signal: number): boolean {
    return this.signalHandlers?.remove(Number(signal)) ?? false;
  }

  /** Closes the async generators that are being iterated. */
  async shutdownAsyncgens(): Promise<void> {
    if (this._asyncgens.size === 0) return;
    const generators = [...this._asyncgens];
    this._asyncgens.clear();
    const closings = generators.map((generator) => coro(aclose, generator));
    const results = await gather(...closings, { returnExceptions: true });
    results.forEach((result: unknown, index) => {
      if (!(result instanceof Exception)) return;
      const asyncgen = generators[index];
      this._report({
        message: `an error occurred during closing of asynchronous generator ${repr(asyncgen)}`,
        exception: result,
        asyncgen,
      });
    });
  }

  // ---- errors ---------------------------------------------------------------------------------

  getExceptionHandler(): ExceptionHandler | null {
    return this.exceptionHandler;
  }

  /** Sets what is told of errors that nobody handles: `(loop, context)`, or None for the default. */
  setExceptionHandler(handler: ExceptionHandler | null): void {
    if (handler !== null && typeof handler !== "function") {
      throw new TypeError(`A callable object or None is expected, got ${repr(handler)}`);
    }
    this.exceptionHandler = handler;
  }

  /** Logs an error, as happens without a handler. */
  defaultExceptionHandler(context: ExceptionContext): void {
    logException(context);
  }

  /** Tells the handler of an error. The context is a dict with `message`, `exception`, `task`... */
  callExceptionHandler(context: ExceptionContext): void {
    callExceptionHandler(this, context, this.exceptionHandler);
  }

  /** `call_exception_handler` with the entries of the dict. */
  _report(context: Record<string, unknown>): void {
    this.callExceptionHandler(new Dict<string, unknown>(Object.entries(context)));
  }

  getDebug(): boolean {
    return this.debug;
  }

  setDebug(enabled: boolean): void {
    this.debug = enabled;
  }

  __repr__(): string {
    const flags = [this.isRunning(), this.closed, this.debug].map((flag) => repr(flag));
    const name = className(classOf(this)!);
    return `<${name} running=${flags[0]} closed=${flags[1]} debug=${flags[2]}>`;
  }
}
