/** Awaiting oneself, another loop's future, one coroutine twice, and what cannot be awaited. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import {
  Dict,
  RuntimeError,
  TypeError,
  iter,
  print,
  slice,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { assignedLocal, nameOf } from "py2ts-async/language";

export async function job(): Promise<string> {
  await asyncio.sleep(0);
  return "done";
}

export async function report(label: string, awaitable: any): Promise<void> {
  try {
    print(label, "gives", await awaited(awaitable));
  } catch (error) {
    if (!(error instanceof RuntimeError || error instanceof TypeError)) throw error;
    print(label, "raises", nameOf(type(error)), "-", error);
  }
}

// covers test_tasks: BaseTaskTests.test_task_awaits_on_itself
export async function itself(): Promise<void> {
  async function selfish(): Promise<void> {
    await task;
  }

  let task: asyncio.Task<string | null> = asyncio.ensureFuture(selfish);
  try {
    await task;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(str.partition(str(error), ": ")[0]);
  }
  print(task.done(), task.cancelled(), str.partition(str(task.exception()), ": ")[0]);

  async function recovers(): Promise<string> {
    try {
      await task;
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print(str.partition(str(error), ":")[0]);
    }
    await asyncio.sleep(1);
    return "went on";
  }

  task = asyncio.createTask(recovers);
  await asyncio.sleep(0.5);
  await report("the task that went on", task);
}

// covers test_tasks: BaseTaskTests.test_other_loop_future
export async function ofAnotherLoop(): Promise<void> {
  const other = asyncio.newEventLoop();
  const foreign = other.createFuture();

  async function waits(): Promise<void> {
    await foreign;
  }

  async function waitsAndGoesOn(): Promise<readonly [string, any]> {
    let message!: string;
    try {
      await foreign;
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      message = str(error);
    }
    foreign.setResult("set elsewhere");
    // What is done already can be awaited from any loop.
    return tuple.of(str.rpartition(assignedLocal(message, "message"), "> ")[2], await foreign);
  }

  try {
    await asyncio.run(waits);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    const text = str(error);
    let _!: string;
    let start: string;
    [start, _, _] = str.partition(text, " name=");
    print(start, "...", getitem(text, slice(str.index(text, " got "), null)));
  }
  print(await asyncio.run(waitsAndGoesOn));
  other.close();
}

export async function twice(): Promise<void> {
  let coroutine = coro(job);
  await report("first", coroutine);
  await report("second", coroutine);
  coroutine = coro(job);
  const task = asyncio.createTask(coroutine);
  await report("task", task);
  await report("task again", task);
  await report("its coroutine", coroutine);
  await report("a new task", asyncio.createTask(coroutine));
  const closed = coro(job);
  closed.close();
  await report("closed", closed);

  async function both(coroutine: asyncio.Coroutine<string>): Promise<string> {
    return await coroutine;
  }

  const shared = coro(job);
  const [one, two] = [
    asyncio.createTask(coro(both, shared)),
    asyncio.createTask(coro(both, shared)),
  ];
  await report("one", one);
  await report("two", two);
}

export class Plain {}

export class WrongIterator {
  __await__(): number[] {
    return [1, 2];
  }
}

export class WrongYield {
  *__await__(): Generator<string> {
    yield "a word";
  }
}

export class WrongList {
  __await__(): IterableIterator<number> {
    return iter([3]);
  }
}

export async function whatCannotBeAwaited(): Promise<void> {
  for (const value of [
    5,
    null,
    "text",
    2.5,
    [1],
    tuple.of(1),
    new Dict<any, any>(),
    new Plain(),
    Plain,
    job,
    print,
  ]) {
    await report(nameOf(type(value)), value);
  }
  for (const value of [new WrongIterator(), new WrongYield(), new WrongList()]) {
    await report(nameOf(type(value)), value);
  }
  {
    await using group = new asyncio.TaskGroup();
    try {
      for (const value of [new WrongYield(), new WrongList()]) {
        group.createTask(coro(report, "in a task", value));
      }
    } catch (error) {
      group.except(error);
    }
  }
}

await asyncio.run(itself);
await ofAnotherLoop();
await asyncio.run(twice);
await asyncio.run(whatCannotBeAwaited);
