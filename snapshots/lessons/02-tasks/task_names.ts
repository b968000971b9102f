/** Names make tasks recognisable; asyncio hands out Task-1, Task-2, ... by itself. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { format, print } from "py2ts-async/builtins";

export async function patrol(rounds: number): Promise<void> {
  for (let _ = 0; _ < rounds; _++) {
    const me = asyncio.currentTask();
    print(`${format(me!.getName(), ">10")} walks by`);
    await asyncio.sleep(1);
  }
}

export async function main(): Promise<void> {
  print("main is", asyncio.currentTask()!.getName());
  const unnamed = asyncio.createTask(coro(patrol, 1));
  const guard = asyncio.createTask(coro(patrol, 2), { name: "night-guard" });
  const dog = asyncio.createTask(coro(patrol, 2));
  dog.setName("Rex"); // a name can be changed at any time

  await asyncio.gather(unnamed, guard, dog);
  print(unnamed.getName(), guard.getName(), dog.getName());
}

await asyncio.run(main);
