/** Three tasks wait at the same time, so we wait only for the slowest. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { format, isMain, print } from "py2ts-async/builtins";

export async function cook(dish: string, minutes: number): Promise<void> {
  print(`${dish}: into the pan`);
  await asyncio.sleep(minutes);
  print(`${dish}: ready after ${minutes} minutes`);
}

export async function main(): Promise<void> {
  const start = time.perfCounter();
  const soup = asyncio.createTask(coro(cook, "soup", 20));
  const rice = asyncio.createTask(coro(cook, "rice", 12));
  const fish = asyncio.createTask(coro(cook, "fish", 8));

  print("All pots are on the stove");
  await soup;
  await rice; // finished long ago: this returns at once
  await fish;
  print(`Dinner took ${format(time.perfCounter() - start, ".0f")} minutes, not ${20 + 12 + 8}`);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
