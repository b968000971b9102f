/** Last in, first out: a stack of plates. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, gatherAll } from "py2ts-async/asyncio";
import { isMain, print, range } from "py2ts-async/builtins";

export async function main(): Promise<void> {
  const plates = new asyncio.LifoQueue<string>(4);
  for (const plate of ["blue", "white", "cracked", "gold"]) {
    await plates.put(plate);
    print("down:", plate);
  }

  // A nested coroutine sees the variables of the function around it.
  async function dryOne(): Promise<void> {
    const plate = await plates.get();
    await asyncio.sleep(0.1);
    print("up:", plate);
  }

  await gatherAll(Array.from(range(plates.qsize()), (_) => coro(dryOne)));
  print("plates left:", plates.qsize());
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
