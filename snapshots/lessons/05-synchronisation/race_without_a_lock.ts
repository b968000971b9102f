/**
 * Ten thousand visitors, one counter, and no lock: most visits get lost.
 *
 * Between reading the counter and writing it back every task lets the others run,
 * so they all read the same old number.
 */

import * as asyncio from "py2ts-async/asyncio";
import { format, print, range } from "py2ts-async/builtins";

let visitors = 0;

export async function enterMuseum(): Promise<void> {
  const seen = visitors;
  await asyncio.sleep(0.01); // the turnstile is slow
  visitors = seen + 1;
}

export async function main(): Promise<void> {
  const tasks = Array.from(range(10000), (_) => asyncio.createTask(enterMuseum));
  for (const task of tasks) {
    await task;
  }
  print(`People who came: ${format(tasks.length, ",")}`);
  print("People counted:", visitors);
}

await asyncio.run(main);
