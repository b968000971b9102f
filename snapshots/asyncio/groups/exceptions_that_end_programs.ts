/** KeyboardInterrupt, SystemExit and other BaseExceptions in a group's block and in its tasks. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  BaseException,
  BaseExceptionGroup,
  KeyboardInterrupt,
  SystemExit,
  TypeError,
  ValueError,
  print,
  repr,
  type,
} from "py2ts-async/builtins";
import {
  currentException,
  handling,
  nameOf,
  pythonException,
  withContext,
} from "py2ts-async/language";

export class Earthquake extends BaseException {}

export async function ring(
  seconds: number,
  error: KeyboardInterrupt | SystemExit | Earthquake | ValueError,
): Promise<never> {
  await asyncio.sleep(seconds);
  throw withContext(error, currentException());
}

export async function answerCancellationWith(
  error: KeyboardInterrupt | SystemExit | Earthquake | TypeError,
): Promise<void> {
  let pending: any = null;
  try {
    await asyncio.sleep(50);
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      throw withContext(error, currentException());
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

/** A task fails first; the block is cancelled for it, and answers with an error of its own. */
export async function alarm(
  inTask: ValueError | Earthquake,
  inBlock: KeyboardInterrupt | SystemExit | Earthquake | TypeError,
): Promise<void> {
  {
    await using house = new asyncio.TaskGroup();
    try {
      house.createTask(coro(ring, 1, inTask));
      await answerCancellationWith(inBlock);
    } catch (error) {
      house.except(error);
    }
  }
}

export async function attempt(
  inTask: ValueError | Earthquake,
  inBlock: KeyboardInterrupt | SystemExit | Earthquake | TypeError,
): Promise<void> {
  try {
    await alarm(inTask, inBlock);
  } catch (error_) {
    if (error_ instanceof BaseExceptionGroup) {
      let errors: any = error_;
      using handled = handling(error_);
      try {
        print(nameOf(type(errors)), errors.exceptions);
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    } else {
      let error: any = error_;
      using handled = handling(error_);
      try {
        print("bare", repr(error), repr(pythonException(error).__context__));
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
  print("  cancelling:", asyncio.currentTask()!.cancelling());
}

/** Such an error ends the run of the loop at once; the group is told when the loop is closed. */
export async function inATask(error: KeyboardInterrupt | SystemExit | Earthquake): Promise<void> {
  let pending: any = null;
  try {
    try {
      {
        await using house = new asyncio.TaskGroup();
        try {
          house.createTask(coro(ring, 1, error));
          await asyncio.sleep(50);
        } catch (error) {
          house.except(error);
        }
      }
    } catch (seen) {
      using handled = handling(seen);
      try {
        print("  the group raises", repr(seen));
        throw seen;
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
      print("  the block is left");
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_20
await asyncio.run(coro(attempt, new ValueError("task"), new KeyboardInterrupt("block")));
await asyncio.run(coro(attempt, new ValueError("task"), new SystemExit(4)));
// covers test_taskgroups: TestTaskGroup.test_taskgroup_20a
await asyncio.run(coro(attempt, new ValueError("task"), new Earthquake("block")));
// covers test_taskgroups: TestTaskGroup.test_taskgroup_21a
await asyncio.run(coro(attempt, new Earthquake("task"), new TypeError("block")));
await asyncio.run(coro(attempt, new Earthquake("task"), new Earthquake("block")));
for (const error of [new KeyboardInterrupt("key"), new SystemExit(3), new Earthquake("deep")]) {
  try {
    await asyncio.run(coro(inATask, error));
  } catch (error_) {
    if (error_ instanceof BaseExceptionGroup) {
      let errors: any = error_;
      using handled = handling(error_);
      try {
        print(repr(errors));
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    } else {
      let seen: any = error_;
      using handled = handling(error_);
      try {
        print("out of run:", repr(seen), seen === error);
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
}
await asyncio.run(coro(inATask, new SystemExit(7)));
