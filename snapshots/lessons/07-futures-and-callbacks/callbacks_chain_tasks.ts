/** Without a coroutine to lead them, callbacks can start one task after another. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { print, str } from "py2ts-async/builtins";

export async function saw(log: string): Promise<string> {
  print("sawing", log);
  await asyncio.sleep(2);
  return `board of ${log}`;
}

export async function sand(board: string, grit: number): Promise<string> {
  print(`sanding a ${board} with grit ${grit}`);
  await asyncio.sleep(1);
  return str.replace(board, "board", "smooth board");
}

let workshopEmpty!: asyncio.Event;
export function afterSanding(task: asyncio.Task<string>): void {
  print("finished:", task.result());
  workshopEmpty.set();
}

export function afterSawing(task: asyncio.Task<string>): void {
  // A callback cannot await, but it can start the next task.
  const following = asyncio.createTask(coro(sand, task.result(), 120));
  following.addDoneCallback(afterSanding);
}

export async function main(): Promise<void> {
  workshopEmpty = new asyncio.Event();
  const first = asyncio.createTask(coro(saw, "cherry"));
  first.addDoneCallback(afterSawing);

  await workshopEmpty.wait();
  print("the workshop is swept");
}

await asyncio.run(main);
