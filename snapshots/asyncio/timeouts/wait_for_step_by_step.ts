/** wait_for: what is cancelled and when, races, refusals to be cancelled, shields. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { Exception, asFloat, print, repr, set, str, type } from "py2ts-async/builtins";
import { bound, handling, nameOf, pythonException, rawFloat } from "py2ts-async/language";

export async function turns(count: number = 3): Promise<void> {
  for (let _ = 0; _ < count; _++) {
    await asyncio.sleep(0);
  }
}

export function state(future: asyncio.Task<string | null> | asyncio.Future<string | null>): string {
  if (!future.done()) {
    return "pending";
  }
  return future.cancelled() ? "cancelled" : `result ${repr(future.result())}`;
}

export async function outcome(
  awaitable: asyncio.Coroutine<any> | asyncio.Task<string | null>,
): Promise<string> {
  try {
    return repr(await awaitable);
  } catch (error) {
    if (!(error instanceof Exception || error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      const context = nameOf(type(pythonException(error).__context__));
      return `${nameOf(type(error))}${str(pythonException(error).args)} during ${context}`;
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

/** Runs for its time, whoever cancels it. */
export class Stubborn {
  ended: boolean;

  constructor() {
    this.ended = false;
  }

  async run(): Promise<void> {
    const loop = asyncio.getRunningLoop();
    const end = loop.time() + 0.2;
    let left!: number;
    while ((left = end - loop.time()) > 0) {
      try {
        await asyncio.sleep(left);
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        using handled = handling(error);
        try {
          print("  not now");
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
    }
    this.ended = true;
  }
}

// covers test_waitfor: AsyncioWaitForTest.test_asyncio_wait_for_cancelled
export async function aStubbornOneIsWaitedForWhenCancelled(): Promise<void> {
  const stubborn = new Stubborn();
  const task = asyncio.createTask(coro(asyncio.waitFor, coro(bound(stubborn, "run")), 0.4));
  await asyncio.sleep(0);
  task.cancel();
  await asyncio.wait(set([task]));
  print(stubborn.ended, state(task));
}

// covers test_waitfor: AsyncioWaitForTest.test_asyncio_wait_for_timeout
export async function aStubbornOneIsWaitedForAtTheTimeout(): Promise<void> {
  const stubborn = new Stubborn();
  print(await outcome(coro(asyncio.waitFor, coro(bound(stubborn, "run")), 0.1)), stubborn.ended);
}

// covers test_waitfor: AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_future_done
export async function noTimeForWhatIsDone(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  future.setResult("done");
  print(
    await outcome(coro(asyncio.waitFor, future, 0)),
    await outcome(coro(asyncio.waitFor, future, -1)),
  );
}

// covers test_waitfor: AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_coroutine_do_not_started
/** It does not even start. */
export async function noTimeForACoroutine(): Promise<void> {
  async function never(): Promise<void> {
    print("never printed");
  }

  print(await outcome(coro(asyncio.waitFor, never, 0)));
}

// covers test_waitfor: AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0
// covers test_waitfor: AsyncioWaitForTest.test_wait_for
export async function aTaskIsCancelled(): Promise<void> {
  async function runs(): Promise<void> {
    let pending: any = null;
    try {
      await asyncio.sleep(10);
    } catch (error) {
      pending = error;
      throw error;
    } finally {
      using handled = handling(pending);
      try {
        print("  no longer runs");
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }

  for (const timeout of [0, -1, 0.1]) {
    const task = asyncio.createTask(runs);
    await turns();
    print(timeout, await outcome(coro(asyncio.waitFor, task, timeout)), state(task));
  }
}

// covers test_waitfor: AsyncioWaitForTest.test_wait_for_blocking
export async function withoutLimit(): Promise<void> {
  async function answer(): Promise<string> {
    return "done";
  }

  print(await outcome(coro(asyncio.waitFor, answer, null)));
}

// covers test_waitfor: AsyncioWaitForTest.test_wait_for_race_condition
export async function doneJustBeforeItWaits(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const future = loop.createFuture();
  const waiting = coro(asyncio.waitFor, future, 0.2);
  loop.callSoon(bound(future, "setResult"), "ok");
  print(await outcome(waiting));
}

// covers test_waitfor: AsyncioWaitForTest.test_wait_for_cancellation_race_condition
// covers test_waitfor: AsyncioWaitForTest.test_wait_for_cancel_suppressed
export async function aResultInSpiteOfTheCancellation(): Promise<void> {
  async function answers(): Promise<number | null> {
    try {
      await asyncio.sleep(10);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        return 42;
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
    return null;
  }

  print(await outcome(coro(asyncio.waitFor, answers, 0.01)));
}

export async function cleansUp(): Promise<void> {
  let pending: any = null;
  try {
    try {
      await asyncio.sleep(10);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        handled.resumed(await asyncio.sleep(0.01));
        throw error;
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      print("  cleaned up");
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

// covers test_waitfor: AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation
// covers test_waitfor: AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation_w_timeout_0
export async function cleaningUpIsWaitedFor(): Promise<void> {
  for (const timeout of [0.001, 0]) {
    const task = asyncio.createTask(cleansUp);
    await turns();
    print(timeout, await outcome(coro(asyncio.waitFor, task, timeout)));
  }
}

// covers test_waitfor: AsyncioWaitForTest.test_wait_for_reraises_exception_during_cancellation
export async function anExceptionInPlaceOfTheCancellation(): Promise<void> {
  class CleanupError extends Exception {}

  async function fails(): Promise<void> {
    let pending: any = null;
    try {
      await asyncio.sleep(0.2);
    } catch (error) {
      pending = error;
      throw error;
    } finally {
      using handled = handling(pending);
      try {
        throw new CleanupError("while cleaning up");
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }

  for (const timeout of [0.001, 0]) {
    const task = asyncio.createTask(fails);
    await turns();
    print(timeout, await outcome(coro(asyncio.waitFor, task, timeout)));
  }
}

// covers test_waitfor: AsyncioWaitForTest.test_cancel_blocking_wait_for
// covers test_waitfor: AsyncioWaitForTest.test_cancel_wait_for
/** What it waits for is cancelled with it. */
export async function cancelledWhileItWaits(): Promise<void> {
  const loop = asyncio.getRunningLoop();

  async function waitsForEver(): Promise<void> {
    await loop.createFuture();
  }

  for (const timeout of [null, asFloat(60.0)]) {
    const task = asyncio.createTask(waitsForEver);
    const waiting = asyncio.createTask(coro(asyncio.waitFor, task, rawFloat(timeout)));
    loop.callSoon(bound(waiting, "cancel"));
    print(timeout, await outcome(waiting), state(task));
  }
}

// covers test_waitfor: AsyncioWaitForTest.test_wait_for_issue86296
/** The cancellation is not lost, nor is the result of the inner task. */
export async function cancelledWhenTheResultIsThere(): Promise<void> {
  async function answer(): Promise<string> {
    return "done";
  }

  const inner = asyncio.createTask(answer);

  async function waits(): Promise<void> {
    await asyncio.waitFor(inner, 100);
    await asyncio.sleep(1);
    print("never reached");
  }

  const task = asyncio.createTask(waits);
  await asyncio.sleep(0);
  task.cancel();
  print(await outcome(task), state(inner), await inner);
}

export async function short(seconds: number): Promise<string> {
  await asyncio.sleep(seconds);
  return "done";
}

// covers test_waitfor: WaitForShieldTests.test_zero_timeout
export async function aShieldAndNoTime(): Promise<void> {
  const task = asyncio.createTask(coro(short, 0.01));
  const shielded = asyncio.shield(task);
  print(await outcome(coro(asyncio.waitFor, shielded, 0)), state(task), state(shielded));
  await asyncio.sleep(0.1);
  print(state(task));
}

// covers test_waitfor: WaitForShieldTests.test_none_timeout
export async function aShieldWithoutLimit(): Promise<void> {
  const task = asyncio.createTask(coro(short, 0.1));
  print(await outcome(coro(asyncio.waitFor, asyncio.shield(task), null)), state(task));
}

// covers test_waitfor: WaitForShieldTests.test_shielded_timeout
export async function aShieldAndTooLittleTime(): Promise<void> {
  const task = asyncio.createTask(coro(short, 0.1));
  print(await outcome(coro(asyncio.waitFor, asyncio.shield(task), 0.01)), state(task));
  print(await task);
}

export async function main(): Promise<void> {
  for (const scene of [
    aStubbornOneIsWaitedForWhenCancelled,
    aStubbornOneIsWaitedForAtTheTimeout,
    noTimeForWhatIsDone,
    noTimeForACoroutine,
    aTaskIsCancelled,
    withoutLimit,
    doneJustBeforeItWaits,
    aResultInSpiteOfTheCancellation,
    cleaningUpIsWaitedFor,
    anExceptionInPlaceOfTheCancellation,
    cancelledWhileItWaits,
    cancelledWhenTheResultIsThere,
    aShieldAndNoTime,
    aShieldWithoutLimit,
    aShieldAndTooLittleTime,
  ]) {
    print(nameOf(scene));
    await scene();
  }
}

await asyncio.run(main);
