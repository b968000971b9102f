/**
 * The running loop and the current one, after CPython's asyncio/events.py. Policies, which know how to
 * make loops, are in policies.ts.
 */
import { runningScheduler, schedulerHere } from "../loop/scheduler.ts";
import { RuntimeError } from "../python/exceptions.ts";
import { isPythonProgram } from "../python/pythonProgram.ts";
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

let hostLoop: (() => BaseEventLoop) | null = null;

/** Tells how to find the loop of code that no loop runs: hostCalls.ts does, which is above this file. */
export function setHostLoopLookup(find: () => BaseEventLoop): void {
  hostLoop = find;
}

/**
 * The task whose code runs now, if it is the turn of its loop, as nearly always: found in few steps. null
 * tells nothing.
 */
export function taskOfTurn(): Task<never> | null {
  const running = runningScheduler();
  if (running === null || !running._hasTurn()) return null;
  const step = running._currentStep as Task<never> | null;
  return step === null || step._isThread ? null : step;
}

/** The loop that runs the code here; for code of a TypeScript program that none runs, the host's. */
function loopHere(): BaseEventLoop | null {
  const loop = runningScheduler() as BaseEventLoop | null;
  if (isPythonProgram() || loop?._hasTurn() === true) return loop;
  return (schedulerHere() as BaseEventLoop | null) ?? hostLoop?.() ?? null;
}

/** The loop whose code runs now for certain, in which no other can be run. */
export function enclosingLoop(): BaseEventLoop | null {
  const loop = runningScheduler() as BaseEventLoop | null;
  return loop?._isAtWork() === true || isPythonProgram() ? loop : null;
}

/** The running loop. Raises RuntimeError if there is none. */
export function getRunningLoop(): BaseEventLoop {
  const loop = loopHere();
  const step = (loop === null ? null : loop._currentStep) as Task<unknown> | null;
  if (loop === null || (step !== null && step._isThread)) {
    throw new RuntimeError("no running event loop");
  }
  return loop;
}

let currentLoop: (() => BaseEventLoop) | null = null;

/** Tells how to find the loop of the policy: policies.ts does, which is above this file. */
export function setCurrentLoopLookup(find: () => BaseEventLoop): void {
  currentLoop = find;
}

/** The running loop, else the current loop of the policy. */
export function getEventLoop(): BaseEventLoop {
  const loop = loopHere();
  if (loop !== null && runningThread() === null) return loop;
  if (currentLoop === null) throw new RuntimeError("no running event loop");
  return currentLoop();
}
