/**
 * Which task runs, and which are pending: `current_task` and `all_tasks`. Libraries with tasks of their
 * own make them known by `_register_task` and `_enter_task`, as in CPython's asyncio/tasks.py.
 */
import { RuntimeError } from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { PySet } from "../python/set.ts";
import { truth } from "../python/truth.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import { getRunningLoop, taskOfTurn } from "./events.ts";
import type { Task } from "./tasks.ts";

/** What is taken for a task: it tells its loop by `get_loop()` or `_loop`. */
export interface TaskLike {
  getLoop?(): unknown;
  readonly _loop?: unknown;
  done(): unknown;
}

const registered = new Set<TaskLike>();
/** What runs by hand in the place of a loop's own task; null where that has been left. */
const entered = new Map<object, object | null>();
let anyEntered = false;

/** The task that is running in a loop (the running one if left out), or None in a callback. */
export function currentTask(loop?: BaseEventLoop | null): Task<any> | null {
  if (loop === undefined && !anyEntered) {
    const task = taskOfTurn();
    if (task !== null) return notOfCallback(task);
  }
  const scheduler = loop ?? getRunningLoop();
  const byHand = anyEntered ? entered.get(scheduler) : undefined;
  return byHand === undefined ? ownTask(scheduler) : (byHand as Task<unknown> | null);
}

function ownTask(loop: BaseEventLoop): Task<unknown> | null {
  const task = loop._stepHere() as Task<unknown> | null;
  return task === null || task._isThread ? null : notOfCallback(task);
}

/** The steps of a callback that the loop awaits (awaitedCallbacks.ts) are none of a task. */
function notOfCallback(step: Task<unknown> & { readonly _isCallback?: true }): typeof step | null {
  return step._isCallback === true ? null : step;
}

/** The tasks of a loop (the running one if left out) that are not done. */
export function allTasks(loop?: BaseEventLoop | null): PySet<Task<any>> {
  return new PySet(pendingTasks(loop ?? getRunningLoop()));
}

/** `all_tasks` without a set of Python's. */
export function pendingTasks(loop: BaseEventLoop): Task<unknown>[] {
  const tasks = loop._pendingTasks().filter((task) => !task.done());
  for (const task of registered) {
    const isOwn = (task.getLoop === undefined ? task._loop : task.getLoop()) === loop;
    if (isOwn && !truth(task.done())) tasks.push(task as Task<unknown>);
  }
  return tasks;
}

/** Adds a task that is none of asyncio's to those that `all_tasks` looks at. */
export function _registerTask(task: TaskLike): void {
  registered.add(task);
}

export function _unregisterTask(task: TaskLike): void {
  registered.delete(task);
}

/** Makes a task the current one. Raises RuntimeError if another is. */
export function _enterTask(loop: BaseEventLoop, task: object | null): void {
  const current = currentTask(loop);
  if (current !== null) {
    throw new RuntimeError(
      `Cannot enter into task ${repr(task)} while another task ${repr(current)} is being executed.`,
    );
  }
  setEntered(loop, task);
}

/** From here on the task is not the current one. Raises RuntimeError if it was not. */
export function _leaveTask(loop: BaseEventLoop, task: object | null): void {
  const current = currentTask(loop);
  if (current !== task) {
    throw new RuntimeError(
      `Leaving task ${repr(task)} does not match the current task ${repr(current)}.`,
    );
  }
  setEntered(loop, null);
}

function setEntered(loop: BaseEventLoop, task: object | null): void {
  if (ownTask(loop) === task) entered.delete(loop);
  else entered.set(loop, task);
  anyEntered = entered.size > 0;
}
