/** wrap_future: a concurrent future seen from a loop, and what passes from one to the other. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as threading from "py2ts-async/threading";
import * as concurrentFutures from "py2ts-async/concurrent/futures";
import {
  AssertionError,
  Exception,
  RuntimeError,
  TimeoutError,
  TypeError,
  print,
  repr,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export function run(argument: any): readonly [any, boolean] {
  return tuple.of(argument, threading.currentThread() === threading.mainThread());
}

// covers test_futures: BaseFutureTests.test_wrap_future
export async function ofAnExecutor(): Promise<void> {
  const executor = new concurrentFutures.ThreadPoolExecutor(1);
  const wrapped = asyncio.wrapFuture(executor.submit(run, "oi"));
  print(asyncio.isfuture(wrapped), wrapped.done());
  print(await wrapped);
  executor.shutdown(true);
}

// covers test_futures: BaseFutureTests.test_wrap_future_future
export async function ofAFuture(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  const task = asyncio.createTask(coro(asyncio.sleep, 0));
  print(asyncio.wrapFuture(future as never) === future, asyncio.wrapFuture(task as never) === task);
  await task;
}

// covers test_futures: BaseFutureTests.test_copy_state
export async function statesPassOver(): Promise<void> {
  let wrapped!: asyncio.Future<string | number>;
  for (const settle of [
    (source: concurrentFutures.Future<number>) => source.setResult(10),
    (source: concurrentFutures.Future<number>) => source.setException(new RuntimeError("source")),
    (source: concurrentFutures.Future<number>) => source.cancel(),
    (source: concurrentFutures.Future<number>) =>
      source.setException(new concurrentFutures.InvalidStateError("state")),
    (source: concurrentFutures.Future<number>) =>
      source.setException(new concurrentFutures.CancelledError("told")),
    (source: concurrentFutures.Future<number>) =>
      source.setException(new concurrentFutures.TimeoutError("late")),
  ]) {
    const source = new concurrentFutures.Future<number>();
    wrapped = asyncio.wrapFuture(source);
    settle(source);
    print(wrapped.done(), { end: " " });
    await asyncio.sleep(0);
    print(wrapped.done(), wrapped.cancelled(), { end: " " });
    try {
      print(await wrapped);
    } catch (error) {
      if (!(error instanceof Exception || error instanceof asyncio.CancelledError)) throw error;
      const kind = type(error);
      print(repr(error), kind === asyncio.InvalidStateError, kind === asyncio.CancelledError);
    }
  }
  const done = new concurrentFutures.Future<string>();
  done.setResult("already");
  wrapped = asyncio.wrapFuture(done);
  print(wrapped.done(), await wrapped);
}

// covers test_futures: BaseFutureTests.test_wrap_future_cancel
// covers test_futures: BaseFutureTests.test_wrap_future_cancel2
export async function cancellationPassesBack(): Promise<void> {
  let source = new concurrentFutures.Future<number>();
  let wrapped = asyncio.wrapFuture(source);
  wrapped.cancel();
  print(source.cancelled(), wrapped.cancelled(), { end: " " });
  await asyncio.sleep(0);
  print(source.cancelled(), wrapped.cancelled());

  source = new concurrentFutures.Future<number>();
  wrapped = asyncio.wrapFuture(source);
  source.setResult(42);
  wrapped.cancel();
  await asyncio.sleep(0);
  print(source.cancelled(), source.result(), wrapped.cancelled());

  source = new concurrentFutures.Future<number>();
  const waiter = asyncio.createTask(coro(asyncio.waitFor, asyncio.wrapFuture(source), 1));
  try {
    await waiter;
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("timed out", source.cancelled());
  }
}

export async function ofOtherThings(): Promise<void> {
  for (const wrong of [5, null, "future", run]) {
    try {
      asyncio.wrapFuture(wrong as never);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof AssertionError)) throw error;
      print(nameOf(type(error)), getitem(str.split(str(error), "<"), 0));
    }
  }
}

export async function main(): Promise<void> {
  await ofAnExecutor();
  await ofAFuture();
  await statesPassOver();
  await cancellationPassesBack();
  await ofOtherThings();
}

await asyncio.run(main);
