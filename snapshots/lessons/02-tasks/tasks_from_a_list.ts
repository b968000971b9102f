/** Make a task for every entry of a list, then collect the results. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  Dict,
  type Float,
  asFloat,
  enumerate,
  format,
  len,
  max,
  print,
  str,
  tuple,
} from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

const STATIONS = ["north pier", "lighthouse", "airfield", "old mill"];

export async function measure(
  station: string,
  delay: number,
): Promise<readonly [string, number | Float]> {
  await asyncio.sleep(delay);
  print(`  signal from ${str.title(station)}`);
  return tuple.of(station, asFloat(12 + len(station) / 4));
}

export async function main(): Promise<void> {
  // The last station answers first.
  const tasks = Array.from(enumerate(STATIONS), ([index, station]) =>
    asyncio.createTask(coro(measure, station, STATIONS.length - index)),
  );
  print(`Asked ${tasks.length} stations`);

  const readings: Dict<string, number | Float> = new Dict<string, number | Float>();
  for (const task of tasks) {
    const [station, degrees] = await task;
    readings.set(station, degrees);
  }

  // The dictionary follows the list, whatever order the answers came in.
  for (const [station, degrees] of readings.items()) {
    print(`${format(station, "<12")}${format(Number(degrees), ">6.2f")}`);
  }
  const warmest = max(readings, { key: bound(readings, "get") });
  print("Warmest:", warmest, "with", readings.at(warmest));
}

await asyncio.run(main);
