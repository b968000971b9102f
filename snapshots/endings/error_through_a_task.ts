/** An exception passes through an awaited task and becomes the context of another. */

import * as asyncio from "py2ts-async/asyncio";
import { type Float, RuntimeError, ZeroDivisionError, asFloat } from "py2ts-async/builtins";
import { divide, withContext } from "py2ts-async/language";

export async function inner(): Promise<number> {
  return divide(1, 0);
}

export async function middle(): Promise<number | Float> {
  return asFloat(await inner());
}

export async function outer(): Promise<void> {
  const task = asyncio.createTask(middle, { name: "m" });
  try {
    await task;
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    throw withContext(new RuntimeError("outer failed"), error);
  }
}

export async function start(): Promise<void> {
  await asyncio.run(outer);
}

await start();
