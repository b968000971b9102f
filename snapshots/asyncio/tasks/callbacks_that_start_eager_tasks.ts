/** Callbacks of the loop that create eager tasks: the first step runs inside of the callback. */

import * as asyncio from "py2ts-async/asyncio";
import { awaitedByLoop, coro, ensureFutureEagerly, spawn, startEagerly } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import "py2ts-async/program";
import { type Dict, KeyError, ValueError, getattr, print, repr } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

const var_ = new contextvars.ContextVar("var", { default: "unset" });

export async function job(name: string, delay: number = 0): Promise<string> {
  const task = asyncio.currentTask();
  print(name, "starts in", task != null ? task.getName() : null, "with", var_.get());
  var_.set("set by " + name);
  if (delay) {
    await asyncio.sleep(delay);
  }
  print(name, "ends with", var_.get());
  return name;
}

export async function failing(name: string): Promise<never> {
  print(name, "fails");
  throw new ValueError(name);
}

export class Service {
  tasks: asyncio.Task<string>[];

  constructor() {
    this.tasks = [];
  }

  async begin(name: string, delay: number = 0): Promise<void> {
    print("begin", name, "current", asyncio.currentTask());
    const task = (await spawn(coro(job, name, delay)))[0];
    this.tasks.push(task);
    print("begun", name, task.done(), "current", asyncio.currentTask(), var_.get());
  }

  async onDone(task: asyncio.Task<string>): Promise<void> {
    print("on_done", task.result());
    await this.helper("helped " + task.result());
    print("on_done ends");
  }

  async helper(name: string): Promise<void> {
    this.tasks.push((await ensureFutureEagerly(coro(job, name, 0.5)))[0]);
    print("helper ends");
  }
}

export async function raising(): Promise<never> {
  await spawn(coro(job, "before raising"));
  print("about to raise");
  throw new KeyError("from callback");
}

export async function setsVariable(): Promise<void> {
  var_.set("by callback");
  const t = (await spawn(coro(job, "sees the callback's", 1)))[0];
  print("callback still", var_.get(), t.done());
}

export async function spawnsFailing(): Promise<void> {
  const task = (await spawn(coro(failing, "inner")))[0];
  print("failed already", repr(task.exception()));
}

export function handler(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  print(
    "handler:",
    getitem(getattr(context.at("message"), "split")(" at "), 0),
    repr(context.get("exception")),
  );
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler(handler);
  loop.setTaskFactory(asyncio.eagerTaskFactory);
  const service = new Service();
  loop.callSoon(awaitedByLoop(bound(service, "begin")), "first");
  loop.callSoon(awaitedByLoop(bound(service, "begin")), "second", 1);
  loop.callSoonThreadsafe(awaitedByLoop(bound(service, "begin")), "threadsafe");
  const handle = loop.callSoon(awaitedByLoop(bound(service, "begin")), "never");
  handle.cancel();
  loop.callSoon(awaitedByLoop(raising));
  loop.callSoon(print, "after raising");
  loop.callSoon(awaitedByLoop(setsVariable));
  loop.callSoon(awaitedByLoop(spawnsFailing));
  loop.callSoon(awaitedByLoop(async () => (await spawn(coro(job, "from lambda")))[0]));
  loop.callLater(
    0.25,
    awaitedByLoop(async () => await service.begin("later", 0.1)),
  );
  loop.callAt(loop.time() + 0.3, awaitedByLoop(bound(service, "begin")), "at");
  await asyncio.sleep(0);
  print("main again", var_.get());
  const task = (await spawn(coro(job, "watched", 0.2)))[0];
  task.addDoneCallback(awaitedByLoop(bound(service, "onDone")));
  task.addDoneCallback(awaitedByLoop(bound(service, "onDone")));
  print("removed", task.removeDoneCallback(awaitedByLoop(bound(service, "onDone"))));
  task.addDoneCallback(awaitedByLoop(bound(service, "onDone")));
  await task;
  print("watched is over");
  await asyncio.sleep(2);
  print(asyncio.allTasks().size, service.tasks.length);
  const future = loop.createFuture();

  async function nested(f: asyncio.Future<any>): Promise<void> {
    print("nested", f.result());
    const inner = (
      await startEagerly(new asyncio.Task(coro(job, "eager by itself"), { loop, eagerStart: true }))
    )[0];
    print(inner.done());
  }

  future.addDoneCallback(awaitedByLoop(nested));
  future.setResult(5);
  print("set");
  await future;
  await asyncio.sleep(0);
  print("end");
}

await asyncio.run(main);
