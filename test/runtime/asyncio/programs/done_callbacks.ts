import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { ValueError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  let future = loop.createFuture<string>();

  function callback(name: unknown): (future: asyncio.Future<string>) => void {
    return (fut) => log("callback", name, fut.done());
  }

  async function waiter(name: number): Promise<void> {
    log("waiter", name, await future);
  }

  const removed = callback("removed");
  future.addDoneCallback(callback(1));
  future.addDoneCallback(removed);
  const first = asyncio.createTask(coro(waiter, 1));
  await asyncio.sleep(0);
  future.addDoneCallback(callback(2));
  const second = asyncio.createTask(coro(waiter, 2));
  await asyncio.sleep(0);
  future.addDoneCallback(removed);
  log("removed", future.removeDoneCallback(removed));
  loop.callSoon(log, "soon, before");
  future.setResult("value");
  loop.callSoon(log, "soon, after");
  future.addDoneCallback(callback("late"));
  for (let i = 0; i < 3; i++) {
    log("main", i);
    await asyncio.sleep(0);
  }
  const task = asyncio.createTask(coro<[number, string], string>(asyncio.sleep, 0, "slept"));

  function onDone(fut: asyncio.Future<string>): void {
    log("on_done", fut.result());
    fut.addDoneCallback(() => log("nested"));
    loop.callSoon(log, "from a callback");
    asyncio.ensureFuture(coro(waiter, 3));
  }

  task.addDoneCallback(onDone);
  task.addDoneCallback(callback("second"));
  log(await task);
  const handle = loop.callSoon(log, "never");
  handle.cancel();
  loop.callSoon(() => cancelled.cancel());
  const cancelled = loop.callSoon(log, "never");
  for (let i = 0; i < 3; i++) {
    log("main", i);
    await asyncio.sleep(0);
  }
  loop.setExceptionHandler((_, context) => log("handler", show(context.at("exception"))));

  function broken(): never {
    throw new ValueError("broken");
  }

  future = loop.createFuture();
  future.addDoneCallback(broken);
  future.addDoneCallback(callback("after the broken one"));
  future.cancel();
  await asyncio.sleep(0);
  log("end", handle.cancelled(), first.done(), second.done());
}

await asyncio.run(main);
