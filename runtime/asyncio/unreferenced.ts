/** Tasks that nothing refers to but their loop: an exception in one is reported as soon as it ends. */
import type { Callback } from "../loop/scheduler.ts";
import { setUnreferencedReporting, type UnretrievedException } from "./finalization.ts";
import type { Future } from "./futures.ts";

const unreferencedFutures = new WeakSet<Future<unknown>>();

/**
 * Says that nothing refers to a task but its loop, as after `asyncio.create_task(f())` on a line of its
 * own: an exception in it is reported at once, as in CPython, not when the engine collects it.
 */
export function unreferenced<F extends Future<unknown>>(future: F): F {
  unreferencedFutures.add(future);
  return future;
}

setUnreferencedReporting((record, future, hadCallbacks) => {
  if (!unreferencedFutures.has(future as Future<unknown>)) return false;
  if (hadCallbacks) future._loop._push(new UnreferencedReport(record));
  else reportOutsideTasks(record);
  return true;
});

/** CPython destroys the task once its step is over: no task is the current one. */
function reportOutsideTasks(record: UnretrievedException): void {
  const { loop } = record;
  const step = loop._currentStep;
  loop._currentStep = null;
  record.report();
  loop._currentStep = step;
}

/** Reports an exception after the done callbacks, which still refer to the future. */
class UnreferencedReport implements Callback {
  readonly _isStep = false as const;
  readonly _cancelled = false;
  readonly #record: UnretrievedException;

  constructor(record: UnretrievedException) {
    this.#record = record;
  }

  _run(): void {
    if (this.#record.loop._unretrieved.has(this.#record)) this.#record.report();
  }
}
