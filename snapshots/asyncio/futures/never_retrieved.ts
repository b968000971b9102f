/** An exception that nobody asks for is reported when the task is thrown away. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { type Dict, ValueError, print, repr } from "py2ts-async/builtins";

export function handler(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  print(
    "handler:",
    context.at("message"),
    "|",
    repr(context.at("exception")),
    "|",
    context.get("future") != null || context.has("task"),
  );
}

export async function fail(text: string): Promise<never> {
  await asyncio.sleep(0.1);
  throw new ValueError(text);
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setExceptionHandler(handler);
  const asked = asyncio.createTask(coro(fail, "asked for"));
  const awaited = asyncio.createTask(coro(fail, "awaited"));
  await asyncio.sleep(1);
  print(repr(asked.exception()));
  try {
    await awaited;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("caught", error);
  }
  const gathered = await asyncio.gather(coro(fail, "gathered"), { returnExceptions: true });
  print(gathered);
  const forgotten = asyncio.createTask(coro(fail, "forgotten"));
  await asyncio.sleep(1);
  print("main is over", forgotten.done());
}

await asyncio.run(main);
