/** What a cancellation reaches: the end of the chain, but not what wait() waits for. */

import * as asyncio from "py2ts-async/asyncio";
import * as logging from "py2ts-async/logging";
import * as sys from "py2ts-async/sys";
import "py2ts-async/program";
import { SystemExit, TypeError, print, repr } from "py2ts-async/builtins";
import { bound, withContext } from "py2ts-async/language";

logging.basicConfig({ format: "%(name)s %(levelname)s %(message)s", stream: sys.stdout });

// covers test_tasks: BaseTaskTests.test_yield_future_passes_cancel
/** Cancelling the task cancels what its innermost coroutine awaits. */
export async function toTheFutureAtTheEnd(): Promise<void> {
  const waiter = asyncio.getRunningLoop().createFuture();
  const steps: string[] = [];

  async function inner(): Promise<void> {
    try {
      await waiter;
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      steps.push("inner");
      throw error;
    }
  }

  async function outer(): Promise<void> {
    try {
      await inner();
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      steps.push("outer swallows");
    }
  }

  const task = asyncio.createTask(outer);
  await asyncio.sleep(0);
  task.cancel();
  print(await task, steps, waiter.cancelled(), task.cancelled());
}

// covers test_tasks: BaseTaskTests.test_task_cancel_waiter_future
export async function theWaiterShowsInTheRepr(): Promise<void> {
  const waiter = asyncio.getRunningLoop().createFuture();

  async function waiting(): Promise<void> {
    await waiter;
  }

  const task = asyncio.createTask(waiting, { name: "waits" });
  await asyncio.sleep(0);
  print(repr(task).includes("wait_for=<Future pending"));
  task.cancel();
  print(repr(task).includes("wait_for=<Future cancelled"), repr(task).includes("cancelling"));
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(repr(task).includes("wait_for"), waiter.cancelled());
  }
}

// covers test_tasks: BaseTaskTests.test_yield_wait_does_not_shield_cancel
/** wait() ends with the cancellation; what it waited for runs on. */
export async function notThroughWait(): Promise<void> {
  const waiter = asyncio.getRunningLoop().createFuture();
  const steps: string[] = [];

  async function inner(): Promise<void> {
    await waiter;
    steps.push("inner");
  }

  async function outer(): Promise<void> {
    await asyncio.wait([asyncio.createTask(inner)]);
    steps.push("outer");
  }

  const task = asyncio.createTask(outer);
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  task.cancel();
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("outer cancelled", steps, waiter.done());
  }
  waiter.setResult(null);
  await asyncio.sleep(0);
  print(steps);
}

// covers test_tasks: BaseTaskTests.test_tb_logger_not_called_after_cancel
/** Somebody who cancels a failed task has lost interest: nothing is logged. */
export async function aLateCancelHidesTheError(): Promise<void> {
  async function fails(): Promise<never> {
    throw new TypeError("of no interest");
  }

  const task = asyncio.createTask(fails);
  await asyncio.sleep(0.05);
  print("cancel() says", task.cancel());
}

export async function main(): Promise<void> {
  await toTheFutureAtTheEnd();
  await theWaiterShowsInTheRepr();
  await notThroughWait();
  await aLateCancelHidesTheError();
}

// covers test_tasks: BaseTaskTests.test_baseexception_during_cancel
/** SystemExit in a handler of the cancellation ends the run, and stays in the task. */
export async function systemExitInstead(): Promise<void> {
  async function leaves(): Promise<void> {
    try {
      await asyncio.sleep(10);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      throw withContext(new SystemExit("enough"), error);
    }
  }

  const loop = asyncio.newEventLoop();
  const task = loop.createTask(leaves);
  loop.callSoon(bound(task, "cancel"));
  loop.callLater(1, bound(loop, "stop"));
  try {
    await loop.runForever();
  } catch (error) {
    if (!(error instanceof SystemExit)) throw error;
    print("SystemExit", error, task.done(), task.cancelled(), task.exception() === error);
  }
  loop.close();
}

await asyncio.run(main);
await systemExitInstead();
