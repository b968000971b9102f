/** `asyncio.shield` lets the wait be given up while the work goes on. */

import * as asyncio from "py2ts-async/asyncio";
import { TimeoutError, print } from "py2ts-async/builtins";

export async function printNewspaper(): Promise<number> {
  print("presses roll");
  await asyncio.sleep(4);
  print("presses stop");
  return 5000;
}

export async function main(): Promise<void> {
  const edition = asyncio.createTask(printNewspaper);
  try {
    const copies = await asyncio.waitFor(asyncio.shield(edition), 1);
    print("printed", copies);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("the editor stops waiting; cancelled:", edition.cancelled());
  }

  // The task itself was never told, so it can still be awaited.
  print("printed", await edition, "copies in the end");
}

await asyncio.run(main);
