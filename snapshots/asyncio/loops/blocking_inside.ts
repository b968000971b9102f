/** Code that blocks the loop: late timers fire together and in order afterwards. */

import * as asyncio from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { type Float, TimeoutError, asFloat, print, round } from "py2ts-async/builtins";

let start!: number;
export async function ticker(): Promise<void> {
  for (let _ = 0; _ < 4; _++) {
    ticks.push(asFloat(round(time.monotonic() - start, 2)));
    await asyncio.sleep(0.5);
  }
}

export async function main(): Promise<void> {
  start = time.monotonic();
  const loop = asyncio.getRunningLoop();
  const task = asyncio.createTask(ticker);
  for (const delay of [0.3, 0.1, 0.2]) {
    const value = delay;
    const default_Delay: number = delay;
    loop.callLater(value, (delay: number = default_Delay) =>
      print("timer", delay, "at", asFloat(round(time.monotonic() - start, 2))),
    );
  }
  await asyncio.sleep(0);
  time.sleep(1.25);
  print("blocked");
  await task;
  print(ticks);
  const before = time.perfCounter();
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        time.sleep(3);
        print("the limit cannot strike while we block");
        await asyncio.sleep(0);
        await asyncio.sleep(0);
        print("never printed");
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("but it does at the next wait", asFloat(time.perfCounter() - before));
  }
}

const ticks: (number | Float)[] = [];
await asyncio.run(main);
