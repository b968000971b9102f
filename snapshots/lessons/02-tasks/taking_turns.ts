/** `asyncio.sleep(0)` waits for no time at all, yet lets every other task have a turn. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export async function reader(name: string, pages: number): Promise<void> {
  for (let page = 1; page <= pages; page++) {
    print(`${name} reads page ${page}`);
    await asyncio.sleep(0); // "after you"
  }
  print(`${name} closes the book`);
}

/** No await in the loop: nobody else gets a turn until it is over. */
export async function selfishReader(name: string, pages: number): Promise<void> {
  for (let page = 1; page <= pages; page++) {
    print(`${name} reads page ${page} and keeps the lamp`);
  }
}

export async function main(): Promise<void> {
  const tasks = [
    asyncio.createTask(coro(reader, "Ann", 3)),
    asyncio.createTask(coro(selfishReader, "Bob", 3)),
    asyncio.createTask(coro(reader, "Cleo", 2)),
  ];
  for (const task of tasks) {
    await task;
  }
}

await asyncio.run(main);
