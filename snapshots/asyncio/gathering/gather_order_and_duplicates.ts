/** gather: results by position, the same awaitable twice, futures mixed in, nothing at all. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print, type } from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

export async function job(name: string, seconds: number): Promise<string> {
  print("start", name);
  await asyncio.sleep(seconds);
  print("end", name);
  return name;
}

export async function main(): Promise<void> {
  print(await asyncio.gather(coro(job, "a", 3), coro(job, "b", 1), coro(job, "c", 2)));
  const task = asyncio.createTask(coro(job, "t", 1));
  const coroutine = coro(job, "twice", 0);
  const future = asyncio.getRunningLoop().createFuture();
  asyncio.getRunningLoop().callLater(2, bound(future, "setResult"), "f");
  print(await asyncio.gather(task, coroutine, future, task, coroutine));
  const empty = asyncio.gather();
  print(nameOf(type(empty)), await empty);
  print(
    await asyncio.gather(
      asyncio.gather(coro(job, "n1", 1), coro(job, "n2", 0)),
      coro(job, "n3", 0),
      asyncio.gather(),
    ),
  );
  const group = asyncio.gather(coro(job, "x", 1), coro(job, "y", 2));
  print(group.done());
  group.addDoneCallback((done: asyncio.Future<string[]>) => print("group callback", done.result()));
  await asyncio.sleep(5);
  print(group.done(), group.result());
}

await asyncio.run(main);
