/** Groups in groups: which of them raises, and how the exception groups nest. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  BaseExceptionGroup,
  KeyError,
  LookupError,
  RuntimeError,
  TypeError,
  ValueError,
  print,
  repr,
} from "py2ts-async/builtins";
import { handleGroup, nameOf } from "py2ts-async/language";

export async function spoil(
  seconds: number,
  error: ValueError | KeyError | TypeError | RuntimeError,
): Promise<never> {
  await asyncio.sleep(seconds);
  throw error;
}

export async function resist(): Promise<void> {
  try {
    await asyncio.sleep(50);
  } finally {
    throw new LookupError("salt");
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_11
export async function cancelledWithAnEmptyGroupOutside(): Promise<void> {
  {
    await using taskGroupContext = new asyncio.TaskGroup();
    try {
      {
        await using inner = new asyncio.TaskGroup();
        try {
          for (let _ = 0; _ < 2; _++) {
            inner.createTask(resist);
          }
          await asyncio.sleep(60);
        } catch (error) {
          inner.except(error);
        }
      }
    } catch (error) {
      taskGroupContext.except(error);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_12
export async function cancelledWithATaskOutside(): Promise<void> {
  {
    await using outer = new asyncio.TaskGroup();
    try {
      const pot = outer.createTask(coro(asyncio.sleep, 60));
      pot.addDoneCallback((task: asyncio.Task<null>) => print("  ", "the pot:", task.cancelled()));
      {
        await using inner = new asyncio.TaskGroup();
        try {
          for (let _ = 0; _ < 2; _++) {
            inner.createTask(resist);
          }
          await asyncio.sleep(60);
        } catch (error) {
          inner.except(error);
        }
      }
    } catch (error) {
      outer.except(error);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_13
export async function aTaskOfTheOuterGroupFails(): Promise<void> {
  {
    await using outer = new asyncio.TaskGroup();
    try {
      outer.createTask(coro(spoil, 1, new ValueError("outer")));
      {
        await using inner = new asyncio.TaskGroup();
        try {
          inner.createTask(coro(spoil, 50, new KeyError("never seen")));
        } catch (error) {
          inner.except(error);
        }
      }
      print("never printed");
    } catch (error) {
      outer.except(error);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_14
export async function aTaskOfTheInnerGroupFails(): Promise<void> {
  {
    await using outer = new asyncio.TaskGroup();
    try {
      outer.createTask(coro(spoil, 50, new KeyError("never seen")));
      {
        await using inner = new asyncio.TaskGroup();
        try {
          inner.createTask(coro(spoil, 1, new ValueError("inner")));
        } catch (error) {
          inner.except(error);
        }
      }
      print("never printed");
    } catch (error) {
      outer.except(error);
    }
  }
}

export async function aGroupInATaskOfAGroup(): Promise<void> {
  async function course(number: number): Promise<void> {
    {
      await using dishes = new asyncio.TaskGroup();
      try {
        dishes.createTask(coro(spoil, number, new ValueError(number)));
        dishes.createTask(coro(spoil, number, new TypeError(number)));
      } catch (error) {
        dishes.except(error);
      }
    }
  }

  {
    await using dinner = new asyncio.TaskGroup();
    dinner.createTask(coro(course, 1));
    dinner.createTask(coro(course, 2));
  }
}

// covers test_taskgroups: TestTaskGroup.test_nested_groups_both_cancelled
export async function bothGroupsCancelTheSameTask(): Promise<void> {
  let succeeded = false;
  try {
    {
      await using outer = new asyncio.TaskGroup();
      try {
        let succeeded = false;
        try {
          {
            await using inner = new asyncio.TaskGroup();
            try {
              inner.createTask(coro(spoil, 0, new RuntimeError("inner")));
              outer.createTask(coro(spoil, 0, new ValueError("outer")));
            } catch (error) {
              inner.except(error);
            }
          }
          succeeded = true;
        } catch (error) {
          handleGroup(error, [
            [
              RuntimeError,
              (errors) => {
                print("  ", repr(errors), asyncio.currentTask()!.cancelling());
              },
            ],
          ]);
        }
        if (succeeded) {
          print("never printed");
        }
      } catch (error) {
        outer.except(error);
      }
    }
    print("never printed");
    succeeded = true;
  } catch (error) {
    handleGroup(error, [
      [
        ValueError,
        (errors) => {
          print("  ", repr(errors));
        },
      ],
    ]);
  }
  if (succeeded) {
    print("never printed");
  }
  print("  ", asyncio.currentTask()!.cancelling());
}

export async function attempt(coroutine: asyncio.Coroutine<null>, cancel: boolean): Promise<void> {
  print(nameOf(coroutine));
  const task = asyncio.createTask(coroutine);
  await asyncio.sleep(0.5);
  if (cancel) {
    task.cancel();
  }
  try {
    await task;
  } catch (errors) {
    if (!(errors instanceof BaseExceptionGroup)) throw errors;
    print("  ", repr(errors));
  }
}

export async function main(): Promise<void> {
  await attempt(coro(cancelledWithAnEmptyGroupOutside), true);
  await attempt(coro(cancelledWithATaskOutside), true);
  await attempt(coro(aTaskOfTheOuterGroupFails), false);
  await attempt(coro(aTaskOfTheInnerGroupFails), false);
  await attempt(coro(aGroupInATaskOfAGroup), false);
  await attempt(coro(bothGroupsCancelTheSameTask), false);
}

await asyncio.run(main);
