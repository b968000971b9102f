/** Task(..., eager_start=True): the first step runs where the task is made, whatever the factory. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, spawn, startEagerly } from "py2ts-async/asyncio";
import { ValueError, print, repr } from "py2ts-async/builtins";

export async function job(pause: number): Promise<string> {
  print("  begins", asyncio.currentTask()!.getName());
  if (pause !== 0) {
    await asyncio.sleep(pause);
  }
  print("  ends");
  return `after ${pause}`;
}

export async function fails(): Promise<never> {
  throw new ValueError("at once");
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  let task!: asyncio.Task<string>;
  for (const pause of [0, 1]) {
    task = (
      await startEagerly(
        new asyncio.Task(coro(job, pause), { loop, name: "eager", eagerStart: true }),
      )
    )[0];
    print("made", task.done(), task.getName());
    print(await task);
  }
  task = (await startEagerly(new asyncio.Task(fails, { loop, eagerStart: true })))[0];
  print(task.done(), repr(task.exception()));
  task = new asyncio.Task(coro(job, 0), { name: "lazy", eagerStart: false });
  print("made", task.done());
  print(await task);
  print(await (await spawn(coro(job, 0), { name: "created" }))[0]);
}

await asyncio.run(main);
