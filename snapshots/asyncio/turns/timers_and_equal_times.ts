/** Timers fire by time; those due at the same moment in the order in which they were set. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enumerate, format, print } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

let start!: number;
export async function sleeper(name: string, seconds: number): Promise<string> {
  await asyncio.sleep(seconds);
  const loop = asyncio.getRunningLoop();
  print(`${name} at ${format(loop.time() - start, ".2f")}`);
  return name;
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  start = loop.time();
  const tasks = Array.from(enumerate([0.3, 0.1, 0.2, 0.1, 0.3, 0, -1, 0.2]), ([n, seconds]) =>
    asyncio.createTask(coro(sleeper, `${seconds}/${n}`, seconds)),
  );
  loop.callAt(start + 0.1, print, "call_at 0.1");
  loop.callLater(0.2, print, "call_later 0.2");
  loop.callSoon(print, "call_soon");
  const cancelled = loop.callLater(0.15, print, "never printed");
  loop.callLater(0.1, bound(cancelled, "cancel"));
  print(await asyncio.sleep(0.1, "slept"), `${format(loop.time() - start, ".2f")}`);
  print(await asyncio.gather(...tasks));
  print(cancelled.cancelled(), `${format(cancelled.when() - start, ".2f")}`);
}

await asyncio.run(main);
