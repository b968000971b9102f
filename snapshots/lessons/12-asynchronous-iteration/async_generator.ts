/** `yield` inside `async def` makes an asynchronous generator. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor } from "py2ts-async/asyncio";
import { type Int, format, print, tuple } from "py2ts-async/builtins";

export async function* tide(
  days: number,
  {
    first = 1.5,
  }: {
    first?: number;
  } = {},
): AsyncGenerator<readonly [Int, number]> {
  let level = first;
  for (let day = 1; day <= days; day++) {
    await asyncio.sleep(12);
    yield tuple.of(day, level);
    // Between two days the generator sleeps where it left off.
    level = -level;
  }
}

/** Generators can be chained: this one filters another one. */
export async function* onlyHigh(
  levels: AsyncGenerator<readonly [Int, number]>,
): AsyncGenerator<string> {
  for await (const [day, level] of asyncFor(levels)) {
    if (level > 0) {
      yield `day ${day}`;
    }
  }
}

export async function main(): Promise<void> {
  for await (const [day, level] of tide(3)) {
    print(`day ${day}: ${format(level, "+.1f")} m`);
  }

  for await (const text of onlyHigh(tide(6, { first: -0.75 }))) {
    print("high water on", text);
  }
  print("and then calm");
}

await asyncio.run(main);
