/** Gathering a million coroutines: every one of them becomes a task. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, gatherAll } from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { format, print, range, set, str } from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";

export async function grain(): Promise<void> {}

export async function main(): Promise<void> {
  print("counting the grains of a million");
  const grains = Array.from(range(1000000), (_) => coro(grain));
  const start = time.time();
  const results = await gatherAll(grains);
  // On the virtual clock pure work takes no time at all.
  print(`took ${format(time.time() - start, ".1f")} s longer than waiting would`);
  print(`${format(results.length, ",")} results, all None: ${str(eq(set(results), set([null])))}`);
}

await asyncio.run(main);
