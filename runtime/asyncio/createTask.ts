import { createdBy } from "./creation.ts";
import { getRunningLoop } from "./events.ts";
import type { CoroutineLike, Given } from "./coroutines.ts";
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
  const task = getRunningLoop().createTask(coroutine, options);
  return createdBy(task, "tasks.py", (options.context ?? null) === null ? 410 : 412);
}
