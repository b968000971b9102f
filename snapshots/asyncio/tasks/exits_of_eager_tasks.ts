/** KeyboardInterrupt and SystemExit in the first step of an eager task come out of `create_task`. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, spawn } from "py2ts-async/asyncio";
import { KeyboardInterrupt, SystemExit, print, repr } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function exits(error: KeyboardInterrupt | SystemExit): Promise<never> {
  throw error;
}

export async function exitsLater(error: SystemExit): Promise<never> {
  await asyncio.sleep(0);
  throw error;
}

export async function exitsInTheEnd(error: KeyboardInterrupt | SystemExit): Promise<void> {
  try {
    await inner();
  } finally {
    throw error;
  }
}

export async function inner(): Promise<number> {
  return 1;
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(asyncio.eagerTaskFactory);
  for (const error of [new KeyboardInterrupt("now"), new SystemExit(4)]) {
    for (const function_ of [exits, exitsInTheEnd]) {
      try {
        await spawn(coro(function_, error));
      } catch (raised) {
        if (!(raised instanceof KeyboardInterrupt || raised instanceof SystemExit)) throw raised;
        print(nameOf(function_), repr(raised), raised === error);
        print(asyncio.allTasks().size, asyncio.currentTask()!.getName());
      }
    }
  }
  try {
    {
      await using group = new asyncio.TaskGroup();
      try {
        await group.spawn(coro(exits, new SystemExit(5)));
        print("never");
      } catch (error) {
        group.except(error);
      }
    }
  } catch (raised) {
    if (!(raised instanceof SystemExit)) throw raised;
    print("group", raised.code);
  }
  const task = (await spawn(coro(exitsLater, new SystemExit(6))))[0];
  print(task.done());
  await asyncio.sleep(1);
  print("never");
}

try {
  await asyncio.run(main);
} catch (raised) {
  if (!(raised instanceof SystemExit)) throw raised;
  print("run", raised.code);
}
