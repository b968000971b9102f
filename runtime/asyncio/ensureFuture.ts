import { IntrinsicPromise } from "../loop/promise.ts";
import { TypeError, ValueError } from "../python/exceptions.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import type { Awaitable } from "./awaitables.ts";
import { Coroutine, type CoroutineLike, type Given } from "./coroutines.ts";
import { createdBy } from "./creation.ts";
import { isAwaitable } from "./customAwaitables.ts";
import { getEventLoop } from "./events.ts";
import { Future, isfuture } from "./futures.ts";
import { loaded } from "./loadedModules.ts";
import type { Task } from "./tasks.ts";

/**
 * A future stays what it is; a coroutine becomes a task.
 *
 * @param options.loop where the task runs; `get_event_loop()` if left out. Raises ValueError if a
 *   future belongs to another one.
 */
export function ensureFuture<F extends Future<any>>(
  value: F,
  options?: { loop?: BaseEventLoop | null },
): F;
export function ensureFuture<T>(
  value: Awaitable<T>,
  options?: { loop?: BaseEventLoop | null },
): Task<Given<T>>;
export function ensureFuture(
  value: Awaitable<unknown>,
  { loop = null }: { loop?: BaseEventLoop | null } = {},
): Future<unknown> {
  if (value instanceof Future) {
    if (loop !== null && loop !== value._loop) {
      throw new ValueError(
        "The future belongs to a different loop than the one specified as the loop argument",
      );
    }
    return value;
  }
  if ((value as unknown) instanceof Coroutine || typeof value === "function") {
    const task = (loop ?? getEventLoop()).createTask(value as CoroutineLike<unknown>);
    return createdBy(task, "tasks.py", 748);
  }
  if ((value as unknown) instanceof IntrinsicPromise) {
    throw new TypeError(
      "got a started promise: write coro(f, ...) instead of f(...), or fromPromise(promise)",
    );
  }
  if (isfuture(value)) return value;
  if (isAwaitable(value)) {
    const coroutine = loaded("asyncio/tasks").awaitableCoroutine<unknown>(value);
    const task = (loop ?? getEventLoop()).createTask(coroutine);
    return createdBy(task, "tasks.py", 748);
  }
  throw new TypeError("An asyncio.Future, a coroutine or an awaitable is required");
}
