/** Coroutines defined in a loop share the loop variable; arguments do not. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  Dict,
  type Int,
  enumerate,
  getattr,
  list,
  map,
  print,
  range,
  tuple,
} from "py2ts-async/builtins";
import { add as add_ } from "py2ts-async/operator";

export async function main(): Promise<void> {
  let tasks: asyncio.Task<string>[] = [];
  let letter!: string;
  for (letter of "abc") {
    async function late(): Promise<string> {
      await asyncio.sleep(0);
      return letter;
    }

    const earlyLetter: string = letter;
    async function early(letter: string = earlyLetter): Promise<string> {
      await asyncio.sleep(0);
      return letter;
    }

    tasks.push(...[asyncio.createTask(late), asyncio.createTask(early)]);
  }
  print(await asyncio.gather(...tasks));

  let total: Int = 0;

  async function add(n: number): Promise<Int> {
    await asyncio.sleep(0);
    total = add_(total, n);
    return total;
  }

  print(await asyncio.gather(...map((n) => coro(add, n), range(1, 5))), total);
  print(await asyncio.gather(...map((n: number) => coro(add, n * 10), [1, 2])));

  const handlers: Dict<
    string,
    (extra: string, number?: number) => readonly [string, number, string]
  > = new Dict<string, (extra: string, number?: number) => readonly [string, number, string]>();
  let word!: string;
  for (let [number, eachWord] of enumerate(["one", "two"])) {
    word = eachWord;
    const default_Number: number = number;
    handlers.set(word, (extra: string, number: number = default_Number) =>
      tuple.of(word, number, extra),
    );
  }
  print(Array.from(handlers.values(), (handler) => handler("!")));

  const results: number[] = [];
  const loop = asyncio.getRunningLoop();
  let delay!: number;
  for (delay of [0.3, 0.1, 0.2]) {
    loop.callLater(delay, () => list.append(results, delay));
    loop.callLater(delay, getattr(results, "append"), delay);
  }
  await asyncio.sleep(1);
  print(results);
}

await asyncio.run(main);
