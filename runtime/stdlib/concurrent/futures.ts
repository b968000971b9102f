/** Python's `concurrent.futures`: futures and pools of (cooperative) threads. */
import { RuntimeError } from "../../python/exceptions.ts";
import { PySet } from "../../python/set.ts";
import type { Float } from "../../python/float.ts";
import type { Int } from "../../python/integers.ts";
import { namedtuple } from "../collections/namedtuple.ts";
import { Future } from "../../asyncio/concurrentFutures.ts";
import * as executors from "../../asyncio/executors.ts";
import { provide } from "../../asyncio/loadedModules.ts";

export { CancelledError, Future, InvalidStateError } from "../../asyncio/concurrentFutures.ts";
export { ThreadPoolExecutor } from "./futures/ThreadPoolExecutor.ts";
export { TimeoutError } from "../../python/exceptions.ts";

/** What an executor raises that can no longer run anything. */
export class BrokenExecutor extends RuntimeError {
  static readonly __module__ = "concurrent.futures._base";
}

export const FIRST_COMPLETED = "FIRST_COMPLETED";
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
export const ALL_COMPLETED = "ALL_COMPLETED";

export class DoneAndNotDoneFutures extends namedtuple<{
  done: PySet<Future>;
  notDone: PySet<Future>;
}>("DoneAndNotDoneFutures", ["done", "not_done"]) {
  static readonly __module__ = "concurrent.futures._base";
}

/** Waits for futures. What can be run is run: those that wait in a pool's queue. */
export function wait(
  fs: Iterable<Future>,
  _timeout: Int | Float | null = null,
  returnWhen: string = ALL_COMPLETED,
): DoneAndNotDoneFutures {
  const all = [...new Set(fs)];
  for (const future of all) {
    if (returnWhen !== ALL_COMPLETED && all.some((each) => isEnough(each, returnWhen))) break;
    finish(future);
  }
  const done = all.filter((future) => future.done());
  const rest = all.filter((future) => !future.done());
  return new DoneAndNotDoneFutures(new PySet(done), new PySet(rest));
}

function isEnough(future: Future, returnWhen: string): boolean {
  if (!future.done()) return false;
  return returnWhen === FIRST_COMPLETED || (!future.cancelled() && future.exception() !== null);
}

function finish(future: Future): void {
  if (!future.done()) future.exception();
}

/** The futures as they are done: those that are done already first. */
export function* asCompleted(
  fs: Iterable<Future>,
  _timeout: Int | Float | null = null,
): Generator<Future, void, undefined> {
  const all = [...new Set(fs)];
  const done = all.filter((future) => future.done());
  yield* done;
  for (const future of all) {
    if (done.includes(future)) continue;
    finish(future);
    yield future;
  }
}

provide({ "concurrent/futures": executors });
