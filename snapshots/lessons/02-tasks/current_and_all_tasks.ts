/** Look around: which task am I, and who else is alive? */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { dict, isMain, map, print, sorted } from "py2ts-async/builtins";

export async function sail(boat: string, days: number): Promise<string> {
  await asyncio.sleep(days);
  return `${boat} moored`;
}

export function printHarbour(): void {
  // all_tasks() is a set, and sets have no order of their own: sort the names.
  const names = sorted(map((task) => task.getName(), asyncio.allTasks()));
  print(`${names.length} tasks alive: ${names.join(", ")}`);
}

export async function main(): Promise<void> {
  asyncio.currentTask()!.setName("harbour master");
  const boats = dict({ Albatross: 3, Bream: 1, Cormorant: 2 });
  const fleet = Array.from(boats.items(), ([boat, days]) =>
    asyncio.createTask(coro(sail, boat, days), { name: boat }),
  );
  printHarbour();
  for (let _ = 0; _ < 3; _++) {
    await asyncio.sleep(1.25);
    printHarbour();
  }
  print(fleet.map((task) => task.result()));
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
