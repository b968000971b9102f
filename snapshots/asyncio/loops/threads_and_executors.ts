/** to_thread and run_in_executor: results, errors, arguments, contexts, order of results. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import * as time from "py2ts-async/time";
import { ThreadPoolExecutor } from "py2ts-async/concurrent/futures";
import { enterContext } from "py2ts-async/contextlib";
import { ValueError, map, print, range } from "py2ts-async/builtins";
import { mul } from "py2ts-async/operator";

const user = new contextvars.ContextVar("user", { default: "nobody" });

export function blocking(
  value: number | string,
  factor: number = 1,
  {
    fail = false,
  }: {
    fail?: boolean;
  } = {},
): number | string {
  time.sleep(0.01);
  if (fail) {
    throw new ValueError(`cannot do ${value}`);
  }
  return mul(value, factor);
}

export function who(): string {
  return user.get();
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  print(
    await asyncio.toThread(blocking, 21, { factor: 2 }),
    await asyncio.toThread(blocking, "ab", 2),
  );
  try {
    await asyncio.toThread(blocking, "it", { fail: true });
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  user.set("ann");
  print(await asyncio.toThread(who), await loop.runInExecutor(null, who));
  {
    using threadPoolExecutorContext = enterContext(new ThreadPoolExecutor(2));
    const pool = threadPoolExecutorContext.value;
    print(await asyncio.gather(...map((n) => loop.runInExecutor(pool, blocking, n, 10), range(4))));
  }
  const task = asyncio.createTask(coro(asyncio.toThread, blocking, 5));
  await asyncio.sleep(0);
  print(task.done(), await task);
}

await asyncio.run(main);
