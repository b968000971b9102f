/** A queue hands things from one task to another. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function fisherman(crate: asyncio.Queue<number>): Promise<void> {
  for (let weight = 1; weight < 5; weight++) {
    await asyncio.sleep(1);
    print(`caught a fish of ${weight} kg`);
    await crate.put(weight);
  }
}

export async function cook(crate: asyncio.Queue<number>): Promise<void> {
  while (true) {
    const weight = await crate.get();
    print(`frying ${weight} kg`);
  }
}

export async function main(): Promise<void> {
  const crate = new asyncio.Queue<number>();
  asyncio.createTask(coro(cook, crate));
  await fisherman(crate);
  // The last fish still lies in the crate: the cook gets his turn only now that main is over.
  print("fish left:", crate.qsize());
}

await asyncio.run(main);
