/** `asyncio.to_thread` moves a blocking function out of the way of the loop. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import "py2ts-async/concurrent/futures";
import { isMain, print } from "py2ts-async/builtins";

/** An ordinary function that blocks its thread. */
export async function grindFlour(
  kilos: number,
  {
    fine = false,
  }: {
    fine?: boolean;
  } = {},
): Promise<string> {
  await time.sleepInThread(0.02);
  return `${kilos} kg of ${fine ? "fine" : "coarse"} flour`;
}

export async function main(): Promise<void> {
  print(await asyncio.toThread(grindFlour, 5));
  print(
    await asyncio.gather(
      coro(asyncio.toThread, grindFlour, 2, { fine: true }),
      coro(asyncio.toThread, grindFlour, 3),
    ),
  );

  // The older way, which needs positional arguments only.
  const loop = asyncio.getRunningLoop();
  print(await loop.runInExecutor(null, grindFlour, 7));
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
