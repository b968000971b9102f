/** `asyncio.shield`, after CPython's asyncio/tasks.py. */
import type { Awaitable } from "./awaitables.ts";
import type { Given } from "./coroutines.ts";
import { ensureFutureEagerly } from "./eagerTasks.ts";
import { ensureFuture } from "./ensureFuture.ts";
import type { Future } from "./futures.ts";
import { declareLibraryFunction } from "./sourcePositions.ts";

/**
 * A future of the same result, whose cancellation does not reach what it waits for.
 *
 * @example const result = await asyncio.shield(task); // cancelling this leaves the task alone
 */
export function shield<T>(awaitable: Awaitable<T>): Future<Given<T>>;
export function shield(awaitable: Awaitable<unknown>): Future<unknown> {
  return shielding(ensureFuture(awaitable));
}

/** `shield` in a program that sets an eager task factory: the future comes in a list. */
export function shieldEagerly<T>(awaitable: Awaitable<T>): Promise<[Future<Given<T>>]>;
export async function shieldEagerly(awaitable: Awaitable<unknown>): Promise<[Future<unknown>]> {
  const [inner] = await ensureFutureEagerly(awaitable);
  return [shielding(inner)];
}

function shielding(inner: Future<unknown>): Future<unknown> {
  if (inner.done()) return inner;
  const outer = inner._loop.createFuture<unknown>();
  const shieldInnerDone = (): void => {
    if (outer.cancelled()) {
      if (!inner.cancelled()) inner.exception(); // mark it retrieved
      return;
    }
    if (inner.cancelled()) {
      outer.cancel();
      return;
    }
    const error = inner.exception();
    if (error !== null) outer.setException(error);
    else outer.setResult(inner.result());
  };
  const shieldOuterDone = (): void => {
    if (!inner.done()) inner.removeDoneCallback(shieldInnerDone);
  };
  inner.addDoneCallback(shieldInnerDone);
  outer.addDoneCallback(shieldOuterDone);
  return outer;
}

declareLibraryFunction("shieldInnerDone", "shield.<locals>._inner_done_callback", "tasks.py", 958);
declareLibraryFunction("shieldOuterDone", "shield.<locals>._outer_done_callback", "tasks.py", 975);
