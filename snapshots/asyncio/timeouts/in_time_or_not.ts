/** timeout and timeout_at: in time, too late, at once, in the past, without a limit. */

import * as asyncio from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import "py2ts-async/program";
import { type Float, TimeoutError, asFloat, print, repr, round } from "py2ts-async/builtins";
import { sub } from "py2ts-async/operator";
import { and, bound } from "py2ts-async/language";

export function elapsedSince(start: number): number | Float {
  return asFloat(round(asyncio.getRunningLoop().time() - start, 3));
}

export async function attempt(
  label: string,
  limit: asyncio.Timeout,
  seconds: number,
): Promise<void> {
  const start = asyncio.getRunningLoop().time();
  try {
    {
      await using limitContext = await enterAsyncContext(limit);
      try {
        const entered = limitContext.value;
        print(label, entered === limit, { end: " " });
        await asyncio.sleep(seconds);
        print("ends in time", { end: " " });
      } catch (error) {
        limitContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("is late", repr(error), repr(error.__cause__), { end: " " });
  }
  const deadline = and(asFloat(limit.when()), () =>
    asFloat(Number(sub(asFloat(limit.when()), asFloat(start)))),
  );
  print(limit.expired(), deadline, "after", elapsedSince(start));
  print("  cancelling:", asyncio.currentTask()!.cancelling());
}

export async function theWaitingCodeIsCancelled(): Promise<void> {
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        try {
          await asyncio.sleep(10);
        } catch (stopped) {
          if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
          print("told to stop", stopped.args, asyncio.currentTask()!.cancelling());
          throw stopped;
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("and then", repr(error), asyncio.currentTask()!.cancelling());
  }
}

export async function theTaskIsNotCancelled(): Promise<void> {
  async function patient(): Promise<string | null> {
    try {
      {
        await using timeoutContext = asyncio.timeout(1);
        try {
          await asyncio.sleep(10);
        } catch (error) {
          timeoutContext.except(error);
        }
      }
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      return "made the best of it";
    }
    return null;
  }

  const task = asyncio.createTask(patient);
  print(await task, task.cancelled(), task.done());
}

export async function main(): Promise<void> {
  const now = bound(asyncio.getRunningLoop(), "time");
  // covers test_timeouts: TimeoutTests.test_timeout_basic
  await attempt("late", asyncio.timeout(1), 10);
  // covers test_timeouts: TimeoutTests.test_timeout_at_basic
  await attempt("late at", asyncio.timeoutAt(now() + 1), 10);
  // covers test_timeouts: TimeoutTests.test_timeout_not_called
  await attempt("early", asyncio.timeout(10), 1);
  // covers test_timeouts: TimeoutTests.test_timeout_disabled
  await attempt("no limit", asyncio.timeout(null), 1);
  // covers test_timeouts: TimeoutTests.test_timeout_at_disabled
  await attempt("no limit at", asyncio.timeoutAt(null), 1);
  // covers test_timeouts: TimeoutTests.test_timeout_zero
  await attempt("zero", asyncio.timeout(0), 10);
  // covers test_timeouts: TimeoutTests.test_timeout_zero_sleep_zero
  await attempt("zero and zero", asyncio.timeout(0), 0);
  // covers test_timeouts: TimeoutTests.test_timeout_in_the_past_sleep_zero
  await attempt("past", asyncio.timeout(-11), 0);
  await attempt("past at", asyncio.timeoutAt(now() - 11), 0);
  // covers test_timeouts: TimeoutTests.test_waiter_cancelled
  await theWaitingCodeIsCancelled();
  // covers test_timeouts: TimeoutTests.test_outer_task_is_not_cancelled
  await theTaskIsNotCancelled();
}

await asyncio.run(main);
