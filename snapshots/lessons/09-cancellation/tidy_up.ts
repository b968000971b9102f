/** A cancelled task may tidy up, even with await, before it lets go. */

import * as asyncio from "py2ts-async/asyncio";
import { isMain, print } from "py2ts-async/builtins";

export async function paintFence(): Promise<void> {
  try {
    for (let board = 1; board < 100; board++) {
      await asyncio.sleep(1);
      print("painted board", board);
    }
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("it rains: covering the paint");
    await asyncio.sleep(0.5);
    print("paint covered");
    throw error; // always pass a cancellation on, unless you have a good reason
  } finally {
    print("brush washed");
  }
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(paintFence);
  await asyncio.sleep(3.5);
  task.cancel("rain");
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("fence abandoned because of", error);
  }
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
