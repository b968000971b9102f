/** Cancelling a task raises CancelledError at the place where it waits. */

import * as asyncio from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function longWalk(): Promise<void> {
  print("setting off");
  await asyncio.sleep(3600);
  print("never printed");
}

export async function main(): Promise<void> {
  const walk = asyncio.createTask(longWalk);
  await asyncio.sleep(1);

  print("request accepted:", walk.cancel());
  // cancel() only asks: the task learns of it when it gets its next turn.
  print("cancelled already:", walk.cancelled());
  try {
    await walk;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("the walk was called off");
  }
  print("cancelled now:", walk.cancelled(), "- done:", walk.done());
  print("a second request:", walk.cancel());
}

await asyncio.run(main);
