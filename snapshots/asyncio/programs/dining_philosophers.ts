/** Five philosophers share five forks; the last one picks them up the other way round. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as random from "py2ts-async/random";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { type Int, format, print, range, sorted, tuple } from "py2ts-async/builtins";
import { eq, getitem, mod } from "py2ts-async/operator";

const log: (readonly [number, Int])[] = [];

export async function dine(number: number, forks: asyncio.Lock[], meals: number): Promise<void> {
  const [left, right] = [number, mod(number + 1, forks.length)];
  const [first, second] = left < right ? tuple.of(left, right) : tuple.of(right, left);
  for (let meal = 0; meal < meals; meal++) {
    await asyncio.sleep(random.uniform(0.1, 1));
    {
      await using managerContext = await enterAsyncContext(getitem(forks, first));
      await asyncio.sleep(0.01);
      {
        await using managerContext2 = await enterAsyncContext(getitem(forks, second));
        log.push(tuple.of(number, meal));
        await asyncio.sleep(random.uniform(0.1, 0.5));
      }
    }
  }
}

export async function main(): Promise<void> {
  random.seed(99);
  const forks = Array.from(range(5), (_) => new asyncio.Lock());
  {
    await using group = new asyncio.TaskGroup();
    for (let number = 0; number < 5; number++) {
      group.createTask(coro(dine, number, forks, 3));
    }
  }
  print(log);
  const items: (readonly [number, number])[] = [];
  for (const number of range(5)) {
    for (const meal of range(3)) {
      items.push(tuple.of(number, meal));
    }
  }
  print(eq(sorted(log), items));
  print(`${format(asyncio.getRunningLoop().time() - 1000, ".6f")}`);
}

await asyncio.run(main);
