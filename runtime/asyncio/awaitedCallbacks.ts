/**
 * Callbacks that have to wait: in a program that sets an eager task factory, those that create tasks.
 *
 * In CPython the first step of an eager task runs inside of `create_task`, wherever that is called. Here
 * the caller awaits it (eagerTasks.ts), also where it is a plain callback of the loop: that is an async
 * function then, marked by `awaitedByLoop`, and the loop runs nothing else until it has ended.
 */
import type { Step } from "../loop/scheduler.ts";
import { coro, iscoroutinefunction } from "./coroutines.ts";
import {
  reportFailure,
  runAwaitedCallbacks,
  type AnyCallback,
  type CallbackHandle,
} from "./handles.ts";
import { Task } from "./tasks.ts";

const marked = new WeakSet<AnyCallback>();

/**
 * A callback that the loop awaits. To the program it is a plain function.
 *
 * @example loop.callSoon(asyncio.awaitedByLoop(startJobs), 3);
 */
export function awaitedByLoop<F>(callback: F): F {
  if (iscoroutinefunction(callback)) marked.add(callback as AnyCallback);
  return callback;
}

/** The steps of a callback: no task to the program, which sees that no task runs. */
class CallbackStep extends Task {}
Object.defineProperty(CallbackStep.prototype, "_isCallback", { value: true });

/** Begins the call. False: it is for the loop to make. */
function begin(handle: CallbackHandle, callback: AnyCallback, args: readonly unknown[]): boolean {
  if (!marked.has(callback)) return false;
  const loop = handle._loop;
  const body = async (): Promise<void> => {
    try {
      await (callback as (...args: unknown[]) => unknown)(...args);
    } catch (error) {
      reportFailure(handle, callback, args, error);
    }
  };
  // it has a name so that it is not counted among the tasks
  const options = { name: "", context: handle._context, eagerStart: true };
  const step = new CallbackStep(coro(body), options, loop);
  loop._currentStep = step as Step;
  if (step._firstSegment()) loop._inFlight = true;
  else loop._currentStep = null;
  return true;
}

runAwaitedCallbacks(begin);
