/** A few hundred random tasks: sleeping, failing, cancelling one another; the log must match exactly. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as random from "py2ts-async/random";
import { enterAsyncContext } from "py2ts-async/contextlib";
import {
  Dict,
  type Int,
  TimeoutError,
  ValueError,
  filter,
  format,
  int,
  isinstance,
  ord,
  print,
  range,
  repr,
  sum,
  tuple,
  type,
} from "py2ts-async/builtins";
import { add, mod } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

const log: (readonly [number, string, Int | string] | readonly [number, string])[] = [];

export async function actor(
  number: number,
  rng: random.Random,
  lock: asyncio.Lock,
  tasks: asyncio.Task<Int>[],
): Promise<Int> {
  let total: Int = 0;
  try {
    for (const step of range(rng.randint(1, 5))) {
      const subject = rng.randrange(6);
      if (subject === 0) {
        await asyncio.sleep(0);
      } else if (subject === 1) {
        await asyncio.sleep(rng.randint(1, 5) / 10);
      } else if (subject === 2) {
        {
          await using lockContext = await enterAsyncContext(lock);
          await asyncio.sleep(0);
          total = add(total, step);
        }
      } else if (subject === 3) {
        const victim = rng.choice(tasks);
        if (!victim.done() && victim !== asyncio.currentTask()) {
          log.push(tuple.of(number, "cancels", victim.getName()));
          victim.cancel();
        }
      } else if (subject === 4) {
        if (rng.random() < 0.2) {
          throw new ValueError(number);
        }
      } else {
        total = add(
          total,
          await asyncio.waitFor(coro(asyncio.sleep, 0.2, step), rng.choice([0.1, 0.3])),
        );
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    log.push(tuple.of(number, "timeout"));
  } finally {
    log.push(tuple.of(number, "ends", total));
  }
  return total;
}

export async function main(): Promise<void> {
  const rng = new random.Random(7);
  const lock = new asyncio.Lock();
  const tasks: asyncio.Task<Int>[] = [];
  for (let number = 0; number < 300; number++) {
    tasks.push(asyncio.createTask(coro(actor, number, rng, lock, tasks), { name: `T${number}` }));
  }
  const results = await asyncio.gather(...tasks, { returnExceptions: true });
  const summary: Dict<string, number> = new Dict<string, number>();
  for (const result of results) {
    const kind = nameOf(type(result));
    summary.set(kind, summary.get(kind, 0) + 1);
  }
  print(summary, sum(filter((result) => isinstance(result, int), results)));
  print(log.length, log.slice(0, 20), log.slice(-20), { sep: "\n" });
  let checksum = 0;
  for (const entry of log) {
    for (const character of repr(entry)) {
      checksum = mod(checksum * 31 + ord(character), 1000000007);
    }
  }
  print(checksum, `${format(asyncio.getRunningLoop().time(), ".2f")}`);
}

await asyncio.run(main);
