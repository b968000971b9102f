/** A semaphore lets a limited number of tasks through: a car park with two spaces. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { format, print, tuple } from "py2ts-async/builtins";

const opening = time.perfCounter();

export function clock(): string {
  return `${format(time.perfCounter() - opening, "4.1f")}`;
}

export async function park(car: string, spaces: asyncio.Semaphore, hours: number): Promise<void> {
  print(`${clock()} ${car} arrives`);
  // With no space free, this waits until somebody drives off.
  {
    await using spacesContext = await enterAsyncContext(spaces);
    print(`${clock()} ${car} parks`);
    await asyncio.sleep(hours);
  }
  print(`${clock()} ${car} leaves`);
}

export async function main(): Promise<void> {
  const spaces = new asyncio.Semaphore(2);
  const cars = [
    tuple.of("van", 2),
    tuple.of("taxi", 0.5),
    tuple.of("bus", 1),
    tuple.of("jeep", 1.5),
  ];
  {
    await using tg = new asyncio.TaskGroup();
    for (const [car, hours] of cars) {
      tg.createTask(coro(park, car, spaces, hours));
    }
  }
  print("car park full:", spaces.locked());
}

await asyncio.run(main);
