/** Where a task stands that has made an eager task inside of what `wait_for` waits for. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, coro, gatherEagerly, spawn } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

const readers: asyncio.Task<null>[] = [];

export async function* pages(): AsyncGenerator<number> {
  for (let page = 0; page < 2; page++) {
    print(page, getitem(readers, 0));
    yield page;
  }
}

export async function turn(book: AsyncGenerator<number>): Promise<string | number> {
  return await anext(book, "the end");
}

export async function skim(): Promise<void> {
  const book = pages();
  print(
    await (
      await gatherEagerly(coro(turn, book), coro(turn, book), coro(turn, book), {
        returnExceptions: true,
      })
    )[0],
  );
}

export async function fetchTea(): Promise<string> {
  await asyncio.sleep(0);
  return "tea";
}

export async function sitDown(): Promise<void> {
  const tea = (await spawn(fetchTea))[0];
  print("waiting for", await asyncio.shield(tea));
  print(asyncio.currentTask());
}

export async function read(): Promise<void> {
  await asyncio.sleep(1);
  await asyncio.waitFor(skim, 5);
  await asyncio.waitFor(sitDown, 5);
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(asyncio.eagerTaskFactory);
  readers.push((await spawn(read, { name: "reader" }))[0]);
  await getitem(readers, 0);
}

await asyncio.run(main);
