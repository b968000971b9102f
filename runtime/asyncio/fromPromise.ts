import type { BaseEventLoop } from "./baseEvents.ts";
import { getRunningLoop } from "./events.ts";
import { setResultUnlessCancelled, type Future } from "./futures.ts";

/**
 * A promise of the host (`fetch` and the like) as a Future: the exact way to await one.
 *
 * While it is pending it counts as an external operation of the loop, so that the virtual clock waits
 * for it. Cancelling the future, or a task that awaits it, leaves the promise alone.
 *
 * @example const response = await asyncio.fromPromise(fetch(url));
 */
export function fromPromise<T>(
  promise: PromiseLike<T>,
  loop: BaseEventLoop = getRunningLoop(),
): Future<T> {
  const future = loop.createFuture<T>();
  loop.externalOperations++;
  const settle = (set: () => void): void => {
    loop.externalOperations--;
    if (!loop.isClosed() && !future.done()) loop.callSoonThreadsafe(set);
  };
  promise.then(
    (result) => settle(() => setResultUnlessCancelled(future as never, result)),
    (error: unknown) =>
      settle(() => {
        // whatever was thrown: errors of JavaScript are no exceptions of Python
        if (!future.done()) future._settleException(error);
      }),
  );
  return future;
}
