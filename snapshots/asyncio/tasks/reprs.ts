/** The repr of a task in every state: pending, running, waiting, cancelling, cancelled, finished. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import { ValueError, getattr, print, repr, str } from "py2ts-async/builtins";
import { bound, moduleName, nameOf, qualnameOf } from "py2ts-async/language";

export async function spell(word: string = "abc"): Promise<string> {
  return word;
}

export async function waitFor(future: asyncio.Future<any> | asyncio.Task<any>): Promise<any> {
  return await future;
}

export async function fails(): Promise<never> {
  throw new ValueError("no luck");
}

export async function showYourself(): Promise<void> {
  print(asyncio.currentTask());
}

export class Listener {
  __repr__(): string {
    return "<Listener>";
  }

  __call__(...args: any[]): void {}

  method(future: asyncio.Task<null>): void {}
}

export class Worker {
  async work(): Promise<void> {
    await asyncio.sleep(0);
  }

  __repr__(): string {
    return "<Worker>";
  }
}

// covers test_tasks: BaseTaskTests.test_task_repr
export async function everyState(): Promise<void> {
  const coroutine = coro(spell);
  print(nameOf(spell), qualnameOf(spell), getattr(spell, "__module__") === moduleName(import.meta));
  print(nameOf(coroutine), qualnameOf(coroutine));
  let task = asyncio.createTask(coroutine, { name: "speller" });
  task.addDoneCallback(new Listener());
  print(task);
  task.cancel();
  print(task);
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(task);
  }
  task = asyncio.createTask(spell, { name: "speller" });
  print(await task, task);
  task = asyncio.createTask(coro(spell, "long ".repeat(100)), { name: "long" });
  await task;
  print(task);
  task = asyncio.createTask(fails, { name: "failing" });
  await asyncio.wait([task]);
  print(task);
  print(repr(task.exception()));
  await asyncio.createTask(showYourself, { name: "running" });
}

// covers test_tasks: BaseTaskTests.test_task_repr_wait_for
export async function whileWaiting(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  const task = asyncio.createTask(coro(waitFor, future), { name: "waiting" });
  const outer = asyncio.createTask(coro(waitFor, task), { name: "outer" });
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print(task);
  print(repr(task).includes(repr(future)), repr(task).includes(`wait_for=${repr(future)}`));
  print(outer);
  future.setResult(null);
  print(task);
  await outer;
  print(task, outer, { sep: "\n" });
}

export async function methodsAndLambdas(): Promise<void> {
  const task = asyncio.createTask(coro(bound(new Worker(), "work")), { name: "method" });
  task.addDoneCallback(bound(new Listener(), "method"));
  task.addDoneCallback((done: asyncio.Task<null>) => null);
  print(task);
  task.addDoneCallback(functools.partial(print, "done", { end: "\n" }));
  print(task);
  print(await task, task.done());
  const sleeper = asyncio.createTask(coro(asyncio.sleep, 1), { name: "sleeper" });
  print(str.partition(repr(sleeper), " coro")[0]);
  sleeper.cancel();
  const waiting = asyncio.createTask(coro(waitFor, asyncio.getRunningLoop().createFuture()), {
    name: "w",
  });
  await asyncio.sleep(0);
  waiting.cancel("soon");
  print(waiting);
  await asyncio.wait([waiting]);
  print(waiting);
}

export async function main(): Promise<void> {
  await everyState();
  await whileWaiting();
  await methodsAndLambdas();
}

await asyncio.run(main);
