/** An asynchronous iterator written as a class. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, coro } from "py2ts-async/asyncio";
import { StopAsyncIteration, isMain, print } from "py2ts-async/builtins";
import { nextResultAsync } from "py2ts-async/language";

/** Yields the numbers of the steps, with a pause on every landing. */
export class Staircase {
  steps: number;
  landing: number;
  current: number;

  constructor(steps: number, landing: number = 4) {
    this.steps = steps;
    this.landing = landing;
    this.current = 0;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async __anext__(): Promise<number> {
    if (this.current >= this.steps) {
      throw new StopAsyncIteration(); // this ends the `async for`
    }
    this.current += 1;
    if (this.current % this.landing === 0) {
      await asyncio.sleep(1);
    }
    return this.current;
  }

  next() {
    return nextResultAsync(this);
  }
}

export async function climb(name: string, staircase: Staircase): Promise<void> {
  for await (const step of asyncFor(staircase)) {
    print(`${name} on step ${step}`);
    await asyncio.sleep(0);
  }
}

export async function main(): Promise<void> {
  await asyncio.gather(
    coro(climb, "Ulla", new Staircase(5)),
    coro(climb, "Vic", new Staircase(4, 2)),
  );

  const stairs = new Staircase(3);
  print(await anext(stairs), await anext(stairs), await anext(stairs), await anext(stairs, "roof"));
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
