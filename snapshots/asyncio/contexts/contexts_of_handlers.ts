/** The loop's exception handler runs in the context of the task or callback that failed. */

import * as asyncio from "py2ts-async/asyncio";
import { unreferenced } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import { type Dict, ZeroDivisionError, print, repr, sorted } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

const name = new contextvars.ContextVar("name", { default: "nobody" });

export function handler(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  print("handler:", name.get(), "|", repr(context.at("exception")), "|", sorted(context));
  name.set("changed by the handler");
}

// covers test_futures2: FutureTests.test_task_exc_handler_correct_context
export async function failingTask(): Promise<never> {
  name.set("task");
  throw new ZeroDivisionError("in a task");
}

// covers test_futures2: FutureTests.test_handle_exc_handler_correct_context
export function failingCallback(label: string): void {
  name.set(label);
  throw new ZeroDivisionError(label);
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler(handler);
  unreferenced(asyncio.createTask(failingTask));
  await asyncio.sleep(0);
  print("after the task:", name.get());

  loop.callSoon(failingCallback, "call_soon");
  loop.callLater(1, failingCallback, "call_later");
  await asyncio.sleep(2);
  print("after the callbacks:", name.get());

  const given = contextvars.copyContext();
  loop.callSoon(failingCallback, "given context", { context: given });
  await asyncio.sleep(0);
  print("the given context:", getitem(given, name));

  const future = loop.createFuture();
  future.addDoneCallback((done: asyncio.Future<any>) => failingCallback("done callback"));
  future.setResult(null);
  await asyncio.sleep(0);
  print("at the end:", name.get());
}

await asyncio.run(main);
