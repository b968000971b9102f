/** A context variable has its own value in every task. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { ContextVar } from "py2ts-async/contextvars";
import { print } from "py2ts-async/builtins";

const table = new ContextVar("table", { default: "kitchen" });

/** Nobody has to pass the table around. */
export function log(text: string): void {
  print(`[${table.get()}] ${text}`);
}

export async function serve(number: number, dish: string): Promise<void> {
  table.set(`table ${number}`);
  log(`ordered ${dish}`);
  await asyncio.sleep(10 - number);
  log(`${dish} served`);
}

export async function main(): Promise<void> {
  log("opening");
  await asyncio.gather(coro(serve, 4, "soup"), coro(serve, 7, "salad"));
  // The tasks had copies, so nothing has changed here.
  log("closing");

  const token = table.set("terrace");
  await asyncio.createTask(serveInherited);
  table.reset(token);
  log("closed");
}

export async function serveInherited(): Promise<void> {
  log("a new task starts with the values of its creator");
}

await asyncio.run(main);
