/** Try again, with a little more patience each time. */

import * as asyncio from "py2ts-async/asyncio";
import * as random from "py2ts-async/random";
import { TimeoutError, format, isMain, print } from "py2ts-async/builtins";

random.seed(7);

/** Somebody comes to the door after a while, or not. */
export async function ringDoorbell(): Promise<string> {
  const seconds = random.uniform(1, 6);
  await asyncio.sleep(seconds);
  return `opened after ${format(seconds, ".2f")} s`;
}

export async function visit(attempts: number): Promise<string> {
  let patience = 1.0;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      // `return` inside `try`: a timely answer ends loop and function at once.
      return await asyncio.waitFor(ringDoorbell, patience);
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      print(`attempt ${attempt}: nobody within ${format(patience, ".1f")} s`);
      patience *= 1.5;
    }
  }
  return "nobody home";
}

export async function main(): Promise<void> {
  for (let house = 0; house < 3; house++) {
    print(`house ${house}:`, await visit(5));
  }
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
