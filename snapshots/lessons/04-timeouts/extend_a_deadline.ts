/** A timeout can be looked at, moved and asked whether it struck. */

import * as asyncio from "py2ts-async/asyncio";
import { TimeoutError, asFloat, format, print } from "py2ts-async/builtins";
import { sub } from "py2ts-async/operator";

export async function readChapter(number: number | string): Promise<void> {
  await asyncio.sleep(1);
  print("read chapter", number);
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const start = loop.time();
  let deadline!: asyncio.Timeout;
  try {
    {
      await using timeoutContext = asyncio.timeout(1.5);
      try {
        deadline = timeoutContext;
        for (let chapter = 1; chapter < 10; chapter++) {
          await readChapter(chapter);
          if (chapter <= 2) {
            // The librarian is kind twice.
            deadline.reschedule(loop.time() + 1.5);
            print(
              `  new deadline at +${format(Number(sub(asFloat(deadline.when()), asFloat(start))), ".1f")} s`,
            );
          }
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print(`closing time at +${format(loop.time() - start, ".1f")} s`);
  }
  print("expired:", deadline.expired());

  let relaxed!: asyncio.Timeout;
  {
    await using timeoutAtContext = asyncio.timeoutAt(loop.time() + 5);
    try {
      relaxed = timeoutAtContext;
      await readChapter("one of another book");
    } catch (error) {
      timeoutAtContext.except(error);
    }
  }
  print("expired:", relaxed.expired());
}

await asyncio.run(main);
