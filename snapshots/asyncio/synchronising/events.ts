/** Events: set wakes all in order, clear does not call them back, waiting again. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function waitTwice(name: string, event: asyncio.Event): Promise<void> {
  print(name, await event.wait());
  await asyncio.sleep(0);
  print(name, "set:", event.isSet());
  print(name, "again", await event.wait());
}

export async function main(): Promise<void> {
  const event = new asyncio.Event();
  const tasks = Array.from("xyz", (name) => asyncio.createTask(coro(waitTwice, name, event)));
  await asyncio.sleep(1);
  getitem(tasks, 1).cancel();
  event.set();
  event.clear();
  print("set and cleared at once");
  await asyncio.sleep(1);
  event.set();
  event.set();
  const results = await asyncio.gather(...tasks, { returnExceptions: true });
  print(results, event.isSet(), await event.wait());
}

await asyncio.run(main);
