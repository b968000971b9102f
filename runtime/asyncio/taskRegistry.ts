/** Which task runs, and which are pending: `current_task` and `all_tasks`. */
import { runningScheduler } from "../loop/scheduler.ts";
import { RuntimeError } from "../python/exceptions.ts";
import { PySet } from "../python/set.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { getRunningLoop } from "./events.ts";
import type { Task } from "./tasks.ts";

/** The task that is running in a loop (the running one if left out), or None in a callback. */
export function currentTask(loop?: BaseEventLoop | null): Task<unknown> | null {
  const scheduler = loop ?? runningScheduler();
  if (scheduler === null) throw new RuntimeError("no running event loop");
  const task = scheduler._stepHere() as Task<unknown> | null;
  return task === null || task._isThread ? null : task;
}

/** The tasks of a loop (the running one if left out) that are not done. */
export function allTasks(loop?: BaseEventLoop | null): PySet<Task<unknown>> {
  return new PySet((loop ?? getRunningLoop())._pendingTasks());
}
