/** An eager task factory under another name is one all the same. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, eagerTaskFactory as atOnce, spawn } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function job(number: number): Promise<void> {
  print("begins", number);
  await asyncio.sleep(0);
  print("ends", number);
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(atOnce);
  const task = (await spawn(coro(job, 1)))[0];
  print("made");
  await task;
}

await asyncio.run(main);
