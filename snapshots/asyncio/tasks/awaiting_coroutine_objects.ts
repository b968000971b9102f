/** Where a task stands, shown while it waits for a coroutine that was made before. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function inner(name: string): Promise<void> {
  print(name, asyncio.currentTask());
  await asyncio.sleep(0);
  print(name, asyncio.currentTask());
}

export async function middle(): Promise<string> {
  const kept = coro(inner, "kept");
  await kept;
  return "middle";
}

export class Shop {
  get opening(): asyncio.Coroutine<null> {
    return coro(inner, "opened");
  }
}

export async function outer(): Promise<void> {
  const waiting = coro(middle);
  print(await waiting);
  await new Shop().opening;
  print("outer", asyncio.currentTask());
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(outer, { name: "outer" });
  for (let _ = 0; _ < 3; _++) {
    await asyncio.sleep(0);
    print("main", task);
  }
  await task;
}

await asyncio.run(main);
