/** Who makes tasks: the loop, a factory, a subclass of the loop. */

import * as asyncio from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import "py2ts-async/program";
import { RuntimeError, TypeError, isinstance, print, sorted, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, keywordDict, keywords, nameOf } from "py2ts-async/language";

const room = new contextvars.ContextVar("room", { default: "hall" });

export class Errand extends asyncio.Task {}

export async function fetch(what: string): Promise<readonly [string, string]> {
  await asyncio.sleep(1);
  return tuple.of(what, room.get());
}

// covers test_base_events: BaseEventLoopTests.test_set_task_factory_invalid
export function refused(loop: asyncio.AbstractEventLoop): void {
  try {
    loop.setTaskFactory(1 as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
  print(loop.getTaskFactory());
}

// covers test_base_events: BaseEventLoopTests.test_set_task_factory
/** The factory makes every task until it is taken back. */
export async function ownClass(loop: asyncio.AbstractEventLoop): Promise<void> {
  function errands(
    loop: any,
    coro: any,
    {
      ...optionsOptions
    }: {
      [name: string]: any;
    } = {},
  ): Errand {
    let options = keywordDict(optionsOptions);
    print("an errand for", nameOf(coro), sorted(options));
    return new Errand(coro, { loop: loop, ...keywords(options) });
  }

  loop.setTaskFactory(errands);
  print(loop.getTaskFactory() === errands);
  let task = loop.createTask(asyncio.coro(fetch, "bread"));
  print(isinstance(task, Errand), await loop.runUntilComplete(task));
  print(await loop.runUntilComplete(asyncio.coro(fetch, "milk")));
  const context = contextvars.copyContext();
  context.run(bound(room, "set"), "cellar");
  print(await loop.runUntilComplete(loop.createTask(asyncio.coro(fetch, "wine"), { context })));
  loop.setTaskFactory(null);
  task = loop.createTask(asyncio.coro(fetch, "salt"));
  print(loop.getTaskFactory(), isinstance(task, Errand), isinstance(task, asyncio.Task));
  print(await loop.runUntilComplete(task));
}

// covers test_base_events: BaseEventLoopTests.test_create_named_task_with_default_factory
// covers test_base_events: BaseEventLoopTests.test_create_named_task_with_custom_factory
/** Tasks of both kinds get the name that create_task was given. */
export async function named(loop: asyncio.AbstractEventLoop): Promise<void> {
  let task = loop.createTask(asyncio.coro(fetch, "tea"), { name: "tea task" });
  print(task.getName(), await loop.runUntilComplete(task));

  function plain(loop: any, coro: any): asyncio.Task<any> {
    return new asyncio.Task(coro, { loop });
  }

  loop.setTaskFactory(plain);
  task = loop.createTask(asyncio.coro(fetch, "coffee"), { name: "coffee task" });
  print(task.getName(), await loop.runUntilComplete(task));
  loop.setTaskFactory(null);
}

/** A loop that keeps a list of its tasks. */
export class Household extends asyncio.SelectorEventLoop {
  made: asyncio.Task<any>[];

  constructor() {
    super();
    this.made = [];
  }

  createTask(
    coro: any,
    {
      ...optionsOptions
    }: {
      [name: string]: any;
    } = {},
  ): asyncio.Task<any> {
    let options = keywordDict(optionsOptions);
    print("the household makes a task", sorted(options));
    const task = super.createTask(coro, { ...keywords(options) });
    this.made.push(task);
    return task;
  }
}

// covers test_base_events: BaseEventLoopTests.test_create_task
export async function byASubclass(): Promise<void> {
  const loop = new Household();
  const coro = asyncio.coro(fetch, "soap");
  const task = asyncio.ensureFuture(coro, { loop });
  print(getitem(loop.made, 0) === task, await loop.runUntilComplete(task));

  async function main(): Promise<readonly [boolean, number, readonly [string, string]]> {
    const task = asyncio.createTask(asyncio.coro(fetch, "wood"), { name: "wood" });
    return tuple.of(getitem(loop.made, -1) === task, loop.made.length, await task);
  }

  print(await loop.runUntilComplete(main));
  loop.close();
}

// covers test_base_events: BaseEventLoopTests.test_create_task_error_closes_coro
/** A coroutine that no task can be made of may be closed; then nobody warns of it. */
export function onAClosedLoop(): void {
  const loop = asyncio.newEventLoop();
  loop.close();
  const coro = asyncio.coro(fetch, "nothing");
  try {
    asyncio.ensureFuture(coro, { loop });
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  coro.close();
}

const loop = asyncio.newEventLoop();
refused(loop);
await ownClass(loop);
await named(loop);
loop.close();
await byASubclass();
onAClosedLoop();
