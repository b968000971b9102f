/** How many turns it takes for a result to travel through coroutines, and through tasks. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { format, max, print } from "py2ts-async/builtins";
import { nameOf, unpack } from "py2ts-async/language";

let turn = 0;

export async function countTurns(): Promise<void> {
  while (true) {
    turn += 1;
    await asyncio.sleep(0);
  }
}

export async function direct(depth: number): Promise<number> {
  return depth === 0 ? 0 : 1 + (await direct(depth - 1));
}

export async function byTasks(depth: number): Promise<number> {
  return depth === 0 ? 0 : 1 + (await asyncio.createTask(coro(byTasks, depth - 1)));
}

export async function byGather(depth: number): Promise<number> {
  if (depth === 0) {
    return 0;
  }
  const [left, right] = unpack(
    await asyncio.gather(coro(byGather, depth - 1), coro(byGather, depth - 1)),
    2,
  );
  return 1 + max(left, right);
}

export async function byWaitFor(depth: number): Promise<number> {
  return depth === 0 ? 0 : 1 + (await asyncio.waitFor(coro(byWaitFor, depth - 1), 10));
}

export async function byGroup(depth: number): Promise<number> {
  if (depth === 0) {
    return 0;
  }
  let task!: asyncio.Task<number>;
  {
    await using tg = new asyncio.TaskGroup();
    try {
      task = tg.createTask(coro(byGroup, depth - 1));
    } catch (error) {
      tg.except(error);
    }
  }
  return 1 + task.result();
}

export async function main(): Promise<void> {
  const counter = asyncio.createTask(countTurns);
  await asyncio.sleep(0);
  for (const way of [direct, byTasks, byGather, byWaitFor, byGroup]) {
    for (const depth of [0, 1, 4]) {
      const before = turn;
      const result = await way(depth);
      print(
        `${format(nameOf(way), "<12")} depth ${depth}: result ${result}, ${turn - before} turns`,
      );
    }
  }
  counter.cancel();
}

await asyncio.run(main);
