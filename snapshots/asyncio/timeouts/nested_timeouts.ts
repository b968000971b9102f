/** Which of two nested limits strikes, and who sees TimeoutError. */

import * as asyncio from "py2ts-async/asyncio";
import { type Int, TimeoutError, print, type } from "py2ts-async/builtins";
import { assignedLocal, bound, nameOf, rawFloat } from "py2ts-async/language";

export async function attempt(
  outer: Int | number | null,
  inner: Int | null,
  seconds: number,
): Promise<void> {
  const trace: string[] = [];
  let one!: asyncio.Timeout;
  let two!: asyncio.Timeout;
  try {
    {
      await using timeoutContext = asyncio.timeout(rawFloat(outer));
      try {
        one = timeoutContext;
        try {
          {
            await using timeoutContext2 = asyncio.timeout(rawFloat(inner));
            try {
              two = timeoutContext2;
              try {
                await asyncio.sleep(seconds);
                trace.push("slept");
              } catch (error) {
                if (!(error instanceof asyncio.CancelledError)) throw error;
                trace.push("cancelled");
                throw error;
              }
            } catch (error) {
              timeoutContext2.except(error);
            }
          }
        } catch (error) {
          if (!(error instanceof TimeoutError)) throw error;
          trace.push("inner");
          await asyncio.sleep(0.1);
          trace.push("inner handled");
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    trace.push("outer");
  }
  print(outer, inner, seconds, trace, one.expired(), assignedLocal(two, "two").expired());
}

export async function cancelledFromOutside(): Promise<void> {
  async function work(): Promise<void> {
    try {
      {
        await using timeoutContext = asyncio.timeout(1);
        try {
          await asyncio.sleep(10);
        } catch (error) {
          timeoutContext.except(error);
        }
      }
    } catch (error) {
      if (error instanceof TimeoutError) {
        print("work: timeout");
      } else if (error instanceof asyncio.CancelledError) {
        print("work: cancelled", error.args);
        throw error;
      } else {
        throw error;
      }
    }
  }

  for (const delay of [0.5, 1.5]) {
    const task = asyncio.createTask(work);
    await asyncio.sleep(delay);
    task.cancel("from outside");
    print(await asyncio.gather(task, { returnExceptions: true }), task.cancelled());
  }
}

export async function bothAtOnce(): Promise<void> {
  async function work(): Promise<void> {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        await asyncio.sleep(10);
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  }

  const task = asyncio.createTask(work);
  asyncio.getRunningLoop().callLater(1, bound(task, "cancel"), "same moment");
  const results = await asyncio.gather(task, { returnExceptions: true });
  print(
    results.map((result) => nameOf(type(result))),
    task.cancelling(),
  );
}

export async function main(): Promise<void> {
  await attempt(3, 2, 1);
  await attempt(3, 1, 2);
  await attempt(1, 3, 2);
  await attempt(1, 1, 2);
  await attempt(null, 1, 2);
  await attempt(1, null, 2);
  await attempt(1.05, 1, 2);
  await cancelledFromOutside();
  await bothAtOnce();
}

await asyncio.run(main);
