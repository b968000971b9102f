/** ensure_future and Task() given coroutines, futures, tasks and objects with __await__. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, uncalled } from "py2ts-async/asyncio";
import * as types from "py2ts-async/types";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/program";
import {
  Dict,
  RuntimeError,
  TypeError,
  ValueError,
  isinstance,
  print,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function greet(name: any = "ok"): Promise<string> {
  return `hello ${str(name)}`;
}

/** An awaitable that passes a coroutine's own iterator on. */
export class Wrapped {
  coroutine: any;

  constructor(coroutine: any) {
    this.coroutine = coroutine;
  }

  __await__(): any {
    return this.coroutine.__await__();
  }
}

export class Nap {
  __await__(): any {
    return coro(asyncio.sleep, 0, "after a nap").__await__();
  }
}

export function attempt(
  label: string,
  action: (() => asyncio.Task<any>) | (() => asyncio.Task<any> | asyncio.Future<any>),
): void {
  try {
    print(label, "gives", action());
  } catch (error) {
    if (!(
      error instanceof TypeError ||
      error instanceof ValueError ||
      error instanceof RuntimeError
    ))
      throw error;
    print(label, "raises", nameOf(type(error)), "-", error);
  }
}

// covers test_tasks: BaseTaskTests.test_task_class
export async function theClassItself(
  loop: asyncio.AbstractEventLoop,
  other: asyncio.AbstractEventLoop,
): Promise<void> {
  for (const where of [loop, other]) {
    const task = new asyncio.Task(coro(greet, "class"), { loop: where });
    print(task.done(), await where.runUntilComplete(task), task.done(), task.result());
    print(task.getLoop() === where, task.getLoop() === loop, isinstance(task, asyncio.Future));
  }
}

// covers test_tasks: BaseTaskTests.test_ensure_future_coroutine
export async function coroutines(loop: asyncio.AbstractEventLoop): Promise<void> {
  let task = asyncio.ensureFuture(coro(greet, "coroutine"), { loop });
  print(task.getLoop() === loop, await loop.runUntilComplete(task), task.done(), task.result());

  asyncio.setEventLoop(null);
  const unused = coro(greet, "nobody");
  attempt("without a current loop", () => asyncio.ensureFuture(unused));
  unused.close();

  async function inside() {
    return asyncio.ensureFuture(coro(greet, "running loop"));
  }

  task = (await loop.runUntilComplete(inside)) as unknown as asyncio.Task<string>;
  print(task.getLoop() === loop, task.done(), await loop.runUntilComplete(task));

  asyncio.setEventLoop(loop);
  task = asyncio.ensureFuture(coro(greet, "current loop"));
  print(task.getLoop() === loop, await loop.runUntilComplete(task));
  asyncio.setEventLoop(null);
}

// covers test_tasks: BaseTaskTests.test_ensure_future_future
// covers test_tasks: BaseTaskTests.test_ensure_future_error_msg
export async function futures(
  loop: asyncio.AbstractEventLoop,
  other: asyncio.AbstractEventLoop,
): Promise<void> {
  const future = loop.createFuture();
  future.setResult("ready");
  print(asyncio.ensureFuture(future) === future, await loop.runUntilComplete(future));
  attempt("another loop", () => asyncio.ensureFuture(future, { loop: other }));
  print(asyncio.ensureFuture(future, { loop }) === future);
}

// covers test_tasks: BaseTaskTests.test_ensure_future_task
export async function tasks(
  loop: asyncio.AbstractEventLoop,
  other: asyncio.AbstractEventLoop,
): Promise<void> {
  const task = loop.createTask(coro(greet, "task"));
  print(asyncio.ensureFuture(task) === task, await loop.runUntilComplete(task), task.result());
  attempt("another loop", () => asyncio.ensureFuture(task, { loop: other }));
  print(asyncio.ensureFuture(task, { loop }) === task);
}

// covers test_tasks: BaseTaskTests.test_ensure_future_awaitable
// covers test_tasks: BaseTaskTests.test_ensure_future_task_awaitable
export async function awaitableObjects(loop: asyncio.AbstractEventLoop): Promise<void> {
  for (const awaitable of [new Wrapped(coro(greet, "wrapped")), new Nap()]) {
    const task = asyncio.ensureFuture(awaitable, { loop });
    print(nameOf(type(task)), await loop.runUntilComplete(task), task.done(), task.result());
    print(isinstance(task.getCoro(), types.CoroutineType), asyncio.iscoroutine(task.getCoro()));
  }
}

// covers test_tasks: BaseTaskTests.test_ensure_future_neither
export async function neither(loop: asyncio.AbstractEventLoop): Promise<void> {
  let wrong!:
    | string
    | number
    | ((name?: any) => Promise<string>)[]
    | ((name?: any) => Promise<string>)
    | typeof Wrapped
    | readonly []
    | Dict<any, any>
    | null;
  for (wrong of ["text", 5, null, [greet], greet, Wrapped]) {
    const kind = nameOf(type(wrong));
    attempt(`ensure_future of ${kind}`, () => asyncio.ensureFuture(uncalled(wrong), { loop }));
  }
  for (wrong of ["text", 5, null, tuple.of(), [], new Dict<any, any>()]) {
    attempt("Task", () => new asyncio.Task(wrong as never, { loop }));
    attempt("create_task", () => loop.createTask(wrong as never));
  }
  // A task can be awaited, but it is no coroutine.
  const finished = loop.createTask(greet);
  await loop.runUntilComplete(finished);
  try {
    loop.createTask(finished as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(str.partition(str(error), " name=")[0]);
  }
}

const [loop, other] = [asyncio.newEventLoop(), asyncio.newEventLoop()];
await theClassItself(loop, other);
await coroutines(loop);
await futures(loop, other);
await tasks(loop, other);
await awaitableObjects(loop);
await neither(loop);
loop.close();
other.close();
