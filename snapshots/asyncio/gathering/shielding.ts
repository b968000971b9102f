/** shield: the outer wait may be cancelled, the inner task goes on. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { type Dict, ValueError, print, repr } from "py2ts-async/builtins";

export async function inner(
  name: string,
  seconds: number,
  error: ValueError | null = null,
): Promise<string> {
  try {
    await asyncio.sleep(seconds);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("inner", name, "cancelled");
    throw error;
  }
  if (error != null) {
    throw error;
  }
  print("inner", name, "finished");
  return name;
}

export async function waiter(awaitable: asyncio.Task<string>): Promise<any> {
  try {
    return await asyncio.shield(awaitable);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("waiter cancelled", error.args);
    throw error;
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  print(await asyncio.shield(coro(inner, "coroutine", 1)));

  let task = asyncio.createTask(coro(inner, "task", 2));
  let outer = asyncio.createTask(coro(waiter, task));
  await asyncio.sleep(1);
  outer.cancel("outer only");
  let results: any[] = await asyncio.gather(outer, { returnExceptions: true });
  print(results, task.done(), await task);

  task = asyncio.createTask(coro(inner, "both", 2));
  outer = asyncio.createTask(coro(waiter, task));
  await asyncio.sleep(1);
  task.cancel("the inner one");
  results = await asyncio.gather(outer, { returnExceptions: true });
  print(results, outer.cancelled(), task.cancelled());

  try {
    await asyncio.shield(coro(inner, "failing", 1, new ValueError("from inside")));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }

  loop.setExceptionHandler((loop: asyncio.AbstractEventLoop, context: Dict<string, any>) =>
    print("handler:", context.at("message"), repr(context.get("exception"))),
  );
  task = asyncio.createTask(coro(inner, "late failure", 2, new ValueError("nobody waits")));
  outer = asyncio.createTask(coro(waiter, task));
  await asyncio.sleep(1);
  outer.cancel();
  await asyncio.sleep(2);
  print(outer.cancelled(), repr(task.exception()));
  const done = loop.createFuture();
  done.setResult("already");
  print(asyncio.shield(done) === done, await asyncio.shield(done));
}

await asyncio.run(main);
