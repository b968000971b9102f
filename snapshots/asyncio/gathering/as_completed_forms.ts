/** as_completed: plain and asynchronous iteration, a timeout, errors, duplicates. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import { Dict, TimeoutError, ValueError, asFloat, next, print, tuple } from "py2ts-async/builtins";
import { assignedLocal } from "py2ts-async/language";

export async function job(
  name: string,
  seconds: number,
  error: ValueError | null = null,
): Promise<string> {
  await asyncio.sleep(seconds);
  if (error != null) {
    throw error;
  }
  return name;
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const begin = loop.time();
  for (const waiting of asyncio.asCompleted([
    coro(job, "slow", 3),
    coro(job, "fast", 1),
    coro(job, "middle", 2),
  ])) {
    print(await waiting, asFloat(loop.time() - begin));
  }

  const tasks = new Dict(
    [tuple.of("x", 2), tuple.of("y", 1)].map(
      ([name, seconds]) =>
        [asyncio.createTask(coro(job, name, seconds)), name] as [asyncio.Task<string>, string],
    ),
  );
  for await (const item of asyncFor(asyncio.asCompleted(tasks))) {
    const task = item as unknown as asyncio.Task<string>;
    print("our own task", tasks.at(task), await task);
  }

  for (const waiting of asyncio.asCompleted([
    coro(job, "good", 1),
    coro(job, "bad", 2, new ValueError("bad")),
  ])) {
    try {
      print(await waiting);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      print("error", error);
    }
  }

  let late!: asyncio.Task<string>;
  try {
    for (const waiting of asyncio.asCompleted(
      [
        asyncio.createTask(coro(job, "in time", 1)),
        (late = asyncio.createTask(coro(job, "too late", 9))),
      ],
      { timeout: 5 },
    )) {
      print(await waiting);
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("TimeoutError", error.args, assignedLocal(late, "late").done());
  }

  try {
    for await (const item2 of asyncFor(asyncio.asCompleted([late], { timeout: 0.5 }))) {
      const task = item2 as unknown as asyncio.Task<string>;
      print("never printed");
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("again", late.done());
  }
  print(await late);

  const first = next(
    asyncio.asCompleted([
      asyncio.createTask(coro(job, "p", 2)),
      asyncio.createTask(coro(job, "q", 1)),
    ]),
  );
  print("first", await first);
  const items: asyncio.Task<any>[] = [];
  for await (const item3 of asyncFor(asyncio.asCompleted([]))) {
    const waiting = item3 as unknown as asyncio.Task<any>;
    items.push(waiting);
  }
  const items2: string[] = [];
  for (const waiting of asyncio.asCompleted([late, late])) {
    items2.push(await waiting);
  }
  print(items, items2);
}

await asyncio.run(main);
