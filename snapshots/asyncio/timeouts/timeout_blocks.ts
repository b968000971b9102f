/** asyncio.timeout: in time, too late, zero, negative, none, and around what cannot wait. */

import * as asyncio from "py2ts-async/asyncio";
import {
  type Int,
  KeyError,
  TimeoutError,
  ValueError,
  format,
  print,
  repr,
  str,
  type,
} from "py2ts-async/builtins";
import { nameOf, rawFloat, withContext } from "py2ts-async/language";

export async function attempt(label: string, limit: Int | null, seconds: number): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const begin = loop.time();
  let block!: asyncio.Timeout;
  try {
    {
      await using timeoutContext = asyncio.timeout(rawFloat(limit));
      try {
        block = timeoutContext;
        await asyncio.sleep(seconds);
        print(label, "finished", { end: " " });
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print(label, "timed out", repr(error), nameOf(type(error.__cause__)), { end: " " });
  }
  print(
    `expired=${str(block.expired())} after ${format(loop.time() - begin, ".1f")} cancelling=${asyncio.currentTask()!.cancelling()}`,
  );
}

export async function main(): Promise<void> {
  await attempt("in time", 2, 1);
  await attempt("too late", 1, 2);
  await attempt("equal", 1, 1);
  await attempt("zero", 0, 1);
  await attempt("zero and zero", 0, 0);
  await attempt("negative", -1, 1);
  await attempt("none", null, 1);

  try {
    {
      await using timeoutContext = asyncio.timeout(0);
      print("no await inside: nothing can strike");
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("never printed");
  }

  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        try {
          await asyncio.sleep(5);
        } catch (error) {
          if (!(error instanceof asyncio.CancelledError)) throw error;
          print("swallowed inside");
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
    print("no TimeoutError then");
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("TimeoutError none the less");
  }

  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        try {
          await asyncio.sleep(5);
        } catch (error) {
          if (!(error instanceof asyncio.CancelledError)) throw error;
          throw withContext(new KeyError("replaced"), error);
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print("KeyError", error);
  }

  try {
    {
      await using timeoutContext = asyncio.timeout(5);
      try {
        throw new ValueError("an ordinary error passes through");
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
}

await asyncio.run(main);
