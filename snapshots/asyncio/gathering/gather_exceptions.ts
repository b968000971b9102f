/** gather: the first exception comes out, the others run on; return_exceptions collects. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  type BaseException,
  type Int,
  KeyError,
  TypeError,
  ValueError,
  print,
  repr,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function job(
  name: string,
  seconds: Int | number,
  error: KeyError | ValueError | asyncio.CancelledError | TypeError | null = null,
): Promise<string> {
  try {
    await asyncio.sleep(Number(seconds));
    if (error != null) {
      throw error;
    }
    print("finished", name);
    return name;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("cancelled", name);
    throw error;
  }
}

export async function main(): Promise<void> {
  const survivors = [
    asyncio.createTask(coro(job, "slow", 3)),
    asyncio.createTask(coro(job, "fails", 2, new KeyError("second failure"))),
  ];
  try {
    await asyncio.gather(
      coro(job, "quick", 0.5),
      coro(job, "bad", 1, new ValueError("first failure")),
      ...survivors,
    );
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(
      "caught",
      error,
      survivors.map((task) => task.done()),
    );
  }
  await asyncio.wait(survivors);
  print(getitem(survivors, 0).result(), repr(getitem(survivors, 1).exception()));

  let results: (string | BaseException | string[])[] = await asyncio.gather(
    coro(job, "ok", 1),
    coro(job, "no", 0.5, new ValueError("v")),
    coro(asyncio.sleep, 0, "slept"),
    coro(job, "stop", 0.1, new asyncio.CancelledError("c")),
    { returnExceptions: true },
  );
  print(results);

  try {
    await asyncio.gather(
      coro(job, "p", 1),
      coro(job, "q", 0.5, new asyncio.CancelledError("from a child")),
    );
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("a cancelled child", error.args, asyncio.currentTask()!.cancelling());
  }
  await asyncio.sleep(1);

  const failing = asyncio.gather(
    coro(job, "r", 1, new TypeError("r")),
    coro(job, "s", 1, new TypeError("s")),
  );
  print(failing.done() ? repr(failing.exception()) : "not done");
  results = await asyncio.gather(failing, { returnExceptions: true });
  print(results);
}

await asyncio.run(main);
