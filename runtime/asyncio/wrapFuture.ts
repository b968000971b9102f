/** Bridges to `concurrent.futures.Future`, after CPython's asyncio/futures.py and asyncio/tasks.py. */
import { AssertionError, TypeError, type BaseException } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import * as concurrent from "./concurrentFutures.ts";
import { awaitedByLoop } from "./awaitedCallbacks.ts";
import { ensureFutureEagerly } from "./eagerTasks.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { iscoroutine, type Coroutine } from "./coroutines.ts";
import { getEventLoop } from "./events.ts";
import { isExit } from "./exceptionHandler.ts";
import { CancelledError, InvalidStateError } from "./exceptions.ts";
import { Future, isfuture } from "./futures.ts";
import { declareLibraryFunction } from "./sourcePositions.ts";

/** asyncio has classes of its own for two exceptions of concurrent.futures. */
export function convertException(error: unknown): unknown {
  const { constructor, args } = error as BaseException;
  switch (constructor) {
    case concurrent.CancelledError:
      return new CancelledError(...args);
    case concurrent.InvalidStateError:
      return new InvalidStateError(...args);
    default:
      return error;
  }
}

function copyToFuture(source: concurrent.Future, destination: Future<unknown>): void {
  if (destination.cancelled()) return;
  if (source.cancelled()) {
    destination.cancel();
    return;
  }
  const error = source.exception();
  if (error !== null) destination.setException(convertException(error));
  else destination.setResult(source.result());
}

function copyToConcurrent(source: Future<unknown>, destination: concurrent.Future): void {
  if (source.cancelled()) destination.cancel();
  if (!destination.setRunningOrNotifyCancel()) return;
  const error = source.exception();
  if (error !== null) destination.setException(convertException(error));
  else destination.setResult(source.result());
}

/** A Future that is done when a concurrent one is; cancelling it cancels that one. */
export function wrapFuture<T>(
  future: concurrent.Future<T> | Future<T>,
  { loop = null }: { loop?: BaseEventLoop | null } = {},
): Future<T> {
  if (isfuture(future)) return future as Future<T>;
  if (!((future as unknown) instanceof concurrent.Future)) {
    throw new AssertionError(`concurrent.futures.Future is expected, got ${repr(future)}`);
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

/** Has a loop run a coroutine on behalf of another thread, which gets a concurrent future. */
export function runCoroutineThreadsafe<T>(
  coroutine: Coroutine<T>,
  loop: BaseEventLoop,
): concurrent.Future<T> {
  if (!iscoroutine(coroutine)) throw new TypeError("A coroutine object is required");
  const future = new concurrent.Future<T>();
  const fail = (error: unknown): never => {
    if (!isExit(error) && future.setRunningOrNotifyCancel()) future.setException(error);
    throw error;
  };
  const runCoroutineCallback = (): void => {
    try {
      chainTask(ensureFuture(coroutine, { loop }) as Future<unknown>, future as concurrent.Future);
    } catch (error) {
      fail(error);
    }
  };
  const startEagerly = async (): Promise<void> => {
    try {
      const [task] = await ensureFutureEagerly(coroutine);
      chainTask(task as Future<unknown>, future as concurrent.Future);
    } catch (error) {
      fail(error);
    }
  };
  const isEager = loop.getTaskFactory()?._start !== undefined;
  loop.callSoonThreadsafe(isEager ? awaitedByLoop(startEagerly) : runCoroutineCallback);
  return future;
}

function chainTask(task: Future<unknown>, future: concurrent.Future): void {
  future.addDoneCallback(() => {
    if (future.cancelled()) task._loop.callSoonThreadsafe(() => task.cancel());
  });
  task.addDoneCallback(() => copyToConcurrent(task, future));
}

declareLibraryFunction(
  "chainCheckCancel",
  "_chain_future.<locals>._call_check_cancel",
  "futures.py",
  386,
);
declareLibraryFunction(
  "chainSetState",
  "_chain_future.<locals>._call_set_state",
  "futures.py",
  393,
);
