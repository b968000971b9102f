import { createdBy } from "./creation.ts";
import { getRunningLoop } from "./events.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { coro, type CoroutineLike, type Given } from "./coroutines.ts";
import type { Task, TaskOptions } from "./tasks.ts";

/**
 * Has the running loop run a coroutine.
 *
 * @example const tea = asyncio.createTask(coro(brew, "tea", 2), { name: "tea" });
 */
export function createTask<T>(
  coroutine: CoroutineLike<T>,
  options: TaskOptions = {},
): Task<Given<T>> {
  const task = loopFor(coroutine).createTask(coroutine, options);
  return createdBy(task, "tasks.py", (options.context ?? null) === null ? 410 : 412);
}

/** The running loop. Where there is none, the coroutine is one that was never awaited. */
function loopFor(coroutine: CoroutineLike<unknown>): BaseEventLoop {
  try {
    return getRunningLoop();
  } catch (error) {
    if (typeof coroutine === "function") coro(coroutine);
    throw error;
  }
}
