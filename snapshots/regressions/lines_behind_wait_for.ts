/** A task shows the line at which it stands in a wait_for, though another task went on in between. */

import * as asyncio from "py2ts-async/asyncio";
import { spawn } from "py2ts-async/asyncio";
import { print, repr } from "py2ts-async/builtins";

export async function turn(value: number): Promise<number> {
  await asyncio.sleep(0);
  return value;
}

export async function other(): Promise<void> {
  print([await turn(1), await turn(2), await turn(4)]);
}

export async function slow(): Promise<void> {
  await asyncio.sleep(0);
  print(asyncio.currentTask());
}

export async function child(): Promise<void> {
  try {
    await asyncio.sleep(5);
  } finally {
    await asyncio.waitFor(slow, 1);
  }
}

export async function starter(): Promise<void> {
  const task = (await spawn(child))[0];
  task.cancel("by its parent");
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(repr(error));
  }
}

export async function main(): Promise<void> {
  for (const factory of [null, asyncio.eagerTaskFactory]) {
    asyncio.getRunningLoop().setTaskFactory(factory);
    const tasks = [(await spawn(other))[0], (await spawn(starter))[0]];
    await asyncio.wait(tasks);
  }
}

await asyncio.run(main);
