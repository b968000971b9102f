/** get_stack() and print_stack(): of tasks that have not started, wait, run, have ended or failed. */

import * as asyncio from "py2ts-async/asyncio";
import * as io from "py2ts-async/io";
import * as re from "py2ts-async/re";
import "py2ts-async/asyncio/base_tasks";
import { ValueError, print, repr, str, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { keywordDict, keywords, nameOf } from "py2ts-async/language";

export async function inner(): Promise<void> {
  await asyncio.sleep(1);
}

export async function outer(): Promise<void> {
  await inner();
}

export async function fails(): Promise<never> {
  await asyncio.sleep(0);
  throw new ValueError("no luck");
}

export async function onTheWay(): Promise<void> {
  await fails();
}

export function frames(
  task: asyncio.Task<null>,
  {
    ...limitOptions
  }: {
    [name: string]: number | null;
  } = {},
): (readonly [string, number])[] {
  let limit = keywordDict(limitOptions);
  return task
    .getStack({ ...keywords(limit) })
    .map((frame) => tuple.of(frame.fCode.coName, frame.fLineno));
}

export function show(
  task: asyncio.Task<null>,
  {
    ...limitOptions
  }: {
    [name: string]: number | null;
  } = {},
): void {
  let limit = keywordDict(limitOptions);
  const text = new io.StringIO();
  task.printStack({ file: text, ...keywords(limit) });
  for (const line of str.splitlines(text.getvalue())) {
    print("  |", re.sub('[^ \\"]*/', "", line));
  }
}

export async function suspended(): Promise<void> {
  const task = asyncio.createTask(outer, { name: "outer" });
  print("not started", frames(task));
  await asyncio.sleep(0);
  print("waiting", frames(task), frames(task, { limit: 5 }), frames(task, { limit: 0 }));
  show(task);
  await task;
  print("done", frames(task));
  show(task);
}

export async function failed(): Promise<void> {
  const task = asyncio.createTask(onTheWay, { name: "failing" });
  await asyncio.wait([task]);
  for (const limit of [null, 2, 1, 0, -1]) {
    print("limit", limit, frames(task, { limit }));
    show(task, { limit });
  }
  print(repr(task.exception()));
}

// covers test_tasks: BaseTaskTests.test_get_stack
// covers test_pep492: CoroutineTests.test_task_print_stack
export async function running(): Promise<void> {
  async function asks(): Promise<void> {
    await deeper();
    return;
  }

  async function deeper(): Promise<void> {
    print("running", frames(task, { limit: 1 }));
    print(re.sub(".*/", "", getitem(task.getStack({ limit: 1 }), 0).fCode.coFilename));
    const text = new io.StringIO();
    task.printStack({ limit: 1, file: text });
    print(text.getvalue().includes("asks() running"), str.splitlines(text.getvalue()).length);
  }

  const task = asyncio.createTask(asks, { name: "asks" });
  await task;
}

export async function cancelled(): Promise<void> {
  const task = asyncio.createTask(outer, { name: "cancelled" });
  await asyncio.sleep(0);
  task.cancel();
  show(task);
  await asyncio.wait([task]);
  show(task);
}

export async function main(): Promise<void> {
  for (const part of [suspended, failed, running, cancelled]) {
    print("---", nameOf(part));
    await part();
  }
}

await asyncio.run(main);
