/**
 * Functions that run "in a thread".
 *
 * They run cooperatively, as the GIL would interleave them: a function starts in the next iteration of
 * the loop, as in a thread that starts at once, and its future is settled through
 * `call_soon_threadsafe`. A function that returns a promise (the async twin of one that blocks) gives
 * way to the loop wherever it awaits.
 */
import { invoke } from "../python/calling.ts";
import { Context } from "../python/contextvars.ts";
import { AssertionError, RuntimeError, RuntimeWarning, TypeError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { warnOwn } from "../python/ownWarnings.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import type * as concurrent from "./concurrentFutures.ts";
import { coro } from "./coroutines.ts";
import { isfuture, setResultUnlessCancelled, type Future } from "./futures.ts";
import { Task } from "./tasks.ts";

type AnyFunction = (...args: never[]) => unknown;

/** What `run_in_executor` takes: `concurrent.futures.Executor`. */
export interface Executor {
  submit<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): concurrent.Future<Awaited<R>>;
  shutdown?(wait: boolean): void;
  /** Whether it is a ThreadPoolExecutor, as the default executor has to be. */
  readonly _isThreadPool?: boolean;
}

/** What joins asyncio and `concurrent.futures`, without which there are no executors. */
interface Bridge {
  wrapFuture<T>(future: concurrent.Future<T>, options: { loop: BaseEventLoop }): Future<T>;
  convertException(error: unknown): unknown;
}

let bridge: Bridge | null = null;

/** concurrentFutures.ts makes the bridge known, where it is loaded. */
export function setBridge(newBridge: Bridge): void {
  bridge = newBridge;
}

/** `loop.run_in_executor(executor, f)`; None stands for the default executor. */
export function runInExecutor<R>(
  loop: BaseEventLoop,
  executor: Executor | null,
  fn: (...args: never[]) => R,
  args: unknown[],
): Future<Awaited<R>> {
  if (executor === null && loop._executorShutdownCalled)
    throw new RuntimeError("Executor shutdown has been called");
  return runInThread(loop, executor ?? loop._defaultExecutor, fn, args);
}

/** Raises TypeError for what `loop.set_default_executor` does not take. */
export function checkDefaultExecutor(executor: Executor | null): void {
  if (executor?._isThreadPool !== true)
    throw new TypeError("executor must be ThreadPoolExecutor instance");
}

/** Runs a function in an executor, or by itself where there is none. */
function runInThread<R>(
  loop: BaseEventLoop,
  executor: Executor | null,
  fn: (...args: never[]) => R,
  args: unknown[],
): Future<Awaited<R>> {
  if (executor !== null) {
    const submitted: unknown = executor.submit(fn as (...args: unknown[]) => R, ...args);
    if (bridge !== null) return bridge.wrapFuture(submitted as concurrent.Future<never>, { loop });
    if (isfuture(submitted)) return submitted as Future<Awaited<R>>;
    throw new AssertionError(`concurrent.futures.Future is expected, got ${repr(submitted)}`);
  }
  const future = loop.createFuture<Awaited<R>>();
  const thread = startThread(loop, fn, args) as Task<Awaited<R>>;
  loop._defaultThreads.add(thread as Task<unknown>);
  thread.addDoneCallback(() => {
    loop._defaultThreads.delete(thread as Task<unknown>);
    if (loop.isClosed()) return;
    const error = thread.cancelled() ? thread._makeCancelledError() : thread.exception();
    if (error === null) {
      loop.callSoonThreadsafe(setResultUnlessCancelled, future as never, thread.result());
    } else {
      loop.callSoonThreadsafe(() => {
        if (!future.cancelled()) future.setException(bridge?.convertException(error) ?? error);
      });
    }
  });
  return future;
}

/** Steps that are no task to anybody. */
class ThreadTask extends Task {}
Object.defineProperty(ThreadTask.prototype, "_isThread", { value: true });

/** Runs a function as a thread would: in steps of the loop, but outside every task. */
export function startThread(loop: BaseEventLoop, fn: AnyFunction, args: unknown[]): Task<unknown> {
  const body = async (): Promise<unknown> => invoke(fn, ...args) as unknown;
  // a thread starts with no context variable set; to_thread brings its caller's
  return new ThreadTask(coro(body), { context: new Context() }, loop);
}

/**
 * What `_do_shutdown` does in a thread: waits for the threads of the default executor.
 *
 * @returns whether they have ended; whoever is tired of waiting may say that they have not
 */
function joinThreads(loop: BaseEventLoop, executor: Executor | null): Future<boolean> {
  const joined = loop.createFuture<boolean>();
  const settle = (): void => {
    if (!loop.isClosed()) {
      loop.callSoonThreadsafe(setResultUnlessCancelled, joined as never, true);
    }
  };
  if (executor === null) {
    const threads = loop._defaultThreads;
    for (const thread of threads) {
      thread.addDoneCallback(() => {
        if (threads.size === 0) settle();
      });
    }
    return joined;
  }
  const thread = startThread(loop, () => executor.shutdown?.(true), []);
  thread.addDoneCallback(() => {
    const error = thread.exception();
    if (error === null) settle();
    else if (!loop.isClosed() && !joined.done()) {
      loop.callSoonThreadsafe(() => {
        if (!joined.done()) joined.setException(error);
      });
    }
  });
  return joined;
}

/** Waits for the threads of the default executor, with a warning if that takes too many seconds. */
export async function shutdownExecutor(
  loop: BaseEventLoop,
  executor: Executor | null,
  seconds: number | null,
): Promise<void> {
  const joined = joinThreads(loop, executor);
  const timer =
    seconds === null
      ? null
      : loop.callLater(seconds, setResultUnlessCancelled as never, joined as never, false as never);
  let inTime: boolean;
  try {
    inTime = await joined;
  } finally {
    timer?.cancel();
  }
  if (!inTime) {
    const limit = `its threads within ${repr(seconds)} seconds.`;
    warnOwn(`The executor did not finishing joining ${limit}`, RuntimeWarning);
    executor?.shutdown?.(false);
  }
}
