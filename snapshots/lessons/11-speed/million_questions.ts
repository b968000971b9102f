/** Asking a million times who we are. */

import * as asyncio from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { format, print } from "py2ts-async/builtins";

export async function main(): Promise<void> {
  // Within one coroutine the answer never changes.
  const me = asyncio.currentTask();
  let same = 0;
  const start = time.time();
  for (let _ = 0; _ < 10 ** 6; _++) {
    if (asyncio.currentTask() === me) {
      same += 1;
    }
  }
  const end = time.time();
  print(`asked for ${format(end - start, ".1f")} s`);
  print(`it was me ${format(same, ",")} times: ${me!.getName()}`);
}

await asyncio.run(main);
