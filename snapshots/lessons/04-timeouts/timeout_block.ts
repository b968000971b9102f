/** `asyncio.timeout` puts a limit on a whole block. */

import * as asyncio from "py2ts-async/asyncio";
import { TimeoutError, isMain, print, str } from "py2ts-async/builtins";
import { rawFloat } from "py2ts-async/language";

export async function step(name: string, seconds: number): Promise<void> {
  await asyncio.sleep(seconds);
  print("done:", name);
}

export async function prepare(limit: number | null): Promise<void> {
  print(`-- ${str(limit)} seconds for breakfast`);
  try {
    {
      await using timeoutContext = asyncio.timeout(rawFloat(limit));
      try {
        await step("toast", 1);
        await step("eggs", 2);
        await step("coffee", 1);
      } catch (error) {
        timeoutContext.except(error);
      }
    }
    print("everything on the table");
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("the bus leaves without us");
  }
}

export async function main(): Promise<void> {
  await prepare(10);
  await prepare(2.5);
  await prepare(null); // no limit at all
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
