/** Keep the tasks of a group to read their results afterwards. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import {
  Dict,
  type Int,
  asFloat,
  enumerate,
  format,
  isMain,
  len,
  map,
  print,
  sum,
} from "py2ts-async/builtins";
import { add, mul } from "py2ts-async/operator";

export async function countBirds(pond: string, minutes: number): Promise<Int> {
  await asyncio.sleep(minutes);
  return mul(len(pond), minutes);
}

export async function main(): Promise<void> {
  const started = time.perfCounter();
  const ponds = ["heron lake", "mill pond", "reed pool"];
  let tasks!: Dict<string, asyncio.Task<Int>>;
  let swans!: asyncio.Task<Int>;
  {
    await using tg = new asyncio.TaskGroup();
    try {
      tasks = new Dict(
        Array.from(
          enumerate(ponds),
          ([index, pond]) =>
            [pond, tg.createTask(coro(countBirds, pond, index + 1))] as [string, asyncio.Task<Int>],
        ),
      );
      swans = tg.createTask(coro(countBirds, "castle moat", 2));
    } catch (error) {
      tg.except(error);
    }
  }

  // Here every task is done, so result() needs no await.
  for (const [pond, task] of tasks.items()) {
    print(`${format(pond, ">10")}: ${format(task.result(), "3d")}`);
  }
  print("swans:", swans.result());
  print("total:", add(sum(map((task) => task.result(), tasks.values())), swans.result()));
  print("minutes:", asFloat(time.perfCounter() - started));
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
