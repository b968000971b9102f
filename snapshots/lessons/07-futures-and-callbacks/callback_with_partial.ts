/** Callbacks get one argument; `functools.partial` adds what else they need. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { partial } from "py2ts-async/functools";
import { Dict, ValueError, isMain, print, str, truth } from "py2ts-async/builtins";
import { add, mul } from "py2ts-async/operator";

export const scores: Dict<string, any> = new Dict<string, any>();

export function note(
  player: string,
  game: string,
  task: any,
  {
    points = 1,
  }: {
    points?: number;
  } = {},
): void {
  // Ask in this order: result() and exception() of a cancelled task would raise.
  if (truth(task.cancelled())) {
    print(`${player} left the game of ${game}`);
  } else if (truth(task.exception())) {
    print(`${player} protests: ${str(task.exception())}`);
  } else {
    scores.set(player, add(scores.get(player, 0), mul(points, task.result())));
  }
}

export async function roll(dice: number, patience: number = 1): Promise<number> {
  await asyncio.sleep(patience);
  if (dice < 0) {
    throw new ValueError(`${dice} dice?`);
  }
  return dice * 3;
}

export async function main(): Promise<void> {
  const ann = asyncio.createTask(coro(roll, 2));
  ann.addDoneCallback(partial(note, "Ann", "ludo"));
  const ben = asyncio.createTask(coro(roll, 4));
  ben.addDoneCallback(partial(note, "Ben", "ludo", { points: 10 }));
  const cat = asyncio.createTask(coro(roll, 1, 60));
  cat.addDoneCallback(partial(note, "Cat", "ludo"));
  const dan = asyncio.createTask(coro(roll, -1));
  dan.addDoneCallback(partial(note, "Dan", "ludo"));

  await asyncio.sleep(2);
  cat.cancel();
  await asyncio.wait([ann, ben, cat, dan]);
  print(scores);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
