/** `asyncio.wait` can stop at the first finisher and tells the rest apart. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { type PySet, dict, map, print, sorted } from "py2ts-async/builtins";

export async function runRace(name: string, seconds: number): Promise<string> {
  await asyncio.sleep(seconds);
  return `${name} in ${seconds} s`;
}

export async function main(): Promise<void> {
  const runners = dict({ Hare: 9.5, Tortoise: 60, Fox: 11.25 });
  const tasks = Array.from(runners.items(), (entry) =>
    asyncio.createTask(coro(runRace, ...entry), { name: entry[0] }),
  );

  let [done, pending] = await asyncio.wait(tasks, { returnWhen: asyncio.FIRST_COMPLETED });
  for (const task of done) {
    print("Winner:", task.result());
  }
  print("Still running:", sorted(map((task) => task.getName(), pending)));

  // Nobody waits for the tortoise.
  [done, pending] = await asyncio.wait(pending, { timeout: 5 });
  print(
    "Within five more seconds:",
    Array.from(done, (task) => task.result()),
  );
  for (const task of pending) {
    task.cancel();
    print("Disqualified:", task.getName());
  }
}

await asyncio.run(main);
