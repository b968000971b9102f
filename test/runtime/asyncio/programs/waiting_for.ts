import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { TimeoutError, ValueError } from "../../../../runtime/python/exceptions.ts";
import { asFloat } from "../../../../runtime/python/float.ts";
import { log, show } from "./harness.ts";

async function nap(name: string, seconds: number, error: unknown = null): Promise<string> {
  try {
    await asyncio.sleep(seconds);
    if (error !== null) throw error;
    log(name, "is done");
    return name;
  } catch (cancelled) {
    if (!(cancelled instanceof asyncio.CancelledError)) throw cancelled;
    log(name, show(cancelled));
    await asyncio.sleep(0);
    log(name, "is clean");
    throw cancelled;
  }
}

async function attempt(
  awaitable: asyncio.Awaitable<unknown>,
  seconds: number | null,
): Promise<void> {
  try {
    log("result", await asyncio.waitFor(awaitable, seconds));
  } catch (error) {
    if (!(error instanceof TimeoutError || error instanceof ValueError)) throw error;
    log("result", show(error), error.__cause__ && show(error.__cause__));
  }
}

async function refuse(): Promise<string | null> {
  try {
    await asyncio.sleep(9);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    return "refused";
  }
  return null;
}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  await attempt(coro(nap, "a", 0), 1);
  await attempt(coro(nap, "b", 9), 2);
  await attempt(coro(nap, "c", 0, new ValueError("c")), 2);
  await attempt(coro(nap, "never", 0), 0);
  let task: asyncio.Task<unknown> = asyncio.createTask(coro(nap, "d", 9));
  await attempt(task, 2);
  log(task.cancelled());
  task = asyncio.createTask(coro(nap, "e", 9));
  await attempt(asyncio.shield(task), 2);
  log(task.cancelled(), task.done());
  task.cancel();
  await asyncio.wait([task]);
  await attempt(coro(refuse), 2);
  log(asyncio.currentTask()!.cancelling());
  const lazy = coro(nap, "f", 9);
  task = asyncio.createTask(coro(() => asyncio.waitFor(lazy, 9)));
  await asyncio.sleep(0);
  task.cancel("outside");
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log(show(error));
  }
  let future = loop.createFuture<string>();
  loop.callLater(2, (result: string) => future.setResult(result), "future");
  for (const seconds of [9, 0, null]) await attempt(future, seconds);
  future = loop.createFuture();
  await attempt(future, 2);
  log(future.cancelled(), asFloat(loop.time()));

  let inner = asyncio.createTask(coro(nap, "g", 5));

  async function shielded(): Promise<string> {
    try {
      return await asyncio.shield(inner);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      log("shielded", show(error), inner.done());
      throw error;
    }
  }

  task = asyncio.createTask(coro(shielded));
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  task.cancel("only me");
  await asyncio.wait([task]);
  log(task.cancelled(), await inner);
  inner = asyncio.createTask(coro(nap, "h", 5));
  task = asyncio.createTask(coro(shielded));
  await asyncio.sleep(0);
  inner.cancel("inner");
  await asyncio.wait([task]);
  log(inner.cancelled(), task.cancelled());
  inner = asyncio.createTask(coro(nap, "i", 0, new ValueError("i")));
  task = asyncio.createTask(coro(shielded));
  await asyncio.wait([task]);
  log(show(task.exception()), asyncio.shield(inner) === inner);
  inner = asyncio.createTask(coro(nap, "j", 1));
  const first = asyncio.shield(inner);
  const second = asyncio.shield(inner);
  first.cancel();
  log(first.cancelled(), second.done(), await second);
}

await asyncio.run(main);
