/**
 * The running loop and the current one, after CPython's asyncio/events.py. Policies, which know how to
 * make loops, are in policies.ts.
 */
import { runningScheduler } from "../loop/scheduler.ts";
import { RuntimeError } from "../python/exceptions.ts";
import type { BaseEventLoop } from "./baseEvents.ts";
import type { Task } from "./tasks.ts";

/** The running loop, or null. */
export function _getRunningLoop(): BaseEventLoop | null {
  return runningScheduler() as BaseEventLoop | null;
}

/** The function that runs as if in a thread (see executors.ts), if one does: no loop runs there. */
export function runningThread(): Task<unknown> | null {
  const step = runningScheduler()?._currentStep as Task<unknown> | null | undefined;
  return step?._isThread === true ? step : null;
}

/** The running loop. Raises RuntimeError if there is none. */
export function getRunningLoop(): BaseEventLoop {
  const loop = runningScheduler();
  const step = (loop === null ? null : loop._currentStep) as Task<unknown> | null;
  if (loop === null || (step !== null && step._isThread)) {
    throw new RuntimeError("no running event loop");
  }
  return loop as BaseEventLoop;
}

let currentLoop: (() => BaseEventLoop) | null = null;

/** Tells how to find the loop of the policy: policies.ts does, which is above this file. */
export function setCurrentLoopLookup(find: () => BaseEventLoop): void {
  currentLoop = find;
}

/** The running loop, else the current loop of the policy. */
export function getEventLoop(): BaseEventLoop {
  const loop = runningScheduler();
  if (loop !== null && runningThread() === null) return loop as BaseEventLoop;
  if (currentLoop === null) throw new RuntimeError("no running event loop");
  return currentLoop();
}
