/** Async generators left by an exception, a return or a break right before the loop ends. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, anext, asyncFor, asyncForNamed, closeLater, coro } from "py2ts-async/asyncio";
import { Exception, KeyError, ValueError, print, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function* rows(name: string, slow: boolean = false): AsyncGenerator<number> {
  try {
    yield 1;
    yield 2;
    yield 3;
  } catch (error) {
    print(name, "got", nameOf(type(error)));
    throw error;
  } finally {
    if (slow) {
      await asyncio.sleep(0.1);
    }
    print(name, "closed");
  }
}

export async function byException(): Promise<number | null> {
  for await (const row of asyncFor(rows("exception"))) {
    throw new ValueError(row);
  }
  return null;
}

export async function byReturn(): Promise<number | null> {
  for await (const row of asyncFor(rows("return", true))) {
    return row;
  }
  return null;
}

export async function byBreak(): Promise<number | null> {
  for await (const row of asyncFor(rows("break"))) {
    if (row === 2) {
      break;
    }
  }
  for await (const row of asyncFor(rows("break and wait"))) {
    break;
  }
  await asyncio.sleep(0);
  print("one turn");
  await asyncio.sleep(0);
  print("two turns");
  await asyncio.sleep(0.1);
  return null;
}

export async function withNames(): Promise<number | null> {
  const generator = rows("named");
  for await (const row of asyncForNamed(generator)) {
    print(row);
    throw new KeyError(row);
  }
  closeLater(generator);
  return null;
}

export async function closingTask(): Promise<number | null> {
  const generator = rows("task");
  print(await anext(generator));
  const task = asyncio.createTask(coro(aclose, generator));
  task.cancel();
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("task cancelled");
  }
  return null;
}

export async function fromATask(): Promise<number | null> {
  const task = asyncio.createTask(byException);
  print(await asyncio.gather(task, { returnExceptions: true }));
  print("after gather");
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  print("end");
  return null;
}

for (const main of [byException, byReturn, byBreak, withNames, closingTask, fromATask]) {
  print("--", nameOf(main));
  try {
    print(await asyncio.run(main));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(nameOf(type(error)), error);
  }
}
