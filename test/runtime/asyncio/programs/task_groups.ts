import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import {
  BaseExceptionGroup,
  KeyError,
  RuntimeError,
  ValueError,
} from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function job(name: string, turns: number, error: unknown = null): Promise<string> {
  try {
    for (let turn = 0; turn < turns; turn++) {
      log(name, turn);
      await asyncio.sleep(0);
    }
    if (error !== null) throw error;
    return name;
  } catch (cancelled) {
    if (!(cancelled instanceof asyncio.CancelledError)) throw cancelled;
    log(name, show(cancelled));
    await asyncio.sleep(0);
    log(name, "is clean");
    throw cancelled;
  }
}

async function main(): Promise<void> {
  let first: asyncio.Task<string>;
  let second: asyncio.Task<string>;
  {
    await using group = new asyncio.TaskGroup();
    first = group.createTask(coro(job, "a", 2));
    second = group.createTask(coro(job, "b", 3), { name: "bee" });
    log("end of the block");
  }
  log(first.result(), second.result(), second.getName());
  try {
    await using group = new asyncio.TaskGroup();
    try {
      group.createTask(coro(job, "c", 1, new ValueError("c")));
      group.createTask(coro(job, "d", 5));
      for (let turn = 0; turn < 9; turn++) {
        log("block", turn);
        await asyncio.sleep(0);
      }
    } catch (error) {
      group.except(error);
    }
  } catch (errors) {
    if (!(errors instanceof BaseExceptionGroup)) throw errors;
    log(show(errors), asyncio.currentTask()!.cancelling());
  }
  try {
    await using group = new asyncio.TaskGroup();
    try {
      group.createTask(coro(job, "e", 5));
      group.createTask(coro(job, "f", 2, new KeyError("f")));
      await asyncio.sleep(0);
      throw new ValueError("block");
    } catch (error) {
      group.except(error);
    }
  } catch (errors) {
    if (!(errors instanceof BaseExceptionGroup)) throw errors;
    log(show(errors));
  }

  async function parent(): Promise<void> {
    await using group = new asyncio.TaskGroup();
    try {
      group.createTask(coro(job, "g", 9));
      try {
        await asyncio.getRunningLoop().createFuture();
      } finally {
        log("block left");
      }
    } catch (error) {
      group.except(error);
    }
  }

  let task = asyncio.createTask(coro(parent));
  for (let i = 0; i < 3; i++) await asyncio.sleep(0);
  task.cancel("from outside");
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log(show(error), task.cancelled());
  }
  try {
    await using outer = new asyncio.TaskGroup();
    try {
      outer.createTask(coro(job, "h", 8));
      {
        await using inner = new asyncio.TaskGroup();
        inner.createTask(coro(job, "i", 2, new ValueError("inner")));
        inner.createTask(coro(job, "j", 9));
      }
      log("never");
    } catch (error) {
      outer.except(error);
    }
  } catch (errors) {
    if (!(errors instanceof BaseExceptionGroup)) throw errors;
    log(show(errors), asyncio.currentTask()!.cancelling());
  }

  async function adder(group: asyncio.TaskGroup): Promise<void> {
    await asyncio.sleep(0);
    group.createTask(coro(job, "added", 1));
  }

  let last: asyncio.TaskGroup;
  {
    await using group = new asyncio.TaskGroup();
    last = group;
    group.createTask(coro(adder, group));
  }
  try {
    last.createTask(coro(job, "late", 1));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    log(show(error));
  }
  {
    await using group = new asyncio.TaskGroup();
    try {
      first = group.createTask(coro(job, "k", 5));
      second = group.createTask(coro(job, "l", 3));
      await asyncio.sleep(0);
      first.cancel("only k");
    } catch (error) {
      group.except(error);
    }
  }
  log(first.cancelled(), second.result());

  async function failingParent(): Promise<void> {
    await using group = new asyncio.TaskGroup();
    group.createTask(coro(job, "m", 3, new ValueError("m")));
  }

  task = asyncio.createTask(coro(failingParent));
  for (let i = 0; i < 4; i++) await asyncio.sleep(0);
  task.cancel();
  try {
    await task;
  } catch (error) {
    log(show(error), task.cancelling());
  }
}

await asyncio.run(main);
