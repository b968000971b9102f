/** sleep: its result, no time at all, not a number, cancelled. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { TypeError, ValueError, float, getattr, print, round } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

export function milliseconds(since: number): number {
  return round((asyncio.getRunningLoop().time() - since) * 1000);
}

// covers test_tasks: BaseTaskTests.test_sleep
export async function givesItsResult(): Promise<void> {
  const begin = asyncio.getRunningLoop().time();
  print(await asyncio.sleep(0.05), await asyncio.sleep(0.05, "yeah"), milliseconds(begin));
  print(await asyncio.sleep(0.01, [1]), await asyncio.sleep(-1, "at once"));
}

// covers test_tasks: SleepTests.test_sleep_zero
export async function noTimeIsOneTurn(): Promise<void> {
  const total: number[] = [];
  asyncio.getRunningLoop().callSoon(getattr(total, "append"), 1);
  print(total);
  const number = await asyncio.sleep(0, 10);
  total.push(number);
  print(total);
}

// covers test_tasks: BaseTaskTests.test_sleep_when_delay_is_nan
export async function notANumber(): Promise<void> {
  try {
    await asyncio.sleep(float("nan"));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("ValueError", error);
  }
  try {
    await asyncio.sleep("1" as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError", error);
  }
}

// covers test_tasks: BaseTaskTests.test_task_cancel_sleeping_task
export async function cancelledByATimer(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const begin = loop.time();
  const sleeper = asyncio.createTask(coro(asyncio.sleep, 5000));
  loop.callLater(0.1, bound(sleeper, "cancel"));
  try {
    await sleeper;
    print("slept in");
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("cancelled after", milliseconds(begin), sleeper.cancelled());
  }
}

export async function cancelledBeforeItBegins(): Promise<void> {
  const sleeper = asyncio.createTask(coro(asyncio.sleep, 10, "yeah"));
  print(sleeper.cancel(), sleeper.done());
  await asyncio.wait([sleeper]);
  print(sleeper.cancelled());
}

export async function main(): Promise<void> {
  await givesItsResult();
  await noTimeIsOneTurn();
  await notANumber();
  await cancelledByATimer();
  await cancelledBeforeItBegins();
}

await asyncio.run(main);
