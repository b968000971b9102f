/** An eager task that renames itself in its first step keeps the name, unless `create_task` names it. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, gatherEagerly, spawn, startEagerly } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function renames(name: string): Promise<void> {
  asyncio.currentTask()!.setName(name);
  await asyncio.sleep(0);
  print(asyncio.currentTask()!.getName());
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const first = (
    await startEagerly(new asyncio.Task(coro(renames, "own"), { loop, eagerStart: true }))
  )[0];
  const second = (
    await startEagerly(
      new asyncio.Task(coro(renames, "own too"), { loop, name: "given", eagerStart: true }),
    )
  )[0];
  print(first.getName(), second.getName());
  loop.setTaskFactory(asyncio.eagerTaskFactory);
  const third = (await spawn(coro(renames, "lost")))[0];
  const fourth = (await spawn(coro(renames, "lost too"), { name: "named" }))[0];
  print(third.getName(), fourth.getName());
  await (
    await gatherEagerly(first, second, third, fourth)
  )[0];
}

await asyncio.run(main);
