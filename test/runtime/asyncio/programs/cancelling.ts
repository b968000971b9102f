import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { ValueError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function inner(future: asyncio.Future): Promise<void> {
  try {
    log("inner waits");
    await future;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log("inner", show(error));
    throw error;
  } finally {
    log("inner cleans up");
    await asyncio.sleep(0);
    log("inner is clean");
  }
}

async function outer(future: asyncio.Future): Promise<void> {
  try {
    await inner(future);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log("outer", show(error));
    await asyncio.sleep(0);
    log("outer raises");
    throw error;
  }
}

async function stubborn(): Promise<string> {
  for (let i = 0; i < 3; i++) {
    try {
      while (true) await asyncio.sleep(0);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      log("refused", i, show(error), asyncio.currentTask()!.cancelling());
    }
  }
  log("left", asyncio.currentTask()!.uncancel());
  return "survived";
}

async function resultOf(task: asyncio.Task<unknown>): Promise<void> {
  try {
    log("result", await task);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError || error instanceof ValueError)) throw error;
    log("result", show(error), task.cancelled());
  }
}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const future = loop.createFuture();
  let task: asyncio.Task<unknown> = asyncio.createTask(coro(outer, future));
  await asyncio.sleep(0);
  log(task.cancel("stop"), task.cancelled(), future.cancelled(), task.cancelling());
  await resultOf(task);
  task = asyncio.createTask(coro(stubborn));
  for (let i = 0; i < 3; i++) {
    await asyncio.sleep(0);
    await asyncio.sleep(0);
    log("cancel", task.cancel(`no. ${i}`));
  }
  await resultOf(task);
  log(task.cancelling());

  async function swallow(): Promise<unknown> {
    try {
      await loop.createFuture();
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      return "a value";
    }
    return null;
  }

  async function convert(): Promise<unknown> {
    try {
      await loop.createFuture();
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      throw new ValueError("converted");
    }
    return null;
  }

  async function cancelMyself(): Promise<void> {
    asyncio.currentTask()!.cancel("myself");
    log("still here");
    await done;
    log("no suspension, still here");
    await asyncio.sleep(0);
    log("never");
  }

  async function tooLate(): Promise<number> {
    asyncio.currentTask()!.cancel("too late");
    return 7;
  }

  async function chain(length: number): Promise<void> {
    try {
      if (length > 0) await asyncio.createTask(coro(chain, length - 1));
      else await loop.createFuture();
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      log("link", length, show(error));
      throw error;
    }
  }

  const done = loop.createFuture<null>();
  done.setResult(null);
  for (const fn of [swallow, convert]) {
    task = asyncio.createTask(coro(fn));
    await asyncio.sleep(0);
    task.cancel();
    await resultOf(task);
  }
  task = asyncio.createTask(coro(outer, loop.createFuture()));
  await asyncio.sleep(0);
  log(task.cancel("one"), task.cancel("two"), task.cancelling());
  await resultOf(task);
  await resultOf(asyncio.createTask(coro(cancelMyself)));
  await resultOf(asyncio.createTask(coro(tooLate)));
  task = asyncio.createTask(coro(chain, 3));
  for (let i = 0; i < 5; i++) await asyncio.sleep(0);
  task.cancel("all of you");
  await resultOf(task);
}

await asyncio.run(main);
