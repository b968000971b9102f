/** run_coroutine_threadsafe: a thread has the loop run a coroutine, and waits for its result. */

import * as asyncio from "py2ts-async/asyncio";
import { uncalled } from "py2ts-async/asyncio";
import * as concurrentFutures from "py2ts-async/concurrent/futures";
import {
  AssertionError,
  type Dict,
  Exception,
  NameError,
  RuntimeError,
  TimeoutError,
  TypeError,
  ValueError,
  isinstance,
  list,
  print,
  repr,
  truth,
  type,
} from "py2ts-async/builtins";
import { add as add_ } from "py2ts-async/operator";
import { keywordDict, keywords, nameOf, rawFloat } from "py2ts-async/language";

export async function add(a: any, b: any, fail: any = false, cancel: any = false): Promise<any> {
  await asyncio.sleep(0.05);
  if (truth(fail)) {
    throw new RuntimeError("no sum today");
  }
  if (truth(cancel)) {
    asyncio.currentTask()!.cancel("stopped itself");
    await asyncio.sleep(0);
  }
  return add_(a, b);
}

/** What the thread does; a future that is still pending is given up. */
export async function submitAndWait(
  loop: asyncio.AbstractEventLoop,
  fail: boolean = false,
  cancel: boolean = false,
  timeout: number | null = null,
): Promise<any> {
  const future = asyncio.runCoroutineThreadsafe(asyncio.coro(add, 1, 2, fail, cancel), loop);
  try {
    return await future.awaitResult(rawFloat(timeout));
  } finally {
    print("  done:", future.done(), "else cancelled:", future.done() || future.cancel());
  }
}

// covers test_tasks: RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe
export async function aResult(loop: asyncio.AbstractEventLoop): Promise<void> {
  print("result", await loop.runInExecutor(null, submitAndWait, loop));
}

// covers test_tasks: RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_with_exception
export async function anException(loop: asyncio.AbstractEventLoop): Promise<void> {
  try {
    await asyncio.toThread(submitAndWait, loop, { fail: true });
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError", error.args);
  }
}

// covers test_tasks: RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_with_timeout
/** The coroutine is cancelled with the future, and leaves no task behind. */
export async function aTimeout(loop: asyncio.AbstractEventLoop): Promise<void> {
  try {
    await asyncio.toThread(async () => await submitAndWait(loop, undefined, undefined, 0));
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("TimeoutError", error.args);
  }
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print("tasks left:", asyncio.allTasks().size - 1);
}

// covers test_tasks: RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_task_cancelled
/** The thread gets the CancelledError of concurrent.futures, its waiter that of asyncio. */
export async function aCancelledTask(loop: asyncio.AbstractEventLoop): Promise<void> {
  try {
    await loop.runInExecutor(null, async () => await submitAndWait(loop, undefined, true));
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("CancelledError", type(error).__module__, error.args);
  }
}

// covers test_tasks: RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_task_factory_exception
/** The error goes to the thread and to the exception handler of the loop. */
export async function aBrokenTaskFactory(loop: asyncio.AbstractEventLoop): Promise<void> {
  const allowed: any[] = [];

  function broken(
    loop: any,
    coro: any,
    {
      ...optionsOptions
    }: {
      [name: string]: any;
    } = {},
  ): asyncio.Task<any> {
    let options = keywordDict(optionsOptions);
    if (!(allowed.length > 0)) {
      coro.close();
      throw new NameError("no tasks today");
    }
    return new asyncio.Task(coro, { loop: loop, ...keywords(options) });
  }

  const seen: any[] = [];
  loop.setExceptionHandler((loop: asyncio.AbstractEventLoop, context: Dict<string, any>) =>
    list.append(seen, context.at("exception")),
  );
  const running = loop.runInExecutor(null, submitAndWait, loop);
  loop.setTaskFactory(broken);
  try {
    await running;
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    print(
      "NameError",
      error,
      "handled:",
      seen.map((one: any) => one === error),
    );
  }
  loop.setTaskFactory(null);
  loop.setExceptionHandler(null);
}

/** Nobody may block here: the future is wrapped, or asked once it is done. */
export async function inTheThreadOfTheLoop(loop: asyncio.AbstractEventLoop): Promise<void> {
  const future = asyncio.runCoroutineThreadsafe(asyncio.coro(add, 20, 22), loop);
  print(isinstance(future, concurrentFutures.Future), future.done(), future.running());
  future.addDoneCallback((done: concurrentFutures.Future<any>) => print("callback", done.result()));
  print(
    await asyncio.wrapFuture(future),
    future.done(),
    await future.awaitResult(),
    await future.awaitException(),
  );
  const givenUp = asyncio.runCoroutineThreadsafe(asyncio.coro(add, 1, 1), loop);
  await asyncio.sleep(0.01);
  print(givenUp.cancel(), givenUp.cancelled());
  await asyncio.sleep(0.1);
  print("tasks left:", asyncio.allTasks().size - 1);
  try {
    asyncio.runCoroutineThreadsafe(uncalled(add), loop);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError", error);
  }
}

/** wrap_future: results, errors and cancellations go both ways. */
export async function wrappedFutures(loop: asyncio.AbstractEventLoop): Promise<void> {
  let future!: concurrentFutures.Future<string>;
  let wrapped!: asyncio.Future<string>;
  for (const settle of [
    (future: concurrentFutures.Future<string>) => future.setResult("value"),
    (future: concurrentFutures.Future<string>) => future.setException(new ValueError("error")),
    (future: concurrentFutures.Future<string>) =>
      future.setException(new concurrentFutures.CancelledError("c")),
    (future: concurrentFutures.Future<string>) =>
      future.setException(new concurrentFutures.InvalidStateError("i")),
    (future: concurrentFutures.Future<string>) => future.cancel(),
  ]) {
    future = new concurrentFutures.Future<string>();
    wrapped = asyncio.wrapFuture(future, { loop });
    settle(future);
    print("done at once:", wrapped.done(), "then", { end: " " });
    try {
      print(await wrapped);
    } catch (error) {
      if (!(error instanceof Exception || error instanceof asyncio.CancelledError)) throw error;
      print(type(error).__module__, repr(error));
    }
  }
  future = new concurrentFutures.Future<string>();
  wrapped = asyncio.wrapFuture(future);
  wrapped.cancel();
  await asyncio.sleep(0);
  print(future.cancelled(), asyncio.wrapFuture(wrapped as never) === wrapped);
  try {
    asyncio.wrapFuture(5 as never);
  } catch (error) {
    if (!(error instanceof AssertionError)) throw error;
    print("AssertionError", error);
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  for (const scene of [
    aResult,
    anException,
    aTimeout,
    aCancelledTask,
    aBrokenTaskFactory,
    inTheThreadOfTheLoop,
    wrappedFutures,
  ]) {
    print("--", nameOf(scene));
    await scene(loop);
  }
}

await asyncio.run(main);
