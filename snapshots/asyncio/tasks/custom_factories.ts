/** Task factories of the program: classes of tasks of its own, what they are told, what they give. */

import * as asyncio from "py2ts-async/asyncio";
import { type Int, TypeError, isinstance, print, sorted, tuple, type } from "py2ts-async/builtins";
import { keywordDict, keywords, nameOf } from "py2ts-async/language";

/** A task that says when it is made. */
export class Noted extends asyncio.Task {
  constructor(
    coro: any,
    {
      loop = null,
      name = null,
      context = null,
    }: {
      loop?: any;
      name?: string | null;
      context?: null;
    } = {},
  ) {
    super(coro, { loop, name, context });
    print("  made", this.getName());
  }
}

export async function job(value: Int | string): Promise<Int | string> {
  await asyncio.sleep(0);
  return value;
}

export function noting(
  loop: any,
  coro: any,
  {
    ...kwargsOptions
  }: {
    [name: string]: any;
  } = {},
): Noted {
  let kwargs = keywordDict(kwargsOptions);
  print("  factory:", loop.isRunning(), sorted(kwargs));
  return new Noted(coro, { loop: loop, ...keywords(kwargs) });
}

export async function withOwnClass(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setTaskFactory(noting);
  print(loop.getTaskFactory() === noting);
  const task = asyncio.createTask(asyncio.coro(job, 1), { name: "first" });
  print(nameOf(type(task)), task.getName(), isinstance(task, asyncio.Task), await task);
  print(await asyncio.gather(asyncio.coro(job, 2), asyncio.coro(job, 3)));
  let member!: asyncio.Task<Int | string>;
  {
    await using group = new asyncio.TaskGroup();
    member = group.createTask(asyncio.coro(job, 4), { name: "member" });
  }
  print(nameOf(type(member)), member.result());
  print(await asyncio.waitFor(asyncio.coro(job, 5), 1));
  print(await asyncio.ensureFuture(asyncio.coro(job, 6)));
}

/** create_task gives the name to a factory as a keyword, and only if there is one. */
export async function withoutAName(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const seen: (readonly [null, boolean])[] = [];

  function factory(
    loop: any,
    coro: any,
    {
      name = null,
      context = null,
    }: {
      name?: null;
      context?: null;
    } = {},
  ): asyncio.Task<any> {
    seen.push(tuple.of(name, context == null));
    return new asyncio.Task(coro, { loop, name, context });
  }

  loop.setTaskFactory(factory);
  await asyncio.createTask(asyncio.coro(job, 0));
  await asyncio.createTask(asyncio.coro(job, 0), { name: "given" });
  await loop.createTask(asyncio.coro(job, 0), { name: 7 as never });
  print(seen);
}

export async function misused(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  print(loop.getTaskFactory());
  for (const wrong of ["text", 5]) {
    try {
      loop.setTaskFactory(wrong as never);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(error);
    }
  }
  loop.setTaskFactory(
    (
      loop: any,
      coro: any,
      {
        ...kwargsOptions
      }: {
        [name: string]: any;
      } = {},
    ) => {
      let kwargs = keywordDict(kwargsOptions);
      return new asyncio.Task(coro, { loop: loop, ...keywords(kwargs) });
    },
  );
  print(await asyncio.createTask(asyncio.coro(job, "by a lambda")));
  loop.setTaskFactory(null);
  print(loop.getTaskFactory(), await asyncio.createTask(asyncio.coro(job, "plain again")));
}

for (const main of [withOwnClass, withoutAName, misused]) {
  print(nameOf(main));
  await asyncio.run(main);
}
