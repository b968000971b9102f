/** Stacks of tasks that are suspended, running, done and failed. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as io from "py2ts-async/io";
import * as traceback from "py2ts-async/traceback";
import "py2ts-async/asyncio/base_tasks";
import { KeyError, ValueError, print, str } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { keywordDict, keywords } from "py2ts-async/language";

export async function sleeper(): Promise<void> {
  await asyncio.sleep(10);
}

export async function outer(): Promise<void> {
  await sleeper();
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(outer, { name: "outer" });
  await asyncio.sleep(0);
  task.printStack();
  print(getitem(task.getStack(), 0).fLineno, task.getStack().length);
  asyncio.currentTask()!.printStack();
  task.cancel();
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    traceback.printExc({ exc: error });
  }

  async function fail(): Promise<never> {
    throw new ValueError("x");
  }

  const t2 = asyncio.createTask(fail);
  await asyncio.wait([t2]);
  t2.printStack();
  print(t2.getStack());
}

await asyncio.run(main);

export function stackTexts(
  task: asyncio.Task<null>,
  {
    ...optionsOptions
  }: {
    [name: string]: number;
  } = {},
): string[] {
  let options = keywordDict(optionsOptions);
  const text = new io.StringIO();
  task.printStack({ file: text, ...keywords(options) });
  return str.splitlines(text.getvalue()).slice(1);
}

export async function level(n: number): Promise<void> {
  if (n === 0) {
    await asyncio.sleep(1);
    throw new KeyError(n);
  }
  await level(n - 1);
}

export async function finished(): Promise<number> {
  return 1;
}

export async function mainOfFiles(): Promise<void> {
  const task = asyncio.createTask(coro(level, 2));
  print(getitem(task.getStack(), 0).fCode.coName, task.getStack({ limit: 0 }));
  await asyncio.sleep(0.5);
  print(stackTexts(task).length, stackTexts(task, { limit: 1 }).length);
  try {
    await task;
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print(
      task
        .getStack()
        .slice(1)
        .map((frame) => frame.fLineno),
    );
    print(task.getStack({ limit: 2 }).map((frame) => frame.fCode.coName));
  }
  const done = asyncio.createTask(finished);
  await done;
  print(done.getStack());
  done.printStack();
}

await asyncio.run(mainOfFiles);
