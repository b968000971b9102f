/** Future's own set_result on a task: it is done, and its coroutine is never resumed. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { type Dict, Exception, getattr, print, repr, str, type } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export class Refused extends Exception {}

export async function ten(): Promise<number> {
  await asyncio.sleep(0.1);
  return 10;
}

/** The message without addresses, the exception without the place of the coroutine. */
export function show(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  const callback = getitem(getattr(context.at("message"), "partition")(" object at "), 0);
  const error = context.at("exception");
  print("handler:", callback, nameOf(type(error)), str.partition(str(error), " name=")[0]);
}

// covers test_tasks: SetMethodsTest.test_set_result_causes_invalid_state
// covers test_tasks: SetMethodsTest.test_set_exception_causes_invalid_state
export async function beforeItsFirstStep(
  settle: (task: asyncio.Task<number>) => void,
): Promise<void> {
  const loop = asyncio.newEventLoop();
  loop.setExceptionHandler(show);
  const coroutine = coro(ten);
  const task = loop.createTask(coroutine);
  settle(task);
  print("done", task.done(), asyncio.allTasks(loop).size);
  try {
    print("result", await loop.runUntilComplete(task));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    print("raised", repr(error));
  }
  coroutine.close();
  loop.close();
}

export async function whileItWaits(): Promise<void> {
  asyncio.getRunningLoop().setExceptionHandler(show);
  const task = asyncio.createTask(ten);
  await asyncio.sleep(0);
  asyncio.Future.prototype.setResult.call(task, "spam");
  print("result", await task, asyncio.allTasks().size);
  await asyncio.sleep(1);
}

await beforeItsFirstStep((task: asyncio.Task<number>) =>
  asyncio.Future.prototype.setResult.call(task, "spam"),
);
await beforeItsFirstStep((task: asyncio.Task<number>) =>
  asyncio.Future.prototype.setException.call(task, new Refused("no")),
);
await asyncio.run(whileItWaits);
