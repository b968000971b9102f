/** Reprs of tasks, after CPython's asyncio/base_tasks.py. */
import { repr } from "../python/repr.ts";
import { futureReprInfo } from "./baseFutures.ts";
import { formatCoroutine } from "./coroutines.ts";
import type { Task } from "./tasks.ts";

/** `["pending", "name='Task-1'", "coro=<...>", "wait_for=<...>"]`. */
export function taskReprInfo(task: Task<never>): string[] {
  const info = futureReprInfo(task);
  if (task.cancelling() > 0 && !task.done()) info[0] = "cancelling";
  info.splice(1, 0, `name=${repr(task.getName())}`);
  if (task._futWaiter !== null) info.splice(2, 0, `wait_for=${repr(task._futWaiter)}`);
  if (task._coroutine !== null) {
    const coroutine = formatCoroutine(task._coroutine, task.done(), (definition) =>
      task._lineOf(definition),
    );
    info.splice(2, 0, `coro=<${coroutine}>`);
  }
  return info;
}
