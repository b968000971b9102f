/** The stacks of tasks, after CPython's `_task_get_stack` and `_task_print_stack` in asyncio/base_tasks.py. */
import { definitionOf, lineText, methodBehind } from "../python/definitions.ts";
import { FrameType } from "../python/frame.ts";
import { framesOf, framesOfStack, withoutMarks, type Frame } from "../python/stackFrames.ts";
import { stderr, stdout, type TextStream } from "../python/stdio.ts";
import { formatExceptionOnly, formatFrames } from "../python/traceback.ts";
import { repr } from "../python/repr.ts";
import { functionName } from "../python/types.ts";
import { coroutineFunction } from "./coroutines.ts";
import type { Task } from "./tasks.ts";

export interface StackOptions {
  /** How many frames at most: the newest of a stack, the oldest of a traceback. */
  limit?: number | null;
}

/**
 * A suspended task has one frame, that of its coroutine; a running one is below whoever runs the loop; one
 * that failed has the frames of its exception; any other has none.
 */
function framesOfTask(task: Task<never>, limit: number | null): Frame[] {
  if (task.done()) {
    const frames = task._exception === null ? [] : framesOf(task._exception);
    return limit === null ? frames : frames.slice(0, Math.max(0, limit));
  }
  const fn = coroutineFunction(task.getCoro());
  const definition = methodBehind(fn) ?? definitionOf(fn);
  // where the host does not tell, there is a frame all the same
  if (definition === null)
    return [{ file: "<unknown>", line: 0, name: functionName(fn), text: null }];
  const { file, name } = definition;
  const line = task._lineOf(definition) ?? definition.line;
  const caller = task._isRunning() ? task._loop._caller : null;
  const below = caller === null ? [] : framesOfStack(caller);
  const frames = [...below, { file, line, name, text: lineText(file, line) }];
  return limit === null ? frames : frames.slice(Math.max(0, frames.length - limit));
}

/** `task.get_stack()` */
export function taskStack(task: Task<never>, { limit = null }: StackOptions = {}): FrameType[] {
  return framesOfTask(task, limit).map(({ name, file, line }) => new FrameType(name, file, line));
}

/**
 * `task.print_stack()`: the frames and, of a task that failed, its exception. Without a file CPython prints
 * the frames on standard error and the rest on standard output.
 */
export function printTaskStack(
  task: Task<never>,
  { limit = null, file = null }: StackOptions & { file?: TextStream | null } = {},
): void {
  const out = file ?? stdout;
  const frames = framesOfTask(task, limit);
  const error = task.done() ? task._exception : null;
  if (frames.length === 0) out.write(`No stack for ${repr(task)}\n`);
  else {
    const what = error === null ? "Stack" : "Traceback";
    out.write(`${what} for ${repr(task)} (most recent call last):\n`);
    (file ?? stderr).write(formatFrames(frames.map(withoutMarks)));
  }
  if (error !== null) out.write(formatExceptionOnly(error));
}
