/** The same museum with a lock around reading and writing: nobody gets lost. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { format, print, range } from "py2ts-async/builtins";

let visitors = 0;

export async function enterMuseum(turnstile: asyncio.Lock): Promise<void> {
  {
    await using turnstileContext = await enterAsyncContext(turnstile);
    // From here to the end of the block we are alone.
    const seen = visitors;
    await asyncio.sleep(0);
    visitors = seen + 1;
  }
}

export async function main(): Promise<void> {
  const turnstile = new asyncio.Lock();
  const tasks = Array.from(range(10000), (_) => asyncio.createTask(coro(enterMuseum, turnstile)));
  for (const task of tasks) {
    await task;
  }
  print(`People who came: ${format(tasks.length, ",")}`);
  print(`People counted: ${format(visitors, ",")}`);
  print("Turnstile locked:", turnstile.locked());
}

await asyncio.run(main);
