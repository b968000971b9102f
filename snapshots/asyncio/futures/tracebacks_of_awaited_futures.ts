/** Awaited again and again, a failed future raises its exception, but the traceback does not grow. */

import * as asyncio from "py2ts-async/asyncio";
import * as traceback from "py2ts-async/traceback";
import { KeyError, TypeError, print, str } from "py2ts-async/builtins";

export async function fails(): Promise<never> {
  throw new TypeError(42);
}

export async function passesOn(future: asyncio.Future<any>): Promise<void> {
  await future;
}

/** How often the two awaits stand in the traceback. */
export function awaitsIn(error: TypeError | KeyError): number[] {
  const text = traceback.formatException(error).join("");
  return ["await passes_on(future)", "    await future\n"].map((line) => str.count(text, line));
}

// covers test_futures2: FutureTests.test_future_traceback
export async function main(): Promise<void> {
  let future!: asyncio.Task<any> | asyncio.Future<any>;
  for (future of [asyncio.createTask(fails), asyncio.ensureFuture(fails)]) {
    for (let _ = 0; _ < 5; _++) {
      try {
        await future;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        print(awaitsIn(error), { end: " " });
      }
    }
    print();
  }
  future = asyncio.getRunningLoop().createFuture();
  future.setException(new KeyError("never raised before"));
  for (let _ = 0; _ < 3; _++) {
    try {
      await passesOn(future);
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      print(awaitsIn(error), { end: " " });
    }
  }
  print();
}

await asyncio.run(main);
