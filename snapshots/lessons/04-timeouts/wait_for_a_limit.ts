/** `asyncio.wait_for` puts a limit on one awaitable. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { TimeoutError, print } from "py2ts-async/builtins";

export async function download(size: number): Promise<string> {
  try {
    await asyncio.sleep(size / 10);
    return `${size} MB`;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    // wait_for cancels what takes too long before it raises TimeoutError.
    print(`  giving up on ${size} MB`);
    throw error;
  }
}

export async function main(): Promise<void> {
  for (const size of [5, 15, 25]) {
    let got!: string;
    let succeeded = false;
    try {
      got = await asyncio.waitFor(coro(download, size), 2);
      succeeded = true;
    } catch (error) {
      if (!(error instanceof asyncio.TimeoutError)) throw error;
      print("too slow:", size);
    }
    if (succeeded) {
      print("received", got);
    }
  }

  // The builtin TimeoutError and asyncio's are one and the same class.
  print(asyncio.TimeoutError === TimeoutError);
}

await asyncio.run(main);
