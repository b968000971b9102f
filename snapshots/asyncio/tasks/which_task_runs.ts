/** current_task and all_tasks: in tasks, between them, outside the loop; registered by hand. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { RuntimeError, print, set, str, tuple, type } from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";
import { invoke, nameOf } from "py2ts-async/language";

// covers test_tasks: BaseTaskTests.test_current_task
// covers test_tasks: BaseCurrentLoopTests.test_current_task_no_running_loop
// covers test_tasks: BaseCurrentLoopTests.test_current_task_with_implicit_loop
export async function insideAndOutside(loop: asyncio.AbstractEventLoop): Promise<void> {
  print(asyncio.currentTask(loop), asyncio.allTasks(loop).size);

  async function asks(): Promise<void> {
    await asyncio.sleep(0);
    print([loop, null].map((each) => asyncio.currentTask(each) === task));
    print(asyncio.currentTask() === task, eq(asyncio.allTasks(), set([task])));
  }

  const task = loop.createTask(asks);
  print(asyncio.currentTask(loop), eq(asyncio.allTasks(loop), set([task])));
  await loop.runUntilComplete(task);
  print(asyncio.currentTask(loop), asyncio.allTasks(loop).size);
}

// covers test_tasks: BaseTaskTests.test_current_task_with_interleaving_tasks
export async function twoThatTakeTurns(loop: asyncio.AbstractEventLoop): Promise<void> {
  const [firstMay, secondMay] = [loop.createFuture(), loop.createFuture()];

  async function first(): Promise<void> {
    print("first", asyncio.currentTask() === task1);
    await firstMay;
    print("first again", asyncio.currentTask() === task1);
    secondMay.setResult(true);
  }

  async function second(): Promise<void> {
    print("second", asyncio.currentTask() === task2);
    firstMay.setResult(true);
    await secondMay;
    print("second again", asyncio.currentTask() === task2);
  }

  const [task1, task2] = [loop.createTask(first), loop.createTask(second)];
  loop.callSoon(() => print("callback", asyncio.currentTask()));
  await loop.runUntilComplete(coro(asyncio.wait, tuple.of(task1, task2)));
  print(asyncio.currentTask(loop));
}

// covers test_tasks: BaseCurrentLoopTests.test_current_task_no_running_loop_implicit
export function withoutARunningLoop(): void {
  for (const ask of [asyncio.currentTask, asyncio.allTasks]) {
    try {
      ask();
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print("RuntimeError", error);
    }
  }
}

export function same(
  one: asyncio.Task<any> | null,
  other: TaskLike | asyncio.Task<any> | null,
): boolean {
  return one === other;
}

/** What another library may have in the place of tasks. */
export class TaskLike {
  loop: asyncio.AbstractEventLoop;
  isDone: boolean;

  constructor(loop: asyncio.AbstractEventLoop, done: boolean = false) {
    this.loop = loop;
    this.isDone = done;
  }

  getLoop(): asyncio.AbstractEventLoop {
    return this.loop;
  }

  done(): boolean {
    return this.isDone;
  }

  __repr__(): string {
    return "<TaskLike>";
  }
}

export class OlderTaskLike {
  _loop: asyncio.AbstractEventLoop;

  constructor(loop: asyncio.AbstractEventLoop) {
    this._loop = loop;
  }

  done(): boolean {
    return false;
  }
}

// covers test_tasks: BaseTaskIntrospectionTests.test__register_task_1
// covers test_tasks: BaseTaskIntrospectionTests.test__register_task_2
// covers test_tasks: BaseTaskIntrospectionTests.test__register_task_3
// covers test_tasks: BaseTaskIntrospectionTests.test__unregister_task
// covers test_tasks: BaseTaskIntrospectionTests.test__unregister_task_not_registered
export function registeredByHand(loop: asyncio.AbstractEventLoop): void {
  for (const task of [new TaskLike(loop), new OlderTaskLike(loop), new TaskLike(loop, true)]) {
    asyncio._registerTask(task);
    print(
      nameOf(type(task)),
      Array.from(asyncio.allTasks(loop), (each) => each === task),
      { end: " " },
    );
    asyncio._unregisterTask(task);
    print(asyncio.allTasks(loop));
  }
  asyncio._unregisterTask(new TaskLike(loop));
  print(asyncio.allTasks(loop));
}

export function attempt(
  action: any,
  ...arguments_: (TaskLike | asyncio.AbstractEventLoop)[]
): void {
  try {
    invoke(action, ...arguments_);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError", str.partition(str(error), " coro=")[0]);
  }
}

// covers test_tasks: BaseTaskIntrospectionTests.test__enter_task
// covers test_tasks: BaseTaskIntrospectionTests.test__enter_task_failure
// covers test_tasks: BaseTaskIntrospectionTests.test__leave_task
// covers test_tasks: BaseTaskIntrospectionTests.test__leave_task_failure1
// covers test_tasks: BaseTaskIntrospectionTests.test__leave_task_failure2
export function enteredByHand(loop: asyncio.AbstractEventLoop): void {
  const [task, other] = [new TaskLike(loop), new TaskLike(loop)];
  attempt(asyncio._leaveTask, loop, task);
  print(asyncio.currentTask(loop));
  asyncio._enterTask(loop, task);
  print(same(asyncio.currentTask(loop), task));
  attempt(asyncio._enterTask, loop, other);
  attempt(asyncio._leaveTask, loop, other);
  print(same(asyncio.currentTask(loop), task));
  asyncio._leaveTask(loop, task);
  print(asyncio.currentTask(loop));
}

/** A task steps aside for one that is run by hand, and comes back. */
export async function asAnotherTask(loop: asyncio.AbstractEventLoop): Promise<void> {
  async function stepsAside(): Promise<void> {
    const [me, other] = [asyncio.currentTask(), new TaskLike(loop)];
    attempt(asyncio._leaveTask, loop, other);
    asyncio._leaveTask(loop, me);
    print(asyncio.currentTask());
    asyncio._enterTask(loop, other);
    print(same(asyncio.currentTask(), other));
    asyncio._leaveTask(loop, other);
    asyncio._enterTask(loop, me);
    print(same(asyncio.currentTask(), me));
    await asyncio.sleep(0);
    print(same(asyncio.currentTask(), me));
  }

  await loop.runUntilComplete(loop.createTask(stepsAside, { name: "steps aside" }));
}

export async function main(): Promise<void> {
  const loop = asyncio.newEventLoop();
  await insideAndOutside(loop);
  await twoThatTakeTurns(loop);
  withoutARunningLoop();
  registeredByHand(loop);
  enteredByHand(loop);
  await asAnotherTask(loop);
  loop.close();
}

await main();
