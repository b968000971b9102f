/** A condition joins a lock with waiting until something is true. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { isMain, list, print, range } from "py2ts-async/builtins";

export const shelf: string[] = [];

export async function customer(
  name: string,
  loaves: number,
  condition: asyncio.Condition,
): Promise<void> {
  {
    await using conditionContext = await enterAsyncContext(condition);
    // wait_for gives the lock back while it waits and checks again after every notify.
    await condition.waitFor(() => shelf.length >= loaves);
    const bought = Array.from(range(loaves), (_) => list.pop(shelf, 0));
    print(`${name} buys ${bought.join(" and ")}`);
  }
}

export async function baker(condition: asyncio.Condition): Promise<void> {
  for (let number = 1; number < 7; number++) {
    await asyncio.sleep(1);
    {
      await using conditionContext = await enterAsyncContext(condition);
      shelf.push(`loaf ${number}`);
      print(`loaf ${number} comes out of the oven`);
      condition.notifyAll();
    }
  }
}

export async function main(): Promise<void> {
  const condition = new asyncio.Condition();
  await asyncio.gather(
    coro(customer, "Mrs Weber", 3, condition),
    coro(customer, "the inn", 2, condition),
    coro(customer, "a child", 1, condition),
    coro(baker, condition),
  );
  print("left on the shelf:", shelf);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
