/** Eager tasks start at once; one that never waits is over before it was scheduled. */

import * as asyncio from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { format, print } from "py2ts-async/builtins";

let finished = 0;

export async function snowflake(): Promise<void> {
  finished += 1;
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setTaskFactory(asyncio.eagerTaskFactory);

  const start = time.time();
  {
    await using tg = new asyncio.TaskGroup();
    try {
      for (let _ = 0; _ < 10 ** 6; _++) {
        await tg.spawn(snowflake);
      }
      // No await so far, yet all of them have run.
      print(`inside the block: ${format(finished, ",")}`);
    } catch (error) {
      tg.except(error);
    }
  }
  print(`after the block: ${format(finished, ",")}`);
  print(`elapsed: ${format(time.time() - start, ".1f")} s`);
}

await asyncio.run(main);
