/** Limits in limits, limits that pass while the loop is busy, limits after a cancellation. */

import * as asyncio from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { TimeoutError, asFloat, print, repr } from "py2ts-async/builtins";
import { assignedLocal } from "py2ts-async/language";

// covers test_timeouts: TimeoutTests.test_nested_timeouts
export async function oneDeadlineForBoth(): Promise<void> {
  const deadline = asyncio.getRunningLoop().time() + 1;
  let outer!: asyncio.Timeout;
  let inner!: asyncio.Timeout;
  try {
    {
      await using timeoutAtContext = asyncio.timeoutAt(deadline);
      try {
        outer = timeoutAtContext;
        try {
          {
            await using timeoutAtContext2 = asyncio.timeoutAt(deadline);
            try {
              inner = timeoutAtContext2;
              await asyncio.sleep(10);
            } catch (error) {
              timeoutAtContext2.except(error);
            }
          }
        } catch (error) {
          if (!(error instanceof asyncio.CancelledError)) throw error;
          print("the inner one lets the cancellation through");
          throw error;
        }
      } catch (error) {
        timeoutAtContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("the outer one raises", outer.expired(), assignedLocal(inner, "inner").expired());
  }
}

// covers test_timeouts: TimeoutTests.test_nested_timeouts_concurrent
export async function bothPassWhileTheLoopIsBusy(): Promise<void> {
  let outer!: asyncio.Timeout;
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        outer = timeoutContext;
        let inner!: asyncio.Timeout;
        try {
          {
            await using timeoutContext2 = asyncio.timeout(20);
            try {
              inner = timeoutContext2;
              time.sleep(10);
              await asyncio.sleep(1);
            } catch (error) {
              timeoutContext2.except(error);
            }
          }
        } catch (error) {
          if (error instanceof TimeoutError) {
            print("never printed");
          } else if (error instanceof asyncio.CancelledError) {
            print("inner left", inner);
            throw error;
          } else {
            throw error;
          }
        }
        print("never printed");
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("outer left", outer);
  }
}

// covers test_timeouts: TimeoutTests.test_nested_timeouts_loop_busy
export async function eachStrikesInItsTurn(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.slowCallbackDuration = 10;
  const start = loop.time();
  try {
    {
      await using timeoutContext = asyncio.timeout(3);
      try {
        try {
          {
            await using timeoutContext2 = asyncio.timeout(1);
            try {
              time.sleep(2);
              await asyncio.sleep(1);
            } catch (error) {
              timeoutContext2.except(error);
            }
          }
        } catch (error) {
          if (!(error instanceof TimeoutError)) throw error;
          print("the inner limit", asFloat(loop.time() - start));
        }
        await asyncio.sleep(10);
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("the outer limit", asFloat(loop.time() - start));
  }
}

export async function theInnerOneIsLonger(): Promise<void> {
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        let inner!: asyncio.Timeout;
        try {
          {
            await using timeoutContext2 = asyncio.timeout(2);
            try {
              inner = timeoutContext2;
              await asyncio.sleep(10);
            } catch (error) {
              timeoutContext2.except(error);
            }
          }
        } finally {
          print("not mine", inner.expired());
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("mine", asyncio.currentTask()!.cancelling());
  }
}

/** Swallows a cancellation, which stays counted. */
export async function cancelledBefore(): Promise<void> {
  try {
    asyncio.currentTask()!.cancel();
    await asyncio.sleep(1);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("swallowed", asyncio.currentTask()!.cancelling());
  }
}

// covers test_timeouts: TimeoutTests.test_timeout_after_cancellation
export async function aLimitAfterACancellation(): Promise<void> {
  await cancelledBefore();
  try {
    {
      await using timeoutContext = asyncio.timeout(0.0);
      try {
        await asyncio.sleep(1);
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print(repr(error), asyncio.currentTask()!.cancelling());
  }
}

// covers test_timeouts: TimeoutTests.test_cancel_in_timeout_after_cancellation
export async function cancelledAgainUnderALimit(): Promise<void> {
  await cancelledBefore();
  let limit!: asyncio.Timeout;
  try {
    {
      await using timeoutContext = asyncio.timeout(1.0);
      try {
        limit = timeoutContext;
        asyncio.currentTask()!.cancel("again");
        await asyncio.sleep(2);
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    print(stopped.args, limit.expired(), asyncio.currentTask()!.cancelling());
  }
}

export async function cancelledFromOutsideAfterTheLimitStruck(): Promise<void> {
  async function work(): Promise<void> {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        try {
          await asyncio.sleep(10);
        } finally {
          await asyncio.sleep(1);
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  }

  const task = asyncio.createTask(work);
  await asyncio.sleep(1.5);
  task.cancel("outside");
  try {
    await task;
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    print("cancelled", stopped.args, task.cancelling());
  }
}

export async function main(): Promise<void> {
  await oneDeadlineForBoth();
  await bothPassWhileTheLoopIsBusy();
  await eachStrikesInItsTurn();
  await theInnerOneIsLonger();
  // In tasks of their own: what they leave counted must not disturb the others.
  await asyncio.createTask(aLimitAfterACancellation);
  await asyncio.createTask(cancelledAgainUnderALimit);
  await cancelledFromOutsideAfterTheLimitStruck();
}

await asyncio.run(main);
