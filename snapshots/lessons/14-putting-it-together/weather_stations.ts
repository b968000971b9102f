/** Random but repeatable weather: a seeded generator, statistics and a table. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as random from "py2ts-async/random";
import * as statistics from "py2ts-async/statistics";
import {
  Dict,
  type Float,
  asFloat,
  format,
  max,
  min,
  print,
  round,
  sorted,
} from "py2ts-async/builtins";
import { mul } from "py2ts-async/operator";

const SECONDS_PER_HOUR = 3600;

export async function station(
  name: string,
  hours: number,
  readings: Dict<string, (number | Float)[]>,
): Promise<void> {
  let temperature = random.uniform(-5, 25);
  for (let _ = 0; _ < hours; _++) {
    await asyncio.sleep(SECONDS_PER_HOUR);
    temperature += random.gauss(0, 1.5);
    readings.at(name).push(asFloat(round(temperature, 1)));
    if (random.random() < 0.1) {
      print(`${name}: thunder! (${random.choice(["near", "far", "overhead"])})`);
    }
  }
}

export async function main(): Promise<void> {
  random.seed(42);
  const names = ["Alps", "Coast", "Valley"];
  const readings = new Dict(names.map((name) => [name, []] as [string, (number | Float)[]]));
  {
    await using tg = new asyncio.TaskGroup();
    for (const name of names) {
      tg.createTask(coro(station, name, 8, readings));
    }
  }

  print(
    `${format("station", "<8")}|${format("min", ">7")}|${format("mean", ">7")}|${format("max", ">7")}`,
  );
  print("-".repeat(8) + "+" + mul(["-".repeat(7)], 3).join("+"));
  // A minus sign in the key sorts from the largest to the smallest.
  for (const [name, values] of sorted(readings.items(), {
    key: (item: readonly [string, (number | Float)[]]) => asFloat(-Number(max(item[1]))),
  })) {
    print(
      `${format(name, "<8")}|${format(Number(min(values)), "7.1f")}|${format(statistics.mean(values), "7.2f")}|${format(Number(max(values)), "7.1f")}`,
    );
  }
  print(readings.at("Coast"));
}

await asyncio.run(main);
