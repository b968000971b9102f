/** A cancelled task that waits for a condition takes the lock again; no wake-up is lost. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { TimeoutError, asFloat, list, print, repr, str } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, divide, handling, nameOf } from "py2ts-async/language";

export function state(condition: asyncio.Condition): string {
  return str.rstrip(str.partition(repr(condition), " [")[2], "]>");
}

// covers test_locks: ConditionTests.test_wait_cancel
export async function whileWaiting(): Promise<void> {
  const condition = new asyncio.Condition();
  await condition.acquire();
  const task = asyncio.createTask(coro(() => condition.wait()));
  asyncio.getRunningLoop().callSoon(bound(task, "cancel"));
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print("cancelled:", state(condition));
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

// covers test_locks: ConditionTests.test_wait_cancel_contested
export async function whileSomebodyElseHasTheLock(): Promise<void> {
  const condition = new asyncio.Condition();
  await condition.acquire();
  const task = asyncio.createTask(coro(() => condition.wait()));
  await asyncio.sleep(0);
  print("it waits:", state(condition));
  await condition.acquire();
  condition.notify();
  const loop = asyncio.getRunningLoop();
  loop.callSoon(bound(task, "cancel"));
  loop.callSoon(bound(condition, "release"));
  try {
    print("result", await task);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print("cancelled");
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
  print(state(condition));
}

// covers test_locks: ConditionTests.test_wait_cancel_after_notify
export async function afterBeingNotified(): Promise<void> {
  const condition = new asyncio.Condition();

  async function wait(): Promise<void> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        print("waits");
        await condition.wait();
        print("never here");
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }

  const task = asyncio.createTask(wait);
  await asyncio.sleep(0);
  await condition.acquire();
  condition.notify();
  await asyncio.sleep(0);
  print("it wants the lock:", state(condition));
  task.cancel();
  await asyncio.sleep(0);
  print("cancelled, but without the lock:", task.done(), state(condition));
  condition.release();
  await asyncio.sleep(0);
  print("cancelled with the lock:", task.cancelled(), state(condition));
}

// covers test_locks: ConditionTests.test_timeout_in_block
export async function byATimeout(): Promise<void> {
  const condition = new asyncio.Condition();
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      try {
        await asyncio.waitFor(
          coro(() => condition.wait()),
          0.5,
        );
      } catch (error) {
        if (!(error instanceof TimeoutError)) throw error;
        using handled = handling(error);
        try {
          print("timed out", error.args, state(condition));
        } catch (raised2) {
          throw handled.raised(raised2);
        }
      }
    } catch (error) {
      conditionContext.except(error);
    }
  }
}

/** The very exception that wait() raised comes out of the task. */
export async function cancelAndCompare(
  beforeCancelling: (condition: asyncio.Condition) => Promise<void>,
): Promise<void> {
  const [condition, raised]: readonly [asyncio.Condition, asyncio.CancelledError[]] = [
    new asyncio.Condition(),
    [],
  ];

  async function wait(): Promise<void> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        try {
          await condition.waitFor(() => false);
        } catch (error) {
          if (!(error instanceof asyncio.CancelledError)) throw error;
          using handled = handling(error);
          try {
            print("inside:", error.args, state(condition));
            raised.push(error);
            throw error;
          } catch (raised2) {
            throw handled.raised(raised2);
          }
        }
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }

  const task = asyncio.createTask(wait);
  await asyncio.sleep(0);
  await beforeCancelling(condition);
  task.cancel("enough");
  if (condition.locked()) {
    condition.release();
  }
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print("outside:", error.args, error === getitem(raised, 0), state(condition));
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

// covers test_locks: ConditionTests.test_cancelled_error_wakeup
export async function theSameExceptionWhileWaiting(): Promise<void> {
  async function nothing(condition: asyncio.Condition): Promise<void> {}

  await cancelAndCompare(nothing);
}

// covers test_locks: ConditionTests.test_cancelled_error_re_aquire
export async function theSameExceptionWhileTakingTheLock(): Promise<void> {
  async function notify(condition: asyncio.Condition): Promise<void> {
    await condition.acquire();
    condition.notify();
    await asyncio.sleep(0);
  }

  await cancelAndCompare(notify);
}

export async function cancelledTwice(): Promise<void> {
  const condition = new asyncio.Condition();

  async function wait(): Promise<void> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        await condition.wait();
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }

  const task = asyncio.createTask(wait);
  await asyncio.sleep(0);
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      for (const message of ["first", "second"]) {
        task.cancel(message);
        await asyncio.sleep(0);
        await asyncio.sleep(0);
        print(message, task.done(), task.cancelling(), state(condition));
      }
    } catch (error) {
      conditionContext.except(error);
    }
  }
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print(error.args, repr(error.__context__), state(condition));
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

export async function theOtherConsumerGetsIt(turnsBeforeCancelling: number): Promise<void> {
  const condition = new asyncio.Condition();
  let parcels = 0;

  async function consume(name: string): Promise<string | null> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        while (true) {
          await condition.waitFor(() => parcels !== 0);
          if (parcels < 0) {
            return `${name} goes home`;
          }
          parcels -= 1;
          print(name, "takes a parcel");
        }
      } catch (error) {
        conditionContext.except(error);
      }
    }
    return null;
  }

  const consumers = ["ann", "ben"].map((name) => asyncio.createTask(coro(consume, name)));
  await asyncio.sleep(0);
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      parcels += 1;
      condition.notify(1);
      for (let _ = 0; _ < turnsBeforeCancelling; _++) {
        await asyncio.sleep(0);
      }
      getitem(consumers, 0).cancel();
      try {
        {
          await using timeoutContext = asyncio.timeout(0.01);
          try {
            await condition.waitFor(() => parcels === 0);
          } catch (error) {
            timeoutContext.except(error);
          }
        }
      } catch (error) {
        if (!(error instanceof TimeoutError)) throw error;
        using handled = handling(error);
        try {
          print("parcels left:", parcels);
        } catch (raised2) {
          throw handled.raised(raised2);
        }
      }
      parcels = -1;
      condition.notifyAll();
    } catch (error) {
      conditionContext.except(error);
    }
  }
  print(await getitem(consumers, 1), getitem(consumers, 0).cancelled());
}

// covers test_locks: ConditionTests.test_cancelled_wakeup
export async function notifiedAndCancelledAtOnce(): Promise<void> {
  await theOtherConsumerGetsIt(0);
}

// covers test_locks: ConditionTests.test_cancelled_wakeup_relock
export async function notifiedAndCancelledOnTheWayToTheLock(): Promise<void> {
  await theOtherConsumerGetsIt(1);
}

export async function thePredicateFails(): Promise<void> {
  const condition = new asyncio.Condition();

  async function wait(): Promise<void> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        await condition.waitFor(() => asFloat(divide(1, 0)));
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }

  async function waitTwice(): Promise<void> {
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        const answers = [false];
        await condition.waitFor(() => list.pop(answers));
      } catch (error) {
        conditionContext.except(error);
      }
    }
  }

  for (const waitForIt of [wait, waitTwice]) {
    const task = asyncio.createTask(waitForIt);
    await asyncio.sleep(0);
    {
      await using conditionContext = await enterAsyncContext(condition);
      try {
        condition.notifyAll();
      } catch (error) {
        conditionContext.except(error);
      }
    }
    const results = await asyncio.gather(task, { returnExceptions: true });
    print(repr(getitem(results, 0)), state(condition));
  }
}

export async function main(): Promise<void> {
  for (const part of [
    whileWaiting,
    whileSomebodyElseHasTheLock,
    afterBeingNotified,
    byATimeout,
    theSameExceptionWhileWaiting,
    theSameExceptionWhileTakingTheLock,
    cancelledTwice,
    notifiedAndCancelledAtOnce,
    notifiedAndCancelledOnTheWayToTheLock,
    thePredicateFails,
  ]) {
    print(`-- ${nameOf(part)}`);
    await part();
  }
}

await asyncio.run(main);
