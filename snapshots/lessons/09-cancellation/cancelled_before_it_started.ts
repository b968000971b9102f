/** Who cancels a task at once prevents even its first line from running. */

import * as asyncio from "py2ts-async/asyncio";
import { print, tuple, type, zip } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function speech(): Promise<void> {
  print("never printed");
}

export async function interruptedSpeech(): Promise<void> {
  try {
    print("Ladies and gentlemen,");
    await asyncio.sleep(60);
  } finally {
    print("... I thank you for your attention.");
  }
}

export async function main(): Promise<void> {
  const first = asyncio.createTask(speech);
  const second = asyncio.createTask(interruptedSpeech);
  first.cancel(); // before it had a single turn
  await asyncio.sleep(0);
  second.cancel(); // in the middle of its sleep

  const results = await asyncio.gather(first, second, { returnExceptions: true });
  for (const [task, result] of zip(tuple.of(first, second), results)) {
    print(task.getName(), nameOf(type(result)), task.cancelled());
  }
}

await asyncio.run(main);
