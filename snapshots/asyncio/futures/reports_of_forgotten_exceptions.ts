/** Which futures and tasks are reported as having an exception that nobody has retrieved. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/debug";
import "py2ts-async/program";
import {
  type Dict,
  RuntimeError,
  ValueError,
  isinstance,
  print,
  repr,
  sorted,
  truth,
} from "py2ts-async/builtins";
import { and, invoke, nameOf } from "py2ts-async/language";

export function handler(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  const future = context.at("future");
  const state = and(future.done(), () => !truth(future.cancelled()));
  print(
    "  reported:",
    context.at("message"),
    "|",
    repr(context.at("exception")),
    "|",
    sorted(context),
    state,
  );
}

/** The report names the class. */
export class Errand extends asyncio.Future {}

export async function fails(text: string): Promise<never> {
  throw new ValueError(text);
}

// covers test_futures: BaseFutureTests.test_tb_logger_abandoned
// covers test_futures: BaseFutureTests.test_tb_logger_result_unretrieved
// covers test_futures: BaseFutureTests.test_tb_logger_result_retrieved
// covers test_futures: BaseFutureTests.test_tb_logger_not_called_after_cancel
// covers test_futures: BaseFutureTests.test_tb_logger_exception_retrieved
// covers test_futures: BaseFutureTests.test_tb_logger_exception_result_retrieved
export async function nothingToReport(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const abandoned = loop.createFuture();
  const unread = loop.createFuture();
  unread.setResult(42);
  const read = loop.createFuture();
  read.setResult(42);
  read.result();
  const cancelled = loop.createFuture();
  cancelled.setException(new RuntimeError("cancelled afterwards"));
  print("cancel:", cancelled.cancel());
  const asked = loop.createFuture();
  asked.setException(new RuntimeError("asked with exception()"));
  asked.exception();
  const raised = loop.createFuture();
  raised.setException(new RuntimeError("asked with result()"));
  try {
    raised.result();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
  }
  const awaited = loop.createTask(coro(fails, "awaited"));
  await asyncio.wait([awaited]);
  try {
    await awaited;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
  }
  const gathered = loop.createTask(coro(fails, "gathered"));
  await asyncio.gather(gathered, { returnExceptions: true });
  const callback = loop.createTask(coro(fails, "read by a callback"));
  callback.addDoneCallback((task: asyncio.Task<any>) => task.exception());
  await asyncio.sleep(0.1);
}

// covers test_futures: BaseFutureTests.test_tb_logger_exception_unretrieved
// covers test_futures: BaseFutureTests.test_future_exception_never_retrieved
// covers test_futures: BaseFutureTests.test_future_exception_never_retrieved_debug
/** The last thing to be gone is the future: then it is reported. */
export async function forgets(
  make:
    (() => asyncio.Future<any>) | typeof asyncio.Future | typeof Errand | (() => asyncio.Task<any>),
  debug: boolean,
): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler(handler);
  loop.setDebug(debug);
  const future = invoke(make);
  if (!isinstance(future, asyncio.Task)) {
    future.setException(new RuntimeError("boom"));
  }
  await asyncio.sleep(0);
  print(" ", nameOf(make), debug, future.done());
}

export function makeTask(): asyncio.Task<any> {
  return asyncio.createTask(coro(fails, "forgotten"));
}

export function makeFuture(): asyncio.Future<any> {
  return asyncio.getRunningLoop().createFuture();
}

// covers test_futures: BaseFutureTests.test_log_traceback
/** The mark that asks for a report can be taken away, not set. */
export async function keptQuiet(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  print(future._logTraceback);
  future.setException(new RuntimeError("quiet"));
  print(future._logTraceback);
  try {
    future._logTraceback = true;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  future._logTraceback = false;
  print(future._logTraceback);
  const asked = asyncio.getRunningLoop().createFuture();
  asked.setException(new RuntimeError("asked"));
  asked.exception();
  print(asked._logTraceback);
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setExceptionHandler(handler);
  for (const part of [nothingToReport, keptQuiet]) {
    print(nameOf(part));
    await part();
  }
}

await asyncio.run(main);
for (const debug of [false, true]) {
  for (const make of [makeFuture, asyncio.Future, Errand, makeTask]) {
    await asyncio.run(coro(forgets, make, debug));
  }
}
