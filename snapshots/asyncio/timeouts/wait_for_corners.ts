/** wait_for: zero, negative, none, tasks, futures, and what refuses to be cancelled. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  Exception,
  type Int,
  KeyError,
  TimeoutError,
  format,
  print,
  repr,
  str,
} from "py2ts-async/builtins";
import { rawFloat, withContext } from "py2ts-async/language";

export async function slow(seconds: number, value: string = "value"): Promise<string | null> {
  try {
    await asyncio.sleep(seconds);
    return value;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("  slow is cancelled");
    throw error;
  }
}

export async function stubborn(): Promise<string | null> {
  try {
    await asyncio.sleep(5);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    await asyncio.sleep(1);
    return "stubborn value";
  }
  return null;
}

export async function raising(): Promise<string | null> {
  try {
    await asyncio.sleep(5);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    throw withContext(new KeyError("instead"), error);
  }
  return null;
}

export async function instant(): Promise<string | null> {
  return "instant";
}

export async function attempt(
  label: string,
  awaitable: asyncio.Coroutine<string | null> | asyncio.Task<string | null> | asyncio.Future<any>,
  timeout: Int | null,
): Promise<void> {
  const start = asyncio.getRunningLoop().time();
  let outcome!: any;
  try {
    outcome = await asyncio.waitFor(awaitable, rawFloat(timeout));
  } catch (error) {
    if (error instanceof TimeoutError) {
      outcome = `TimeoutError ${str(error.args)}`;
    } else if (error instanceof Exception) {
      outcome = repr(error);
    } else {
      throw error;
    }
  }
  print(
    `${label}: ${str(outcome)} after ${format(asyncio.getRunningLoop().time() - start, ".1f")}`,
  );
}

export async function main(): Promise<void> {
  await attempt("in time", coro(slow, 1), 2);
  await attempt("late", coro(slow, 2), 1);
  await attempt("none", coro(slow, 1), null);
  await attempt("zero", coro(slow, 1), 0);
  await attempt("zero, instant", coro(instant), 0);
  await attempt("negative", coro(slow, 0), -3);
  await attempt("stubborn", coro(stubborn), 1);
  await attempt("raising", coro(raising), 1);
  const task = asyncio.createTask(coro(slow, 3));
  await attempt("task", task, 1);
  print(task.cancelled());
  const done = asyncio.getRunningLoop().createFuture();
  done.setResult("was done");
  await attempt("done future", done, 0);
  let future!: asyncio.Future<any>;
  await attempt("pending future", (future = asyncio.getRunningLoop().createFuture()), 1);
  print(future.cancelled());
  let inner!: asyncio.Task<string | null>;
  await attempt(
    "shielded",
    asyncio.shield((inner = asyncio.createTask(coro(slow, 2, "shielded")))),
    1,
  );
  print(inner.done(), await inner);
  const waiter = asyncio.createTask(coro(attempt, "cancelled from outside", coro(slow, 9), 5));
  await asyncio.sleep(1);
  waiter.cancel();
  print(await asyncio.gather(waiter, { returnExceptions: true }));
}

await asyncio.run(main);
