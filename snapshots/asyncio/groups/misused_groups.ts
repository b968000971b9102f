/** What a group refuses: a second entry, tasks before it is entered and tasks after its end. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { RuntimeError, print } from "py2ts-async/builtins";

export async function errand(): Promise<void> {
  await asyncio.sleep(0);
  print("never printed");
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_already_entered
export async function enteredTwice(): Promise<void> {
  const group = new asyncio.TaskGroup();
  print(group);
  {
    await using groupContext = await enterAsyncContext(group);
    try {
      const entered = groupContext.value;
      print(entered === group, group);
      try {
        {
          await using groupContext2 = await enterAsyncContext(group);
          print("never printed");
        }
      } catch (error) {
        if (!(error instanceof RuntimeError)) throw error;
        print(error);
      }
    } catch (error) {
      groupContext.except(error);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_double_enter
export async function enteredAgain(): Promise<void> {
  const group = new asyncio.TaskGroup();
  {
    await using groupContext = await enterAsyncContext(group);
  }
  try {
    {
      await using groupContext = await enterAsyncContext(group);
      print("never printed");
    }
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_finished
// covers test_taskgroups: TestTaskGroup.test_coro_closed_when_tg_closed
export async function aTaskAfterTheEnd(): Promise<void> {
  const group = new asyncio.TaskGroup();
  {
    await using groupContext = await enterAsyncContext(group);
  }
  const coroutine = coro(errand);
  try {
    group.createTask(coroutine);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  await closed(coroutine);
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_not_entered
export async function aTaskBeforeTheBeginning(): Promise<void> {
  const group = new asyncio.TaskGroup();
  const coroutine = coro(errand);
  try {
    group.createTask(coroutine);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  await closed(coroutine);
}

/** The group has closed the coroutine that it refuses: nothing is left to be awaited. */
export async function closed(coroutine: asyncio.Coroutine<null>): Promise<void> {
  try {
    await coroutine;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
}

export async function aTaskWhileTheGroupEnds(): Promise<void> {
  async function last(): Promise<void> {
    await asyncio.sleep(1);
    print(group);
    group.createTask(extra);
  }

  async function extra(): Promise<void> {
    print("one more", group);
  }

  let group!: asyncio.TaskGroup;
  {
    await using taskGroupContext = new asyncio.TaskGroup();
    group = taskGroupContext;
    group.createTask(last);
  }
  print(group);
}

export async function main(): Promise<void> {
  await enteredTwice();
  await enteredAgain();
  await aTaskAfterTheEnd();
  await aTaskBeforeTheBeginning();
  await aTaskWhileTheGroupEnds();
}

await asyncio.run(main);
const loop = asyncio.newEventLoop();
await loop.runUntilComplete(aTaskAfterTheEnd);
loop.close();
