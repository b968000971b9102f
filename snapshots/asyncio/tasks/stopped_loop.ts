/** A loop that is stopped while a task is not done: the task stays, and goes on with the next run. */

import * as asyncio from "py2ts-async/asyncio";
import "py2ts-async/program";
import { type Float, RuntimeError, asFloat, print } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

// covers test_tasks: BaseTaskTests.test_stop_while_run_in_complete
export async function stoppedFromInside(loop: asyncio.AbstractEventLoop): Promise<void> {
  const begin = loop.time();
  const counted: (number | Float)[] = [];

  async function counts(): Promise<void> {
    while (counted.length < 10) {
      await asyncio.sleep(0.25);
      counted.push(asFloat(loop.time() - begin));
      if (counted.length === 2) {
        loop.stop();
      }
    }
  }

  const task = loop.createTask(counts);
  try {
    await loop.runUntilComplete(task);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  print(task.done(), counted, loop.isRunning());
  loop.callLater(0.5, bound(loop, "stop"));
  await loop.runForever();
  print(task.done(), counted);
  task.cancel();
  try {
    await loop.runUntilComplete(task);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(task.cancelled(), counted);
  }
}

// covers test_tasks: BaseTaskTests.test_task_class
export async function askedAgainAfterTheEnd(loop: asyncio.AbstractEventLoop): Promise<void> {
  async function job(): Promise<string> {
    return "ok";
  }

  const task = loop.createTask(job);
  print(await loop.runUntilComplete(task), await loop.runUntilComplete(task), task.result());
}

const loop = asyncio.newEventLoop();
await stoppedFromInside(loop);
await askedAgainAfterTheEnd(loop);
loop.close();
