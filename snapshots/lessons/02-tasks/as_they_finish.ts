/** `asyncio.as_completed` hands out results in the order in which they arrive. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { enumerate, format, isMain, len, print } from "py2ts-async/builtins";

export async function answer(person: string, seconds: number): Promise<string> {
  await asyncio.sleep(seconds);
  return `${person} says hello`;
}

export async function main(): Promise<void> {
  const start = time.time();
  const calls = [coro(answer, "Mira", 3), coro(answer, "Noor", 1), coro(answer, "Otto", 2)];
  for (const [position, nextAnswer] of enumerate(asyncio.asCompleted(calls), 1)) {
    const greeting = await nextAnswer;
    print(`${position}. ${greeting} (${format(time.time() - start, ".1f")} s)`);
  }

  // Since Python 3.13 `async for` works as well, and gives back our own tasks.
  const tasks = ["Al", "Bea", "Q"].map((name) =>
    asyncio.createTask(coro(answer, name, 4 - len(name)), { name }),
  );
  for await (const item of asyncFor(asyncio.asCompleted(tasks))) {
    const task = item as unknown as asyncio.Task<string>;
    print(task.getName(), "->", await task);
  }
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
