/** A loop with an eager task factory closes the async generators that are left when it ends. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncForNamed, coro, spawn } from "py2ts-async/asyncio";
import { print, sorted } from "py2ts-async/builtins";

export async function* numbers(name: string): AsyncGenerator<number> {
  try {
    for (let number = 0; number < 3; number++) {
      yield number;
    }
  } finally {
    await asyncio.sleep(0);
    closed.push(name);
  }
}

const held: AsyncGenerator<number>[] = [];
const closed: string[] = [];

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(asyncio.eagerTaskFactory);
  for (const name of ["ones", "twos"]) {
    const generator = numbers(name);
    held.push(generator);
    for await (const number of asyncForNamed(generator)) {
      print(name, number);
      break;
    }
  }
  const task = (await spawn(coro(asyncio.sleep, 0, "slept")))[0];
  print(asyncio.allTasks().size, await task);
}

await asyncio.run(main);
// in whatever order: the loop has them in a set
print("closed:", sorted(closed));
