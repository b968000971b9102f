/** `asyncio.gather` runs awaitables together and keeps their results in order. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { len, map, print, slice, zip } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function translate(word: string, seconds: number): Promise<string> {
  await asyncio.sleep(seconds);
  print("translated", word);
  return getitem(word, slice(null, null, -1));
}

export async function main(): Promise<void> {
  // The shortest wait finishes first, but the results follow the arguments.
  const results = await asyncio.gather(
    coro(translate, "stressed", 3),
    coro(translate, "drawer", 1),
    coro(translate, "diaper", 2),
  );
  print(results);

  const words = ["live", "star", "tip"];
  const numbers = await asyncio.gather(...map((word) => coro(translate, word, len(word)), words));
  for (const [word, mirrored] of zip(words, numbers)) {
    print(`${word} -> ${mirrored}`);
  }

  // Nothing to wait for is fine too.
  print(await asyncio.gather());
}

await asyncio.run(main);
