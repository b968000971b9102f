/** TaskGroup: order of start and end, names, results, tasks added late, an empty group. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { RuntimeError, print, str } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { assignedLocal } from "py2ts-async/language";

export async function job(name: string, turns: number): Promise<string> {
  for (let turn = 0; turn < turns; turn++) {
    print(name, turn, { end: "; " });
    await asyncio.sleep(0);
  }
  return name;
}

export async function adds(group: asyncio.TaskGroup): Promise<string> {
  await asyncio.sleep(0);
  added.push(group.createTask(coro(job, "added", 2)));
  return "adder";
}

const added: asyncio.Task<string>[] = [];

export async function main(): Promise<void> {
  let group!: asyncio.TaskGroup;
  {
    await using taskGroupContext = new asyncio.TaskGroup();
    group = taskGroupContext;
    print("empty", { end: "; " });
  }
  print("left");
  let first!: asyncio.Task<string>;
  let second!: asyncio.Task<string>;
  let third!: asyncio.Task<string>;
  {
    await using taskGroupContext = new asyncio.TaskGroup();
    try {
      group = taskGroupContext;
      first = group.createTask(coro(job, "a", 2));
      second = group.createTask(coro(job, "b", 3), { name: "second" });
      third = group.createTask(coro(adds, group));
      print("body", { end: "; " });
      await asyncio.sleep(0);
      print("body again", { end: "; " });
    } catch (error) {
      taskGroupContext.except(error);
    }
  }
  print();
  print(
    first.result(),
    second.result(),
    second.getName(),
    third.result(),
    getitem(added, 0).result(),
  );

  {
    await using outer = new asyncio.TaskGroup();
    try {
      {
        await using inner = new asyncio.TaskGroup();
        inner.createTask(coro(job, "inner", 1));
        outer.createTask(coro(job, "outer", 4));
      }
      print("| inner is over |", { end: " " });
    } catch (error) {
      outer.except(error);
    }
  }
  print();
  let late!: asyncio.Coroutine<string>;
  try {
    group.createTask((late = coro(job, "late", 1)));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError", str(error).includes("is finished"));
    assignedLocal(late, "late").close();
  }
  try {
    {
      await using groupContext = await enterAsyncContext(group);
    }
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError", str(error).includes("entered"));
  }
  try {
    new asyncio.TaskGroup().createTask((late = coro(job, "early", 1)));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError", str(error).includes("not been entered"));
    late.close();
  }
}

await asyncio.run(main);
