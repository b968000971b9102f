/** `asyncio.wait` and `asyncio.wait_for`, after CPython's asyncio/tasks.py. */
import { getattr } from "../python/attributes.ts";
import { le } from "../python/comparison.ts";
import { AssertionError, TypeError, ValueError } from "../python/exceptions.ts";
import { withCause } from "../python/exceptions.ts";
import { iterable } from "../python/iteration.ts";
import { PySet } from "../python/set.ts";
import { truth } from "../python/truth.ts";
import { tupleOf } from "../python/tuple.ts";
import { shortTypeName } from "../python/types.ts";
import { awaited, awaitedCall, type Awaitable } from "./awaitables.ts";
import { resultOf } from "./awaiting.ts";
import { iscoroutine } from "./coroutines.ts";
import { ensureFutureEagerly } from "./eagerTasks.ts";
import { getRunningLoop } from "./events.ts";
import { CancelledError, TimeoutError } from "./exceptions.ts";
import { Future, isfuture } from "./futures.ts";
import type { TimerHandle } from "./handles.ts";
import { timeout as timeoutAfter } from "./timeouts.ts";
import { declareLibraryFunction } from "./sourcePositions.ts";
import { declareLibraryCoroutines } from "./libraryCoroutines.ts";

export const FIRST_COMPLETED = "FIRST_COMPLETED";
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
export const ALL_COMPLETED = "ALL_COMPLETED";

function releaseWaiter(waiter: Future<null>): void {
  if (!waiter.done()) waiter.setResult(null);
}

export interface WaitOptions {
  /** In seconds; None waits without limit. */
  timeout?: number | null;
  /** FIRST_COMPLETED, FIRST_EXCEPTION or ALL_COMPLETED. */
  returnWhen?: string;
}

/**
 * Waits for futures or tasks: gives two sets, the done and the pending ones.
 *
 * A timeout raises nothing: what is not done by then is pending. Raises ValueError if there are no
 * futures, TypeError for coroutines.
 */
export async function wait<F extends Future<unknown>>(
  futures: Iterable<F>,
  { timeout = null, returnWhen = ALL_COMPLETED }: WaitOptions = {},
): Promise<readonly [done: PySet<F>, pending: PySet<F>]> {
  if (isfuture(futures) || iscoroutine(futures)) {
    throw new TypeError(`expect a list of futures, not ${shortTypeName(futures)}`);
  }
  if (!truth(futures)) throw new ValueError("Set of Tasks/Futures is empty.");
  if (![FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED].includes(returnWhen)) {
    throw new ValueError(`Invalid return_when value: ${returnWhen}`);
  }
  const all = [...new PySet(iterable(futures))];
  if (all.some((future) => iscoroutine(future) || typeof future === "function")) {
    throw new TypeError("Passing coroutines is forbidden, use tasks explicitly.");
  }
  if (all.length === 0) throw new AssertionError("Set of Futures is empty.");

  const loop = getRunningLoop();
  const waiter = loop.createFuture<null>();
  let timer: TimerHandle | null = null;
  if (timeout !== null) timer = loop.callLater(timeout, releaseWaiter, waiter);
  let counter = all.length;
  const waitOnCompletion = (future: Future<never>): void => {
    counter--;
    const enough =
      counter <= 0 ||
      returnWhen === FIRST_COMPLETED ||
      (returnWhen === FIRST_EXCEPTION && !future.cancelled() && future.exception() !== null);
    if (!enough) return;
    timer?.cancel();
    releaseWaiter(waiter);
  };
  const callback = waitOnCompletion as (future: Future<unknown>) => void;
  for (const future of all) {
    if (!isfuture(future)) getattr(future, "add_done_callback");
    future.addDoneCallback(callback);
  }
  try {
    await waiter;
  } finally {
    timer?.cancel();
    for (const future of all) future.removeDoneCallback(callback);
  }
  return tupleOf(
    new PySet(all.filter((future) => future.done())),
    new PySet(all.filter((future) => !future.done())),
  );
}

/** Cancels a future and waits until it is done; waiting for it directly could not be cancelled. */
async function cancelAndWait(future: Future<unknown>): Promise<void> {
  const waiter = getRunningLoop().createFuture<null>();
  const callback = (): void => releaseWaiter(waiter);
  future.addDoneCallback(callback);
  try {
    future.cancel();
    await waiter;
  } finally {
    future.removeDoneCallback(callback);
  }
}

/**
 * Awaits something, but no longer than so many seconds (None: without limit): then it is cancelled,
 * and TimeoutError is raised.
 */
export async function waitFor<T>(awaitable: Awaitable<T>, timeout: number | null): Promise<T> {
  // A timeout that is over already: a coroutine must not even start.
  if (timeout !== null && le(timeout, 0)) {
    const [future] = (await ensureFutureEagerly(awaitable)) as [Future<never>];
    if (future.done()) return future.result();
    await cancelAndWait(future as Future<unknown>);
    try {
      return future.result();
    } catch (error) {
      if (error instanceof CancelledError) throw withCause(new TimeoutError(), error, error);
      throw error;
    }
  }
  const limit = timeoutAfter(timeout);
  limit.enter();
  let raised: unknown = null;
  try {
    if (typeof awaitable === "function") return await resultOf(awaitedCall(awaitable));
    return await resultOf(awaited(awaitable));
  } catch (error) {
    raised = error;
    throw error;
  } finally {
    limit.exit(raised);
  }
}

declareLibraryFunction("waitOnCompletion", "_wait.<locals>._on_completion", "tasks.py", 521);
declareLibraryFunction("releaseWaiter", "_release_waiter", "tasks.py", 454);

declareLibraryCoroutines({
  wait_for: ["tasks.py", 459, 507],
  wait: ["tasks.py", 424, 451],
});
