/**
 * Functions that run "in a thread".
 *
 * They run cooperatively, as the GIL would interleave them: a function starts in the next iteration of
 * the loop, as in a thread that starts at once, and its future is settled through
 * `call_soon_threadsafe`. A function that returns a promise (the async twin of one that blocks) gives
 * way to the loop wherever it awaits.
 */
import { Context } from "../python/contextvars.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { coro } from "./coroutines.ts";
import { Future, setResultUnlessCancelled } from "./futures.ts";
import { Task } from "./tasks.ts";
import { wrapFuture, type ConcurrentFuture } from "./wrapFuture.ts";

type AnyFunction = (...args: never[]) => unknown;

/** What `run_in_executor` takes: `concurrent.futures.Executor`. */
export interface Executor {
  submit<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): ConcurrentFuture<Awaited<R>>;
  shutdown?(wait: boolean): void;
}

/** Runs a function in an executor, or by itself where there is none. */
export function runInThread<R>(
  loop: BaseEventLoop,
  executor: Executor | null,
  fn: (...args: never[]) => R,
  args: unknown[],
): Future<Awaited<R>> {
  if (executor !== null) {
    return wrapFuture(executor.submit(fn as (...args: unknown[]) => R, ...args), { loop });
  }
  const future = loop.createFuture<Awaited<R>>();
  const thread = startThread(loop, fn, args) as Task<Awaited<R>>;
  thread.addDoneCallback(() => {
    if (loop.isClosed()) return;
    const error = thread.exception();
    if (error === null) {
      loop.callSoonThreadsafe(setResultUnlessCancelled, future as never, thread.result());
    } else {
      loop.callSoonThreadsafe(() => {
        if (!future.cancelled()) future.setException(error);
      });
    }
  });
  return future;
}

/** Runs a function as a thread would: in steps of the loop, but outside every task. */
export function startThread(loop: BaseEventLoop, fn: AnyFunction, args: unknown[]): Task<unknown> {
  const body = async (): Promise<unknown> => (fn as (...args: unknown[]) => unknown)(...args);
  // a thread starts with no context variable set; to_thread brings its caller's
  return new Task(coro(body), { isThread: true, context: new Context() }, loop);
}
