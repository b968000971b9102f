/** A cancellation runs through nested finally blocks that themselves wait. */

import * as asyncio from "py2ts-async/asyncio";
import { print, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function innermost(): Promise<void> {
  try {
    print("innermost waits");
    await asyncio.getRunningLoop().createFuture();
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("innermost sees", error.args);
    throw error;
  } finally {
    await asyncio.sleep(0);
    print("innermost cleaned");
  }
}

export async function middle(): Promise<void> {
  try {
    await innermost();
  } finally {
    await asyncio.sleep(1);
    print("middle cleaned");
  }
}

export async function outer(): Promise<void> {
  try {
    await middle();
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("outer catches, waits and passes it on");
    await asyncio.sleep(0);
    throw error;
  } finally {
    print("outer cleaned");
  }
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(outer);
  await asyncio.sleep(0.5);
  print(task.cancel("enough"), task.cancelled(), task.cancelling());
  let ticks = 0;
  while (!task.done()) {
    ticks += 1;
    await asyncio.sleep(0.25);
  }
  print("ticks", ticks, task.cancelled());
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("main sees", error.args);
  }
  try {
    task.result();
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("result raises", nameOf(type(error)), error.args);
  }
}

await asyncio.run(main);
