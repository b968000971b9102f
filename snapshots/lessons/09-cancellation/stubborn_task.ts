/** A task that swallows CancelledError goes on as if nothing had happened. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print, str, tuple } from "py2ts-async/builtins";

export async function mule(steps: number): Promise<readonly [number, number]> {
  let refusals = 0;
  let taken = 0;
  while (taken < steps) {
    try {
      await asyncio.sleep(1);
      taken += 1;
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      // No `raise` here, so the cancellation ends in this place.
      refusals += 1;
      print(`the mule refuses (${refusals})`);
    }
  }
  return tuple.of(taken, refusals);
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(coro(mule, 3));
  for (let _ = 0; _ < 2; _++) {
    await asyncio.sleep(0.4);
    task.cancel();
  }
  const [steps, refusals] = await task;
  print(`${steps} steps, ${refusals} refusals, cancelled: ${str(task.cancelled())}`);
  print("requests counted:", task.cancelling());
}

await asyncio.run(main);
