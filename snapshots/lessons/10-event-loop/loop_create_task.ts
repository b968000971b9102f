/** Inside a coroutine the loop can be asked for, and tasks made with it. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { RuntimeError, print } from "py2ts-async/builtins";

export async function feed(animal: string, hay: number): Promise<string> {
  await asyncio.sleep(hay * 0.1);
  return `${animal} ate ${hay} kg`;
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  print("the very same loop:", loop === asyncio.getEventLoop());

  const elephant = loop.createTask(coro(feed, "elephant", 30));
  const zebra = loop.createTask(coro(feed, "zebra", 4), { name: "stripes" });
  const llama = asyncio.ensureFuture(coro(feed, "llama", 2));

  for (const task of [elephant, zebra, llama]) {
    print(await task);
  }
  print(zebra.getName(), "belongs to the loop:", zebra.getLoop() === loop);
}

await asyncio.run(main);

// Outside of a coroutine there is no running loop.
try {
  asyncio.getRunningLoop();
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("after the run:", error);
}
