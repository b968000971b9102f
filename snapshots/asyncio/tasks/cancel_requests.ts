/** cancelling() counts the requests, uncancel() takes one back: seen from outside and inside. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import "py2ts-async/program";
import {
  type Float,
  type Int,
  TimeoutError,
  asFloat,
  isinstance,
  print,
  repr,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { handling, nameOf } from "py2ts-async/language";

export function state(task: asyncio.Task<string | string[] | Int | null>): string {
  const shown = getitem(str.split(repr(task)), 1);
  return `${shown} cancelling=${task.cancelling()} cancelled=${str(task.cancelled())} done=${str(task.done())}`;
}

export async function sleeps(seconds: number = 10): Promise<string> {
  await asyncio.sleep(seconds);
  return "slept";
}

// covers test_tasks: BaseTaskTests.test_cancelling
export async function counted(loop: asyncio.AbstractEventLoop): Promise<void> {
  const task = loop.createTask(sleeps);
  print(state(task));
  print(task.cancel(), state(task));
  print(task.cancel(), state(task));
  try {
    await loop.runUntilComplete(task);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print(state(task));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  print(task.cancel(), state(task));
}

// covers test_tasks: BaseTaskTests.test_uncancel_basic
export async function takenBack(loop: asyncio.AbstractEventLoop): Promise<void> {
  async function sleepsTwice(): Promise<void> {
    try {
      await asyncio.sleep(10);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        print("left:", asyncio.currentTask()!.uncancel());
        handled.resumed(await asyncio.sleep(10));
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }

  const task = loop.createTask(sleepsTwice);
  await loop.runUntilComplete(coro(asyncio.sleep, 0.01));
  print(task.cancel(), state(task));
  await loop.runUntilComplete(coro(asyncio.sleep, 0.01));
  print(state(task));
  print(task.cancel(), state(task));
  try {
    await loop.runUntilComplete(task);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print(state(task));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  print(task.uncancel(), state(task));
  print(task.uncancel(), "never below zero");
}

// covers test_tasks: BaseTaskTests.test_uncancel_structured_blocks
export async function aroundABlock(loop: asyncio.AbstractEventLoop): Promise<void> {
  /** A timeout made by hand from cancel() and uncancel(). */
  async function request(seconds: number | Float, limit: number): Promise<string[]> {
    const task = asyncio.currentTask();
    const events: string[] = [];

    function tooLate(): void {
      events.push("too late");
      task!.cancel();
    }

    const timer = task!.getLoop().callLater(limit, tooLate);
    try {
      let pending: any = null;
      try {
        await asyncio.sleep(Number(seconds));
        events.push("block ended");
      } catch (error) {
        pending = error;
        throw error;
      } finally {
        using handled = handling(pending);
        try {
          timer.cancel();
          const cancelled = isinstance(sys.exception(), asyncio.CancelledError);
          if (events.includes("too late") && task!.uncancel() === 0 && cancelled) {
            throw new TimeoutError();
          }
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      using handled = handling(error);
      try {
        events.push(`timeout caused by ${nameOf(type(error.__context__))}`);
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
    await asyncio.sleep(0);
    events.push("code after the block");
    return events;
  }

  for (const [seconds, limit] of [tuple.of(asFloat(10.0), 0.1), tuple.of(0, asFloat(10.0))]) {
    const task = loop.createTask(coro(request, seconds, Number(limit)));
    print(await loop.runUntilComplete(task), state(task));
  }
}

// covers test_tasks: BaseTaskTests.test_uncancel_resets_must_cancel
export async function beforeItArrives(loop: asyncio.AbstractEventLoop): Promise<void> {
  async function waits(future: asyncio.Future<any>): Promise<number> {
    await future;
    return 42;
  }

  for (const takeBack of [true, false]) {
    const future = loop.createFuture();
    const task = loop.createTask(coro(waits, future));
    await loop.runUntilComplete(coro(asyncio.sleep, 0));
    // The future is done, so that it cannot be cancelled: the task itself notes the request.
    future.setResult(null);
    print(task.cancel("noted"), state(task));
    if (takeBack) {
      print(task.uncancel(), state(task));
    }
    try {
      print(await loop.runUntilComplete(task), state(task));
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        print("cancelled", error.args, state(task));
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
}

export async function twiceAndHalfTakenBack(loop: asyncio.AbstractEventLoop): Promise<void> {
  let task: asyncio.Task<string | string[] | Int | null> = loop.createTask(coro(sleeps, 1));
  task.cancel();
  task.cancel();
  print(task.uncancel(), state(task));
  print((await loop.runUntilComplete(coro(asyncio.wait, [task])))[1], state(task));
  task = loop.createTask(coro(sleeps, 1));
  task.cancel();
  print(task.uncancel(), state(task), await loop.runUntilComplete(task), state(task));
}

const loop = asyncio.newEventLoop();
for (const part of [counted, takenBack, aroundABlock, beforeItArrives, twiceAndHalfTakenBack]) {
  print("---", nameOf(part));
  await part(loop);
}
loop.close();
