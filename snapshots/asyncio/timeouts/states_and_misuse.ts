/** The life of a limit: created, active, expiring, expired or finished, and what each state refuses. */

import * as asyncio from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { RuntimeError, TimeoutError, asFloat, print, repr } from "py2ts-async/builtins";
import { sub } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

export function refused(action: any, ...args: number[]): void {
  try {
    action(...args);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("refused:", error);
  }
}

// covers test_timeouts: TimeoutTests.test_reschedule
export async function movedByAnotherTask(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const start = loop.time();
  const handedOver = loop.createFuture();

  async function work(): Promise<void> {
    {
      await using limit = asyncio.timeoutAt(start + 10);
      try {
        handedOver.setResult(limit);
        await asyncio.sleep(50);
      } catch (error) {
        limit.except(error);
      }
    }
  }

  const task = asyncio.createTask(work);
  const limit = await handedOver;
  print(
    sub(limit.when(), asFloat(start)),
    limit.reschedule(asFloat(start + 30)),
    sub(limit.when(), asFloat(start)),
  );
  await asyncio.sleep(20);
  print(task.done(), limit);
  limit.reschedule(null);
  print(limit.when(), limit);
  await asyncio.sleep(20);
  task.cancel();
  try {
    await task;
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    print(repr(stopped), limit.expired(), limit);
  }
}

export async function movedCloser(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const start = loop.time();
  try {
    {
      await using limit = asyncio.timeout(null);
      try {
        await asyncio.sleep(5);
        limit.reschedule(loop.time() + 2);
        await asyncio.sleep(5);
      } catch (error) {
        limit.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("moved closer", asFloat(loop.time() - start));
  }
}

export async function texts(): Promise<void> {
  // covers test_timeouts: TimeoutTests.test_repr_active, TimeoutTests.test_repr_finished
  let limit = asyncio.timeout(10.12345);
  print(limit);
  {
    await using limitContext = await enterAsyncContext(limit);
    try {
      print(limit, limit.expired());
      await asyncio.sleep(0);
    } catch (error) {
      limitContext.except(error);
    }
  }
  print(limit, limit.expired());
  // covers test_timeouts: TimeoutTests.test_repr_disabled
  {
    await using timeoutContext = asyncio.timeout(null);
    try {
      limit = timeoutContext;
      print(limit);
    } catch (error) {
      timeoutContext.except(error);
    }
  }
  // covers test_timeouts: TimeoutTests.test_repr_expired
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        limit = timeoutContext;
        await asyncio.sleep(10);
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print(limit, limit.expired());
  }
}

// covers test_timeouts: TimeoutTests.test_timeout_already_entered
export async function enteredTwice(): Promise<void> {
  {
    await using limit = asyncio.timeout(1);
    try {
      try {
        {
          await using limitContext = await enterAsyncContext(limit);
          print("never printed");
        }
      } catch (error) {
        if (!(error instanceof RuntimeError)) throw error;
        print("refused:", error);
      }
    } catch (error) {
      limit.except(error);
    }
  }
}

// covers test_timeouts: TimeoutTests.test_timeout_double_enter
// covers test_timeouts: TimeoutTests.test_timeout_finished
export async function usedAfterItsEnd(): Promise<void> {
  let limit!: asyncio.Timeout;
  {
    await using timeoutContext = asyncio.timeout(1);
    limit = timeoutContext;
  }
  try {
    {
      await using limitContext = await enterAsyncContext(limit);
      print("never printed");
    }
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("refused:", error);
  }
  refused(bound(limit, "reschedule"), 5);
}

// covers test_timeouts: TimeoutTests.test_timeout_expired
export async function movedWhenItIsTooLate(): Promise<void> {
  let limit!: asyncio.Timeout;
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        limit = timeoutContext;
        await asyncio.sleep(10);
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    refused(bound(limit, "reschedule"), 5);
  }
}

// covers test_timeouts: TimeoutTests.test_timeout_expiring
export async function movedWhileItStrikes(): Promise<void> {
  let limit!: asyncio.Timeout;
  {
    await using timeoutContext = asyncio.timeout(1);
    try {
      limit = timeoutContext;
      try {
        await asyncio.sleep(10);
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        print(limit, limit.expired());
      }
      refused(bound(limit, "reschedule"), 5);
    } catch (error) {
      timeoutContext.except(error);
    }
  }
  print("left without an error", limit, asyncio.currentTask()!.cancelling());
}

// covers test_timeouts: TimeoutTests.test_timeout_not_entered
export async function movedTooEarly(): Promise<void> {
  const limit = asyncio.timeout(1);
  refused(bound(limit, "reschedule"), 5);
  print(
    asFloat(Number(sub(asFloat(limit.when()), asFloat(asyncio.getRunningLoop().time())))),
    limit.expired(),
  );
}

export async function main(): Promise<void> {
  await movedByAnotherTask();
  await movedCloser();
  await texts();
  await enteredTwice();
  await usedAfterItsEnd();
  await movedWhenItIsTooLate();
  await movedWhileItStrikes();
  await movedTooEarly();
}

await asyncio.run(main);
