/** Functions that sleep in threads: the loop and the other threads go on meanwhile. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import * as time from "py2ts-async/time";
import { sleep, sleepInThread } from "py2ts-async/time";
import "py2ts-async/concurrent/futures";
import { TimeoutError, ValueError, print, round, tuple } from "py2ts-async/builtins";

const user = new contextvars.ContextVar("user", { default: "nobody" });

export async function pause(seconds: number): Promise<void> {
  await time.sleepInThread(seconds);
}

export async function blocking(name: string, seconds: number): Promise<readonly [string, number]> {
  print(`${name} begins\n`, { end: "" });
  await pause(seconds);
  print(`${name} ends\n`, { end: "" });
  if (name === "broken") {
    throw new ValueError(name);
  }
  return tuple.of(name, seconds);
}

export async function steps(name: string): Promise<void> {
  for (let step = 0; step < 3; step++) {
    await sleepInThread(0.4);
    print(`${name} ${step}\n`, { end: "" });
  }
}

export async function whose(): Promise<readonly [string, string]> {
  const before = user.get();
  await time.sleepInThread(0.1);
  user.set("the thread");
  return tuple.of(before, user.get());
}

/** Called by the main thread as well, where it stops the loop. */
export function both(seconds: number): string {
  time.sleep(seconds);
  return "both";
}

export async function tick(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await asyncio.sleep(0.2);
    print("tick", n);
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const started = loop.time();
  const ticking = asyncio.createTask(coro(tick, 4));
  const results = await asyncio.gather(
    coro(asyncio.toThread, blocking, "slow", 0.7),
    coro(asyncio.toThread, blocking, "fast", { seconds: 0.3 }),
    loop.runInExecutor(null, blocking, "broken", 0.5),
    coro(asyncio.toThread, time.sleepInThread, 0.1),
    { returnExceptions: true },
  );
  print(results, round(loop.time() - started, 1) < 1);
  await ticking;
  try {
    {
      await using timeoutContext = asyncio.timeout(0.6);
      try {
        await asyncio.toThread(steps, "impatient");
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print("tired of waiting");
  }
  try {
    await asyncio.toThread(time.sleepInThread, -1);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  user.set("ann");
  print(await asyncio.toThread(whose), user.get());
  print(both(0.01), await asyncio.toThread(both, 0.01));
  await asyncio.sleep(1);
  loop.runInExecutor(null, steps, "left behind");
  await asyncio.sleep(0.6);
  print("main ends");
}

await asyncio.run(main);
print("everything has ended");
