/** What a group raises when a task fails, when its block fails, and when both do. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextlib from "py2ts-async/contextlib";
import { enterAsyncContext } from "py2ts-async/contextlib";
import "py2ts-async/program";
import {
  Exception,
  ExceptionGroup,
  KeyError,
  LookupError,
  RuntimeError,
  print,
  repr,
} from "py2ts-async/builtins";
import { floordiv } from "py2ts-async/operator";
import { assignedLocal, handleGroup } from "py2ts-async/language";

export class Flood extends Exception {}

export async function dig(name: string, seconds: number): Promise<void> {
  try {
    await asyncio.sleep(seconds);
    print("  ", name, "is dug");
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    print("  ", name, "is told to stop", stopped.args);
    throw stopped;
  }
}

export async function strikeWater(seconds: number, error: Flood | KeyError): Promise<never> {
  await asyncio.sleep(seconds);
  throw error;
}

export function tell(errors: ExceptionGroup<any> | null): void {
  print("  ", repr(errors), "cancelling:", asyncio.currentTask()!.cancelling());
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_04
export async function aTaskFailsWhileTheGroupWaits(): Promise<void> {
  print("a task fails");
  let tunnel: asyncio.Task<null> | null = null;

  async function shift(): Promise<void> {
    {
      await using mine = new asyncio.TaskGroup();
      try {
        mine.createTask(coro(strikeWater, 1, new Flood("left")));
        tunnel = mine.createTask(coro(dig, "right", 5));
      } catch (error) {
        mine.except(error);
      }
    }
    print("never printed");
  }

  try {
    await asyncio.createTask(shift);
  } catch (errors) {
    if (!(errors instanceof ExceptionGroup)) throw errors;
    tell(errors);
  }
  print("  ", tunnel!.cancelled());
}

// covers test_taskgroups: TestTaskGroup.test_cancel_children_on_child_error
export async function severalTasksFailInOneMoment(): Promise<void> {
  print("three fail at once, and the block is busy");
  try {
    {
      await using mine = new asyncio.TaskGroup();
      try {
        for (let depth = 0; depth < 3; depth++) {
          mine.createTask(coro(strikeWater, 1, new Flood(depth)));
        }
        mine.createTask(coro(dig, "right", 5));
        await dig("block", 9);
        print("never printed");
      } catch (error) {
        mine.except(error);
      }
    }
  } catch (errors) {
    if (!(errors instanceof ExceptionGroup)) throw errors;
    tell(errors);
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_09
// covers test_taskgroups: TestTaskGroup.test_taskgroup_10
export async function theBlockFails(pause: boolean): Promise<void> {
  print("the block fails", pause ? "after a pause" : "at once");
  let left!: asyncio.Task<null>;
  let right!: asyncio.Task<null>;
  try {
    {
      await using mine = new asyncio.TaskGroup();
      try {
        left = mine.createTask(coro(dig, "a tunnel", 2));
        right = mine.createTask(coro(dig, "a tunnel", 3));
        if (pause) {
          await asyncio.sleep(1);
        }
        print("  ", floordiv(1, 0));
      } catch (error) {
        mine.except(error);
      }
    }
  } catch (errors) {
    if (!(errors instanceof ExceptionGroup)) throw errors;
    tell(errors);
  }
  print("  ", assignedLocal(left, "left").cancelled(), assignedLocal(right, "right").cancelled());
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_19
export async function theBlockAnswersTheCancellationWithAnError(): Promise<void> {
  print("both fail");

  async function careless(): Promise<void> {
    try {
      await asyncio.sleep(9);
    } finally {
      throw new KeyError("lamp");
    }
  }

  async function shift(): Promise<void> {
    {
      await using mine = new asyncio.TaskGroup();
      try {
        mine.createTask(coro(strikeWater, 1, new Flood("below")));
        await careless();
      } catch (error) {
        mine.except(error);
      }
    }
  }

  try {
    await asyncio.createTask(shift);
  } catch (errors) {
    if (!(errors instanceof ExceptionGroup)) throw errors;
    tell(errors);
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_no_create_task_after_failure
export async function noMoreTasksOnceOneHasFailed(): Promise<void> {
  print("no more tasks");

  async function stubborn(): Promise<void> {
    try {
      await asyncio.sleep(5);
    } catch (error_) {
      if (!(error_ instanceof asyncio.CancelledError)) throw error_;
      try {
        mine.createTask(coro(dig, "shaft", 1));
      } catch (error) {
        if (!(error instanceof RuntimeError)) throw error;
        print("  ", error);
      }
    }
  }

  let mine!: asyncio.TaskGroup;
  try {
    {
      await using taskGroupContext = new asyncio.TaskGroup();
      try {
        mine = taskGroupContext;
        mine.createTask(coro(strikeWater, 1, new Flood("again")));
        mine.createTask(stubborn);
      } catch (error) {
        taskGroupContext.except(error);
      }
    }
  } catch (error) {
    handleGroup(error, [
      [
        Flood,
        (errors) => {
          tell(errors);
        },
      ],
    ]);
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_context_manager_exit_raises
export async function aManagerInTheBlockFailsAsWell(): Promise<void> {
  print("a manager's end fails too");

  const pump = contextlib.asynccontextmanager(async function* pump(): AsyncGenerator<string> {
    try {
      yield "pump";
    } finally {
      throw new Flood("the pump broke");
    }
  });

  let succeeded = false;
  try {
    {
      await using mine = new asyncio.TaskGroup();
      try {
        {
          await using pumpContext = await enterAsyncContext(pump());
          try {
            mine.createTask(coro(strikeWater, 0, new Flood("in the shaft")));
            await asyncio.sleep(5);
          } catch (error) {
            pumpContext.except(error);
          }
        }
      } catch (error) {
        mine.except(error);
      }
    }
    succeeded = true;
  } catch (error) {
    handleGroup(error, [
      [
        Flood,
        (errors) => {
          tell(errors);
        },
      ],
    ]);
  }
  if (succeeded) {
    print("never printed");
  }
}

// covers test_taskgroups: TestTaskGroup.test_cancelling_level_preserved
export async function nothingIsLeftOfTheGroupsOwnCancellation(): Promise<void> {
  print("the group's own cancellation is taken back");
  try {
    {
      await using mine = new asyncio.TaskGroup();
      try {
        mine.createTask(coro(strikeWater, 0, new Flood("quick")));
      } catch (error) {
        mine.except(error);
      }
    }
  } catch (error) {
    handleGroup(error, [
      [
        Flood,
        (group) => {
          tell(null);
        },
      ],
    ]);
  }
  await asyncio.sleep(1);
  print("   still at work");
}

export async function severalKindsAreToldApart(): Promise<void> {
  print("except* sorts them");
  try {
    {
      await using mine = new asyncio.TaskGroup();
      try {
        mine.createTask(coro(strikeWater, 1, new Flood("one")));
        mine.createTask(coro(strikeWater, 1, new KeyError("two")));
        mine.createTask(coro(strikeWater, 1, new Flood("three")));
      } catch (error) {
        mine.except(error);
      }
    }
  } catch (error) {
    handleGroup(error, [
      [
        Flood,
        (floods) => {
          tell(floods);
        },
      ],
      [
        LookupError,
        (lookups) => {
          tell(lookups);
        },
      ],
    ]);
  }
}

export async function main(): Promise<void> {
  await aTaskFailsWhileTheGroupWaits();
  await severalTasksFailInOneMoment();
  await theBlockFails(false);
  await theBlockFails(true);
  await theBlockAnswersTheCancellationWithAnError();
  await noMoreTasksOnceOneHasFailed();
  await aManagerInTheBlockFailsAsWell();
  await nothingIsLeftOfTheGroupsOwnCancellation();
  await severalKindsAreToldApart();
}

await asyncio.run(main);
