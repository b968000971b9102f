/** Comprehensions may use `async for` and `await`. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor } from "py2ts-async/asyncio";
import { Dict, type Int, PySet, print, range, tuple } from "py2ts-async/builtins";
import { add, mod, mul } from "py2ts-async/operator";

export async function* seeds(count: number): AsyncGenerator<Int> {
  for (let number = 0; number < count; number++) {
    await asyncio.sleep(0.1);
    yield number;
  }
}

export async function grows(number: Int): Promise<boolean> {
  await asyncio.sleep(0.01);
  return mod(number, 3) !== 0;
}

export async function main(): Promise<void> {
  const items: Int[] = [];
  for await (const number of asyncFor(seeds(5))) {
    items.push(number);
  }
  print(items);
  const unique: PySet<Int> = new PySet();
  for await (const number of asyncFor(seeds(4))) {
    unique.add(mul(number, number));
  }
  print(unique);
  const entries: Dict<Int, string> = new Dict();
  for await (const number of asyncFor(seeds(4))) {
    if (number) {
      entries.set(number, mul("x", number));
    }
  }
  print(entries);
  const items2: Int[] = [];
  for await (const number of asyncFor(seeds(8))) {
    if (await grows(number)) {
      items2.push(number);
    }
  }
  print(items2);
  const items3: boolean[] = [];
  for (const number of range(4)) {
    items3.push(await grows(number));
  }
  print(items3);
  const items4: (readonly [string, Int])[] = [];
  for (const row of "ab") {
    for await (const column of asyncFor(seeds(2))) {
      items4.push(tuple.of(row, column));
    }
  }
  print(items4);

  // Parentheses make a generator that runs only while somebody asks for more.
  const lazy = (async function* () {
    for await (const number of asyncFor(seeds(1000))) {
      yield add(number, 100);
    }
  })();
  for await (const number of asyncFor(lazy)) {
    if (number > 102) {
      break;
    }
    print(number);
  }
}

await asyncio.run(main);
