/** when, reschedule and expired; misuse of a timeout. */

import * as asyncio from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { RuntimeError, TimeoutError, asFloat, print, round } from "py2ts-async/builtins";
import { sub } from "py2ts-async/operator";

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const start = loop.time();

  let block!: asyncio.Timeout;
  {
    await using timeoutContext = asyncio.timeout(null);
    try {
      block = timeoutContext;
      print(asFloat(block.when()));
      block.reschedule(start + 1);
      print(asFloat(Number(sub(asFloat(block.when()), asFloat(start)))));
      block.reschedule(null);
      await asyncio.sleep(2);
    } catch (error) {
      timeoutContext.except(error);
    }
  }
  print("survived", block.expired());

  try {
    {
      await using timeoutContext = asyncio.timeout(10);
      try {
        block = timeoutContext;
        block.reschedule(loop.time() - 5);
        print("in the past");
        await asyncio.sleep(0);
        await asyncio.sleep(0);
        print("never printed");
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("timed out at", asFloat(loop.time() - start));
  }

  {
    await using timeoutAtContext = asyncio.timeoutAt(loop.time() + 3);
    try {
      block = timeoutAtContext;
      await asyncio.sleep(1);
      print(asFloat(round(Number(sub(asFloat(block.when()), asFloat(loop.time()))), 3)));
    } catch (error) {
      timeoutAtContext.except(error);
    }
  }
  try {
    block.reschedule(0);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  try {
    {
      await using blockContext = await enterAsyncContext(block);
    }
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  try {
    asyncio.timeout(1).reschedule(2);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
}

await asyncio.run(main);
