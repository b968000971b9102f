/** The task that holds a group is cancelled: what its tasks see, and what comes out of the group. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { BaseExceptionGroup, Exception, print, repr } from "py2ts-async/builtins";
import { handleGroup, nameOf, withContext } from "py2ts-async/language";

export class Mutiny extends Exception {}

export async function row(onCancel: Mutiny | null = null): Promise<void> {
  try {
    await asyncio.sleep(50);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("   an oar is dropped");
    if (onCancel != null) {
      throw withContext(onCancel, error);
    }
    throw error;
  }
}

/** Cancels a task from outside and tells what became of it. */
export async function cancelAfter(
  seconds: number,
  coroutine: asyncio.Coroutine<null>,
): Promise<void> {
  const crew = asyncio.createTask(coroutine);
  await asyncio.sleep(seconds);
  print("  ", "done before:", crew.done(), crew.cancel("storm"));
  try {
    await crew;
  } catch (error) {
    if (error instanceof asyncio.CancelledError) {
      let stopped: any = error;
      print("  ", "cancelled", stopped.args);
    } else if (error instanceof BaseExceptionGroup) {
      let errors: any = error;
      print("  ", repr(errors));
    } else {
      throw error;
    }
  }
  print("  ", crew.cancelled(), "requests:", crew.cancelling());
}

// covers test_taskgroups: TestTaskGroup.test_cancellation, TestTaskGroup.test_taskgroup_22
export async function whileTheGroupWaits(): Promise<void> {
  {
    await using boat = new asyncio.TaskGroup();
    for (let _ = 0; _ < 2; _++) {
      boat.createTask(row);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_07
export async function whileTheBlockIsBusy(): Promise<void> {
  {
    await using boat = new asyncio.TaskGroup();
    try {
      for (let _ = 0; _ < 2; _++) {
        boat.createTask(row);
      }
      try {
        await asyncio.sleep(60);
      } catch (stopped) {
        if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
        print("   the block is told", stopped.args);
        throw stopped;
      }
    } catch (error) {
      boat.except(error);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_08
export async function tasksThatFailInsteadOfStopping(): Promise<void> {
  {
    await using boat = new asyncio.TaskGroup();
    try {
      for (let _ = 0; _ < 2; _++) {
        boat.createTask(coro(row, new Mutiny("at the oars")));
      }
      await asyncio.sleep(60);
    } catch (error) {
      boat.except(error);
    }
  }
}

export async function failIn(seconds: number): Promise<never> {
  await asyncio.sleep(seconds);
  throw new Mutiny(seconds);
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_15
export async function aTaskFailsWhileTheBlockCleansUp(): Promise<void> {
  {
    await using boat = new asyncio.TaskGroup();
    try {
      boat.createTask(coro(failIn, 3));
      try {
        await asyncio.sleep(60);
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        try {
          await asyncio.sleep(5);
        } catch (again) {
          if (!(again instanceof asyncio.CancelledError)) throw again;
          print("   told again", again.args, asyncio.currentTask()!.cancelling());
        }
        throw error;
      }
    } catch (error) {
      boat.except(error);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_16
export async function theSameOneTaskFurtherAway(): Promise<void> {
  await asyncio.createTask(aTaskFailsWhileTheBlockCleansUp);
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_17
export async function aGroupWithoutTasks(): Promise<void> {
  {
    await using taskGroupContext = new asyncio.TaskGroup();
    try {
      try {
        await asyncio.sleep(60);
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        print("   nobody to tell");
        throw error;
      }
    } catch (error) {
      taskGroupContext.except(error);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_18
export async function theBlockReplacesTheCancellation(): Promise<void> {
  {
    await using taskGroupContext = new asyncio.TaskGroup();
    try {
      try {
        await asyncio.sleep(60);
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        throw withContext(new Mutiny("of the captain"), error);
      }
    } catch (error) {
      taskGroupContext.except(error);
    }
  }
}

export async function theBlockSwallowsTheCancellation(): Promise<void> {
  {
    await using boat = new asyncio.TaskGroup();
    try {
      boat.createTask(coro(asyncio.sleep, 3));
      try {
        await asyncio.sleep(60);
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        print("   ignored");
      }
    } catch (error) {
      boat.except(error);
    }
  }
  print("   the group ended by itself", asyncio.currentTask()!.cancelling());
}

// covers test_taskgroups: TestTaskGroup.test_error_and_cancel
export async function aFailureAndACancellationInOneMoment(): Promise<void> {
  const underway = new asyncio.Event();

  async function leak(): Promise<never> {
    underway.set();
    await asyncio.sleep(0);
    throw new Mutiny("leak");
  }

  async function voyage(): Promise<void> {
    try {
      {
        await using boat = new asyncio.TaskGroup();
        try {
          boat.createTask(leak);
          await asyncio.sleep(60);
          print("never printed");
        } catch (error) {
          boat.except(error);
        }
      }
    } catch (error) {
      handleGroup(error, [
        [
          Mutiny,
          (errors) => {
            print("  ", errors.exceptions, asyncio.currentTask()!.cancelling());
          },
        ],
      ]);
    }
    print("   behind the group", asyncio.currentTask()!.cancelling());
    await asyncio.sleep(60);
    print("never printed");
  }

  const crew = asyncio.createTask(voyage);
  await underway.wait();
  print("  ", crew.cancelling(), crew.cancel(), crew.cancelling());
  try {
    await crew;
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    print("   cancelled", stopped.args, crew.cancelled());
  }
}

export async function main(): Promise<void> {
  for (const voyage of [
    whileTheGroupWaits,
    whileTheBlockIsBusy,
    tasksThatFailInsteadOfStopping,
    aTaskFailsWhileTheBlockCleansUp,
    theSameOneTaskFurtherAway,
    aGroupWithoutTasks,
    theBlockReplacesTheCancellation,
    theBlockSwallowsTheCancellation,
  ]) {
    print(nameOf(voyage));
    await cancelAfter(1, coro(voyage));
  }
  print("a failure and a cancellation");
  await aFailureAndACancellationInOneMoment();
}

await asyncio.run(main);
