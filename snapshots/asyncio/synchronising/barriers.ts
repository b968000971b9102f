/** Barriers: rounds, places, reset, abort, async with, a cancelled party. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { ValueError, map, print, repr, str } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export function state(barrier: asyncio.Barrier): string {
  return `${barrier.nWaiting}/${barrier.parties} broken=${str(barrier.broken)} ${str.rstrip(str.partition(str.partition(repr(barrier), "[")[2], ",")[0], "]>")}`;
}

export async function party(
  name: string,
  barrier: asyncio.Barrier,
  rounds: number = 1,
): Promise<void> {
  for (let number = 0; number < rounds; number++) {
    try {
      const place = await barrier.wait();
      print(name, "round", number, "place", place);
    } catch (error) {
      if (error instanceof asyncio.BrokenBarrierError) {
        print(name, "broken:", error);
      } else if (error instanceof asyncio.CancelledError) {
        print(name, "cancelled");
        throw error;
      } else {
        throw error;
      }
    }
  }
}

export async function main(): Promise<void> {
  const barrier = new asyncio.Barrier(3);
  await asyncio.gather(...map((name) => coro(party, name, barrier, 2), "abc"));
  print(state(barrier));

  let tasks = Array.from("de", (name) => asyncio.createTask(coro(party, name, barrier)));
  await asyncio.sleep(0);
  print(state(barrier));
  await barrier.reset();
  await asyncio.wait(tasks);
  print(state(barrier));

  tasks = Array.from("fg", (name) => asyncio.createTask(coro(party, name, barrier)));
  await asyncio.sleep(0);
  getitem(tasks, 0).cancel();
  await asyncio.sleep(0);
  print(state(barrier));
  await asyncio.gather(coro(party, "h", barrier), coro(party, "i", barrier), ...tasks, {
    returnExceptions: true,
  });

  tasks = Array.from("jk", (name) => asyncio.createTask(coro(party, name, barrier)));
  await asyncio.sleep(0);
  await barrier.abort();
  await asyncio.wait(tasks);
  print(state(barrier));
  await party("too late", barrier);
  await barrier.reset();
  print(state(barrier));

  async function withBlock(name: string): Promise<void> {
    {
      await using barrierContext = await enterAsyncContext(barrier);
      const place = barrierContext.value;
      print(name, "inside", place);
    }
  }

  await asyncio.gather(...map((name) => coro(withBlock, name), "lmn"));
  try {
    new asyncio.Barrier(0);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
}

await asyncio.run(main);
