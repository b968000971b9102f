import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { BaseException, KeyError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function body(name: string): Promise<string> {
  log("body of", name);
  try {
    await asyncio.sleep(0);
    return name;
  } finally {
    log("end of", name);
  }
}

async function waitForIt(future: asyncio.Future): Promise<void> {
  try {
    log("got", await future);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log("lost", show(error));
    throw error;
  }
}

async function settle(...tasks: asyncio.Task<unknown>[]): Promise<void> {
  const results = await asyncio.gather(...tasks, { returnExceptions: true });
  log(results.map((each) => (each instanceof BaseException ? show(each) : (each ?? null))));
}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  let task: asyncio.Task<unknown> = asyncio.createTask(coro(body, "never"));
  task.cancel("early");
  await settle(task);
  let future = loop.createFuture();
  task = asyncio.createTask(coro(waitForIt, future));
  await asyncio.sleep(0);
  future.setResult("result");
  log(task.cancel("after the result"), future.cancelled());
  await settle(task);
  log(await future);
  future = loop.createFuture();
  let tasks = [0, 1, 2].map(() => asyncio.createTask(coro(waitForIt, future)));
  await asyncio.sleep(0);
  future.setResult("shared");
  tasks[0]!.cancel("the first");
  await settle(...tasks);
  future = loop.createFuture();
  tasks = [0, 1].map(() => asyncio.createTask(coro(waitForIt, future)));
  await asyncio.sleep(0);
  tasks[1]!.cancel("one for all");
  await settle(...tasks);
  log(tasks.map((each) => each.cancelling()));
  future = loop.createFuture();
  task = asyncio.createTask(coro(waitForIt, future));
  await asyncio.sleep(0);
  future.setException(new KeyError("key"));
  task.cancel("after the exception");
  await settle(task);
  log(show(future.exception()));
  task = asyncio.createTask(coro(body, "saved"));
  task.cancel();
  log(task.uncancel());
  await settle(task);
  task = asyncio.createTask(coro(body, "lost"));
  task.cancel();
  task.cancel();
  log(task.uncancel());
  await settle(task);
  log(task.cancel(), task.done());
}

await asyncio.run(main);
