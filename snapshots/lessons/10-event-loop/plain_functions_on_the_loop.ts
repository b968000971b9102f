/** call_soon, call_later and call_at run plain functions, not coroutines. */

import * as asyncio from "py2ts-async/asyncio";
import { format, isMain, print } from "py2ts-async/builtins";

export function chime(clock: string, strokes: number = 1): void {
  print(clock, "ding ".repeat(strokes));
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const start = loop.time();

  // Arguments for the function follow it; nothing is called yet.
  loop.callLater(3, chime, "kitchen", 3);
  loop.callLater(1, chime, "hall", 1);
  loop.callAt(start + 2, chime, "tower", 2);
  const silent = loop.callLater(1.5, chime, "cuckoo", 12);
  loop.callSoon(chime, "now");
  print("nothing has rung yet");

  silent.cancel();
  await asyncio.sleep(4);
  print("cuckoo silenced:", silent.cancelled());
  print(`${format(loop.time() - start, ".1f")} hours later`);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
