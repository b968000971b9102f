/** `join` waits until every item has been dealt with, not merely taken out. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { ValueError, isMain, print, str } from "py2ts-async/builtins";

export async function launderer(
  number: number,
  basket: asyncio.Queue<string>,
  log: string[],
): Promise<void> {
  while (true) {
    const shirt = await basket.get();
    await asyncio.sleep(0.5 * number);
    log.push(`${number}:${shirt}`);
    basket.taskDone();
  }
}

export async function main(): Promise<void> {
  const basket = new asyncio.Queue<string>();
  const log: string[] = [];
  for (const colour of str.split("white grey black blue green red")) {
    basket.putNowait(colour);
  }

  const workers = [1, 2].map((number) => asyncio.createTask(coro(launderer, number, basket, log)));
  await basket.join();
  print("all washed:", log);
  print("empty:", basket.empty(), "size:", basket.qsize());

  // The launderers would wait for ever: send them home.
  for (const worker of workers) {
    worker.cancel();
  }
  print(await asyncio.gather(...workers, { returnExceptions: true }));

  try {
    basket.taskDone();
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("once too often:", error);
  }
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
