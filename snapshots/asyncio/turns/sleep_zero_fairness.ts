/** Tasks that give way with sleep(0) take turns in the order in which they became ready. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function rower(name: string, strokes: number): Promise<string> {
  for (let stroke = 0; stroke < strokes; stroke++) {
    print(`${name}${stroke}`, { end: " " });
    await asyncio.sleep(0);
  }
  return name;
}

export async function lateStarter(strokes: number): Promise<void> {
  await asyncio.sleep(0);
  const other = asyncio.createTask(coro(rower, "n", 2));
  for (let stroke = 0; stroke < strokes; stroke++) {
    print(`L${stroke}`, { end: " " });
    await asyncio.sleep(0);
  }
  await other;
}

export async function main(): Promise<void> {
  const tasks = [
    asyncio.createTask(coro(rower, "a", 4)),
    asyncio.createTask(coro(lateStarter, 3)),
    asyncio.createTask(coro(rower, "b", 3)),
  ];
  print("main", { end: " " });
  await getitem(tasks, 2);
  print("| b is done", { end: " " });
  for (let turn = 0; turn < 3; turn++) {
    print(`m${turn}`, { end: " " });
    await asyncio.sleep(0);
  }
  print("|", await getitem(tasks, 0), await getitem(tasks, 1));
}

await asyncio.run(main);
