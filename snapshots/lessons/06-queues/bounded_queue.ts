/** A queue with a limit makes a fast producer wait for a slow consumer. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print, str } from "py2ts-async/builtins";

export async function oven(belt: asyncio.Queue<string | number>): Promise<void> {
  for (let pizza = 1; pizza < 6; pizza++) {
    await belt.put(pizza);
    print(`pizza ${pizza} on the belt, ${belt.qsize()} waiting, full: ${str(belt.full())}`);
  }
}

export async function waiter(belt: asyncio.Queue<string | number>): Promise<void> {
  for (let _ = 0; _ < 5; _++) {
    await asyncio.sleep(1);
    const pizza = await belt.get();
    print(`    pizza ${pizza} served`);
  }
}

export async function main(): Promise<void> {
  const belt = new asyncio.Queue<string | number>(2);
  await asyncio.gather(coro(oven, belt), coro(waiter, belt));
  print("belt empty:", belt.empty(), "of", belt.maxsize);

  // The impatient forms raise instead of waiting.
  try {
    belt.getNowait();
  } catch (error) {
    if (!(error instanceof asyncio.QueueEmpty)) throw error;
    print("nothing to take");
  }
  belt.putNowait("a");
  belt.putNowait("b");
  try {
    belt.putNowait("c");
  } catch (error) {
    if (!(error instanceof asyncio.QueueFull)) throw error;
    print("no room for c");
  }
}

await asyncio.run(main);
