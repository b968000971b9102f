/** One task waits for a future, another one fills it. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { ConnectionError, print, str } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

export async function postman(letter: asyncio.Future<any>): Promise<void> {
  await asyncio.sleep(2);
  print("postman: the letter is in the box");
  letter.setResult("Dear Sam, ...");
}

export async function reader(name: string, letter: asyncio.Future<any>): Promise<void> {
  print(`${name} waits at the window`);
  const text = await letter;
  print(`${name} reads: ${str(text)}`);
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const letter = loop.createFuture();
  {
    await using tg = new asyncio.TaskGroup();
    tg.createTask(coro(reader, "Sam", letter));
    tg.createTask(coro(reader, "the cat", letter)); // a future may have several readers
    tg.createTask(coro(postman, letter));
  }

  const broken = loop.createFuture();
  loop.callLater(1, bound(broken, "setException"), new ConnectionError("the bridge is out"));
  try {
    await broken;
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    print("no mail today:", error);
  }
}

await asyncio.run(main);
