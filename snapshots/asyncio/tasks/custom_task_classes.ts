/** Subclasses of Task and task factories: what create_task, gather and task groups then make. */

import * as asyncio from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import { TypeError, isinstance, print, repr, sorted, str, tuple, type } from "py2ts-async/builtins";
import { contains, getitem } from "py2ts-async/operator";
import { bound, keywordDict, keywords, nameOf } from "py2ts-async/language";

const place = new contextvars.ContextVar("place", { default: "nowhere" });

/** Counts its instances, and remembers when it was cancelled. */
export class Counted extends asyncio.Task {
  number: number;
  reasons: (string | null)[];
  declare made: number;

  static made = 0;

  constructor(
    coro: any,
    {
      ...optionsOptions
    }: {
      [name: string]: any;
    } = {},
  ) {
    let options = keywordDict(optionsOptions);
    super(coro, { ...keywords(options) });
    Counted.made += 1;
    this.number = Counted.made;
    this.reasons = [];
  }

  cancel(msg: string | null = null): boolean {
    this.reasons.push(msg);
    return super.cancel(msg);
  }

  __repr__(): string {
    return `<Counted ${this.number}>`;
  }
}

export class Plain extends asyncio.Task {}

export async function job(
  seconds: number = 0,
  result: string | null = null,
): Promise<readonly [boolean, string] | string | null> {
  await asyncio.sleep(seconds);
  return result;
}

export async function madeDirectly(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const task = new Counted(asyncio.coro(job, 1, "direct"), { loop, name: "direct" });
  print(task, isinstance(task, asyncio.Task), isinstance(task, asyncio.Future), task.getName());
  print(await task, task.done(), Counted.made);
  const plain = new Plain(asyncio.coro(job, undefined, "plain"), { loop });
  print(str.partition(repr(plain), " coro")[0], nameOf(type(plain)));
  print(await plain, str.rpartition(repr(plain), " ")[2]);
  print(asyncio.ensureFuture(plain) === plain);
}

export async function madeByAFactory(): Promise<void> {
  const loop = asyncio.getRunningLoop();

  function factory(
    loop: any,
    coro: any,
    {
      ...optionsOptions
    }: {
      [name: string]: any;
    } = {},
  ): Counted {
    let options = keywordDict(optionsOptions);
    print("factory:", nameOf(coro), sorted(options));
    return new Counted(coro, { loop: loop, ...keywords(options) });
  }

  print(loop.getTaskFactory());
  loop.setTaskFactory(factory);
  print(loop.getTaskFactory() === factory);
  let task: asyncio.Task<readonly [boolean, string] | string | null> = asyncio.createTask(
    asyncio.coro(job, 1),
    { name: "by the factory" },
  );
  print(task.getName(), task);
  print(contains(tuple.of("None", "Task-9"), asyncio.createTask(asyncio.coro(job, 1)).getName()));
  const withContext = contextvars.copyContext();
  withContext.run(bound(place, "set"), "given");
  task = asyncio.createTask(asyncio.coro(job, 1), { context: withContext });
  print(task.getContext() === withContext, getitem(task.getContext(), place));
  print(await asyncio.gather(asyncio.coro(job, 1, "g1"), asyncio.coro(job, 2, "g2")));
  {
    await using group = new asyncio.TaskGroup();
    try {
      print(group.createTask(asyncio.coro(job, 1), { name: "in a group" }));
    } catch (error) {
      group.except(error);
    }
  }
  print(await asyncio.waitFor(asyncio.coro(job, 1, "limited"), 5), Counted.made);
  for (const wrong of [5, "text"]) {
    try {
      loop.setTaskFactory(wrong as never);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(error);
    }
  }
  loop.setTaskFactory(null);
  print(loop.getTaskFactory(), nameOf(type(asyncio.createTask(job))));
}

export async function cancelled(): Promise<void> {
  const task = new Counted(asyncio.coro(job, 10), { loop: asyncio.getRunningLoop() });
  await asyncio.sleep(1);
  task.cancel("first");
  task.cancel();
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(error.args, task.reasons, task.cancelling());
  }
}

export async function runningIsOneOfThem(): Promise<void> {
  async function who(): Promise<readonly [boolean, string] | string | null> {
    return tuple.of(asyncio.currentTask() === task, nameOf(type(asyncio.currentTask())));
  }

  const task = new Counted(asyncio.coro(who), { loop: asyncio.getRunningLoop() });
  print(await task, nameOf(type(asyncio.currentTask())));
}

export async function main(): Promise<void> {
  for (const part of [madeDirectly, madeByAFactory, cancelled, runningIsOneOfThem]) {
    print("---", nameOf(part));
    await part();
  }
}

await asyncio.run(main);
