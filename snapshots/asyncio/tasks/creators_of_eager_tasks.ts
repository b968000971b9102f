/** Where a task stands while the first step of an eager task that it creates is running. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, gatherEagerly, spawn } from "py2ts-async/asyncio";
import { list, print } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

const parents: (asyncio.Task<any> | null)[] = [];

export async function child(name: string): Promise<void> {
  print(name, ...parents);
  await asyncio.sleep(0);
  print(name, ...parents);
}

export async function creates(): Promise<void> {
  parents.push(asyncio.currentTask());
  const task = (await spawn(coro(child, "created")))[0];
  await task;
}

export async function gathers(): Promise<void> {
  parents.push(asyncio.currentTask());
  await (
    await gatherEagerly(coro(child, "gathered"), coro(child, "gathered too"))
  )[0];
}

export async function groups(): Promise<void> {
  parents.push(asyncio.currentTask());
  {
    await using group = new asyncio.TaskGroup();
    await group.spawn(coro(child, "grouped"));
  }
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(asyncio.eagerTaskFactory);
  for (const function_ of [creates, gathers, groups]) {
    list.clear(parents);
    await (
      await spawn(function_, { name: nameOf(function_) })
    )[0];
  }
}

await asyncio.run(main);
