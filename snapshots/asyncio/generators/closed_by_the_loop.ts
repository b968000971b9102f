/** A generator left suspended is closed when the loop shuts its generators down. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncForNamed } from "py2ts-async/asyncio";
import { asFloat, print } from "py2ts-async/builtins";
import { assignedLocal } from "py2ts-async/language";

export async function* endless(name: string): AsyncGenerator<number> {
  let number = 0;
  try {
    while (true) {
      yield number;
      number += 1;
      await asyncio.sleep(0);
    }
  } finally {
    print(name, "closing");
    await asyncio.sleep(1);
    print(name, "closed at", asFloat(asyncio.getRunningLoop().time()));
  }
}

const kept: AsyncGenerator<number>[] = [];

export async function main(): Promise<void> {
  const generator = endless("kept");
  kept.push(generator);
  let number!: number;
  for await (number of asyncForNamed(generator)) {
    if (number === 3) {
      break;
    }
  }
  print("main is over with", assignedLocal(number, "number"));
}

await asyncio.run(main);
print("after the run");
