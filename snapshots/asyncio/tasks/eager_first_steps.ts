/** What holds during and after the first step of an eager task. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import { type PySet, isinstance, print, type } from "py2ts-async/builtins";
import { eq, getitem } from "py2ts-async/operator";

const factory = asyncio.createEagerTaskFactory(asyncio.Task);
const level = new contextvars.ContextVar("level", { default: 0 });

// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_eager_task_factory_set
export async function factoryIsSet(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  print(factory != null, loop.getTaskFactory() === factory);

  async function nothing(): Promise<void> {}

  const task = (await loop.spawn(nothing))[0];
  print(isinstance(task, asyncio.Task), type(task) === asyncio.Task, task.done());
  await task;
}

// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_await_future_during_eager_step
export async function setsAFuture(): Promise<void> {
  async function setResult(future: asyncio.Future<any>, value: string): Promise<void> {
    future.setResult(value);
  }

  const future = asyncio.getRunningLoop().createFuture();
  const task = (await asyncio.getRunningLoop().spawn(coro(setResult, future, "my message")))[0];
  print(task.done(), await future);
}

// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_eager_completion
// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_block_after_eager_step
export async function completesOrBlocks(): Promise<void> {
  async function job(pause: number): Promise<string> {
    if (pause) {
      await asyncio.sleep(pause);
    }
    return `after ${pause}`;
  }

  for (const pause of [0, 0.1]) {
    const task = (await asyncio.getRunningLoop().spawn(coro(job, pause)))[0];
    print(task.done(), { end: " " });
    print(await task, task.done());
  }
}

// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_cancellation_after_eager_completion
// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_cancellation_after_eager_step_blocks
export async function cancelledAfterwards(): Promise<void> {
  async function job(pause: number): Promise<string> {
    if (pause) {
      await asyncio.sleep(pause);
    }
    return "finished";
  }

  let task = (await asyncio.getRunningLoop().spawn(coro(job, 0)))[0];
  print(task.cancel(), await task, task.cancelled(), task.cancelling());
  task = (await asyncio.getRunningLoop().spawn(coro(job, 0.1)))[0];
  print(task.cancel("cancellation message"), task.cancelling());
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(error.args, task.cancelled());
  }
}

// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_current_task
export async function currentTaskIsItself(): Promise<void> {
  const seen: (asyncio.Task<any> | null)[] = [];

  async function job(): Promise<void> {
    seen.push(asyncio.currentTask());
    await asyncio.sleep(0.1);
    seen.push(asyncio.currentTask());
  }

  const me = asyncio.currentTask();
  const task = (await asyncio.getRunningLoop().spawn(job))[0];
  print(eq(seen, [task]), asyncio.currentTask() === me);
  await task;
  print(eq(seen, [task, task]));
}

// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_all_tasks_with_eager_completion
// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_all_tasks_with_blocking
/** A task is one of all tasks from its first step until it is done. */
export async function amongAllTasks(): Promise<void> {
  const seen: PySet<asyncio.Task<any>>[] = [];

  async function job(
    first: asyncio.Future<any> | null,
    second: asyncio.Future<any> | null,
  ): Promise<void> {
    seen.push(asyncio.allTasks());
    if (first != null) {
      await first;
      second!.setResult(null);
    }
  }

  const loop = asyncio.getRunningLoop();
  let task = (await loop.spawn(coro(job, null, null)))[0];
  print(getitem(seen, 0).has(task), asyncio.allTasks().has(task));
  const [first, second] = [loop.createFuture(), loop.createFuture()];
  task = (await loop.spawn(coro(job, first, second)))[0];
  print(getitem(seen, 1).has(task), asyncio.allTasks().has(task));
  first.setResult(null);
  await second;
  print(asyncio.allTasks().has(task));
}

// covers test_eager_task_factory: EagerTaskFactoryLoopTests.test_context_vars
export async function contextsAreCopies(): Promise<void> {
  async function job(): Promise<void> {
    print("  first step:", level.get());
    level.set(2);
    await asyncio.sleep(0.1);
    print("  second step:", level.get());
    level.set(3);
  }

  level.set(1);
  const task = (await asyncio.getRunningLoop().spawn(job))[0];
  print("creator:", level.get(), task.done());
  await task;
  print("creator:", level.get(), getitem(task.getContext(), level));
}

// covers test_eager_task_factory: CEagerTaskFactoryLoopTests.test_issue122332
/** A task that completed in its first step has no coroutine any more. */
export async function coroutineIsGone(): Promise<void> {
  async function job(): Promise<void> {}

  const task = (await asyncio.getRunningLoop().spawn(job))[0];
  await task;
  print(task.getCoro());
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(factory);
  await factoryIsSet();
  await setsAFuture();
  await completesOrBlocks();
  await cancelledAfterwards();
  await currentTaskIsItself();
  await amongAllTasks();
  await contextsAreCopies();
  await coroutineIsGone();
}

await asyncio.run(main);
