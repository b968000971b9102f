/** `time.sleep` stops the whole loop; `asyncio.sleep` only the task that calls it. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { format, print } from "py2ts-async/builtins";

export async function metronome(beats: number): Promise<void> {
  const start = time.perfCounter();
  for (let _ = 0; _ < beats; _++) {
    print(`  tick at ${format(time.perfCounter() - start, ".1f")}`);
    await asyncio.sleep(0.5);
  }
}

export async function rudeGuest(): Promise<void> {
  await asyncio.sleep(0.2);
  print("rude guest talks");
  time.sleep(2); // nobody else can do anything now
  print("rude guest is done");
}

export async function politeGuest(): Promise<void> {
  await asyncio.sleep(0.2);
  print("polite guest talks");
  await asyncio.sleep(2);
  print("polite guest is done");
}

export async function main(): Promise<void> {
  await asyncio.gather(coro(metronome, 4), rudeGuest);
  await asyncio.gather(coro(metronome, 4), politeGuest);
}

await asyncio.run(main);
