/** `await` waits: three awaits in a row take the sum of their times. */

import * as asyncio from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { format, isMain, len, print } from "py2ts-async/builtins";

export async function readGauge(name: string, seconds: number): Promise<number> {
  await asyncio.sleep(seconds);
  print(`  ${name} answered after ${seconds} s`);
  return len(name) * 10;
}

export async function main(): Promise<void> {
  const start = time.perfCounter();

  // Each line has to finish before the next one begins.
  const wind = await readGauge("anemometer", 2);
  const rain = await readGauge("rain gauge", 1);
  const air = await readGauge("barometer", 3);

  const elapsed = time.perfCounter() - start;
  print("Readings:", wind, rain, air);
  print(`Waited ${format(elapsed, ".2f")} seconds, one after the other`);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
