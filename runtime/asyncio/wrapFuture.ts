/** Bridges to `concurrent.futures.Future`, after CPython's asyncio/futures.py. */
import { RuntimeError, TypeError, type BaseException } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { iscoroutine, type Coroutine } from "./coroutines.ts";
import { getEventLoop } from "./events.ts";
import { Future } from "./futures.ts";

/** The part of `concurrent.futures.Future` that asyncio uses. */
export interface ConcurrentFuture<T> {
  cancel(): boolean;
  cancelled(): boolean;
  done(): boolean;
  exception(): BaseException | null;
  result(): T;
  setResult(result: T): void;
  setException(exception: unknown): void;
  setRunningOrNotifyCancel(): boolean;
  addDoneCallback(fn: (future: never) => unknown): void;
}

function isConcurrentFuture(value: unknown): value is ConcurrentFuture<unknown> {
  return (
    typeof (value as { setRunningOrNotifyCancel?: unknown } | null)?.setRunningOrNotifyCancel ===
    "function"
  );
}

function copyToFuture(source: ConcurrentFuture<unknown>, destination: Future<unknown>): void {
  if (destination.cancelled()) return;
  if (source.cancelled()) {
    destination.cancel();
    return;
  }
  const error = source.exception();
  if (error !== null) destination.setException(error);
  else destination.setResult(source.result());
}

function copyToConcurrent(source: Future<unknown>, destination: ConcurrentFuture<unknown>): void {
  if (source.cancelled()) destination.cancel();
  if (!destination.setRunningOrNotifyCancel()) return;
  const error = source.exception();
  if (error !== null) destination.setException(error);
  else destination.setResult(source.result());
}

/** A Future that is done when a concurrent one is; cancelling it cancels that one. */
export function wrapFuture<T>(
  future: ConcurrentFuture<T> | Future<T>,
  { loop = null }: { loop?: BaseEventLoop | null } = {},
): Future<T> {
  if (future instanceof Future) return future;
  if (!isConcurrentFuture(future)) {
    throw new TypeError(`concurrent.futures.Future is expected, got ${repr(future)}`);
  }
  const owner = loop ?? getEventLoop();
  const wrapped = owner.createFuture<T>();
  const chainCheckCancel = (): void => {
    if (wrapped.cancelled()) future.cancel();
  };
  const chainSetState = (): void => {
    if (owner.isClosed()) return;
    owner.callSoonThreadsafe(() => copyToFuture(future, wrapped as Future<unknown>));
  };
  wrapped.addDoneCallback(chainCheckCancel);
  future.addDoneCallback(chainSetState);
  return wrapped;
}

let makeConcurrentFuture: (() => ConcurrentFuture<unknown>) | null = null;

/** Tells how to make a `concurrent.futures.Future`: that module does, which comes above asyncio. */
export function setConcurrentFutureFactory(factory: () => ConcurrentFuture<unknown>): void {
  makeConcurrentFuture = factory;
}

/** Has a loop run a coroutine on behalf of another thread, which gets a concurrent future. */
export function runCoroutineThreadsafe<T>(
  coroutine: Coroutine<T>,
  loop: BaseEventLoop,
): ConcurrentFuture<T> {
  if (!iscoroutine(coroutine)) throw new TypeError("A coroutine object is required");
  if (makeConcurrentFuture === null) {
    throw new RuntimeError("import concurrent.futures to use run_coroutine_threadsafe()");
  }
  const future = makeConcurrentFuture() as ConcurrentFuture<T>;
  loop.callSoonThreadsafe(() => {
    const task = ensureFuture(coroutine, { loop });
    future.addDoneCallback(() => {
      if (future.cancelled()) loop.callSoonThreadsafe(() => task.cancel());
    });
    task.addDoneCallback(() =>
      copyToConcurrent(task as Future<unknown>, future as ConcurrentFuture<unknown>),
    );
  });
  return future;
}
