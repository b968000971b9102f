/** A group waits for every task: early ones, late ones, cancelled ones and those that tasks add. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import { ArithmeticError, type Int, asFloat, print } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { handleGroup } from "py2ts-async/language";

const basket = new contextvars.ContextVar("basket", { default: 0 });

export async function bake(
  seconds: Int | number,
  loaves: string | number,
): Promise<string | number> {
  await asyncio.sleep(Number(seconds));
  return loaves;
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_01
export async function twoTasks(): Promise<void> {
  let bakery!: asyncio.TaskGroup;
  let rye!: asyncio.Task<string | number>;
  let oat!: asyncio.Task<string | number>;
  {
    await using taskGroupContext = new asyncio.TaskGroup();
    try {
      bakery = taskGroupContext;
      rye = bakery.createTask(coro(bake, 1, "three rye"));
      oat = bakery.createTask(coro(bake, 2, "one oat"));
      print("in the block", rye.done(), oat.done(), bakery);
    } catch (error) {
      taskGroupContext.except(error);
    }
  }
  print("behind it", rye.result(), oat.result(), bakery);
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_02
export async function oneBeginsLater(): Promise<void> {
  const start = asyncio.getRunningLoop().time();
  let rye!: asyncio.Task<string | number>;
  let oat!: asyncio.Task<string | number>;
  {
    await using bakery = new asyncio.TaskGroup();
    try {
      rye = bakery.createTask(coro(bake, 1, "three rye"));
      await asyncio.sleep(1.5);
      print("the first is done", rye.done());
      oat = bakery.createTask(coro(bake, 2, "one oat"));
    } catch (error) {
      bakery.except(error);
    }
  }
  print(rye.result(), oat.result(), asFloat(asyncio.getRunningLoop().time() - start));
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_03
export async function aCancelledTaskDoesNotDisturbTheOthers(): Promise<void> {
  let burnt!: asyncio.Task<string | number>;
  let late!: asyncio.Task<string | number>;
  {
    await using bakery = new asyncio.TaskGroup();
    try {
      burnt = bakery.createTask(coro(bake, 10, "nothing"));
      await asyncio.sleep(1);
      print("asked to stop:", burnt.cancel("smoke"));
      late = bakery.createTask(coro(bake, 2, "two white"));
    } catch (error) {
      bakery.except(error);
    }
  }
  print(burnt.cancelled(), late.result(), asyncio.currentTask()!.cancelling());
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_23
export async function finishedTasksAreForgotten(): Promise<void> {
  {
    await using bakery = new asyncio.TaskGroup();
    try {
      for (let round = 0; round < 6; round++) {
        await asyncio.sleep(1);
        bakery.createTask(coro(bake, 2.5, round));
        print(round, bakery);
      }
      await asyncio.sleep(2);
      print("nearly all are done", bakery);
      await asyncio.sleep(1);
      print("all are done", bakery);
    } catch (error) {
      bakery.except(error);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_24
export async function aTaskAddsTasksWhileTheGroupWaits(): Promise<void> {
  async function assistant(seconds: number): Promise<void> {
    await asyncio.sleep(seconds);
    print("assistant", seconds, bakery);
  }

  async function master(): Promise<void> {
    await asyncio.sleep(1);
    bakery.createTask(coro(assistant, 1));
    bakery.createTask(coro(assistant, 2));
    print("master leaves", bakery);
  }

  let bakery!: asyncio.TaskGroup;
  {
    await using taskGroupContext = new asyncio.TaskGroup();
    bakery = taskGroupContext;
    bakery.createTask(master);
  }
  print("closed", bakery);
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_25
export async function tasksThatMultiplyAreStoppedByAFailure(): Promise<void> {
  let heads = 0;

  async function grow(): Promise<void> {
    heads += 1;
    await asyncio.sleep(1);
    weeds.createTask(grow);
    weeds.createTask(grow);
  }

  async function gardener(): Promise<never> {
    while (heads < 10) {
      await asyncio.sleep(1.5);
    }
    throw new ArithmeticError(`${heads} are too many`);
  }

  let weeds!: asyncio.TaskGroup;
  try {
    {
      await using taskGroupContext = new asyncio.TaskGroup();
      weeds = taskGroupContext;
      weeds.createTask(grow);
      weeds.createTask(gardener);
    }
  } catch (error) {
    handleGroup(error, [
      [
        ArithmeticError,
        (errors) => {
          print(errors.exceptions, heads);
        },
      ],
    ]);
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_task_name
export async function names(): Promise<void> {
  {
    await using bakery = new asyncio.TaskGroup();
    try {
      const named = bakery.createTask(coro(bake, 0, ""), { name: "apprentice" });
      print(
        named.getName(),
        bakery
          .createTask(coro(bake, 0, ""))
          .getName()
          .startsWith("Task-"),
      );
    } catch (error) {
      bakery.except(error);
    }
  }
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_task_context
export async function aContextOfOnesOwn(): Promise<void> {
  async function fill(amount: number): Promise<number> {
    const before = basket.get();
    await asyncio.sleep(0);
    basket.set(amount);
    return before;
  }

  {
    await using bakery = new asyncio.TaskGroup();
    try {
      const shared = contextvars.copyContext();
      print(shared.get(basket));
      print(await bakery.createTask(coro(fill, 1), { context: shared }), shared.get(basket));
      print(await bakery.createTask(coro(fill, 2), { context: shared }), getitem(shared, basket));
      print(await bakery.createTask(coro(fill, 3)), getitem(shared, basket), basket.get());
    } catch (error) {
      bakery.except(error);
    }
  }
}

export async function main(): Promise<void> {
  await twoTasks();
  await oneBeginsLater();
  await aCancelledTaskDoesNotDisturbTheOthers();
  await finishedTasksAreForgotten();
  await aTaskAddsTasksWhileTheGroupWaits();
  await tasksThatMultiplyAreStoppedByAFailure();
  await names();
  await aContextOfOnesOwn();
}

await asyncio.run(main);
