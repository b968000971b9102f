/** A task waits for an item when its queue is shut down, and nobody handles that. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";

export async function consumer(queue: asyncio.Queue<any>): Promise<any> {
  return await queue.get();
}

export async function main(): Promise<void> {
  const queue = new asyncio.Queue();
  const task = asyncio.createTask(coro(consumer, queue));
  await asyncio.sleep(0);
  queue.shutdown();
  await task;
}

await asyncio.run(main);
