/** Swallowing a cancellation, cancelling(), uncancel() and a second request. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { ValueError, print, str, tuple, type } from "py2ts-async/builtins";
import { nameOf, withCause } from "py2ts-async/language";

export async function polite(): Promise<string> {
  try {
    await asyncio.sleep(10);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    const me = asyncio.currentTask();
    print("requests", me!.cancelling(), "left", me!.uncancel(), me!.cancelling());
  }
  await asyncio.sleep(1);
  return "carried on";
}

export async function thrice(): Promise<(readonly [number, string, number])[]> {
  const seen: (readonly [number, string, number])[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await asyncio.sleep(10);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      seen.push(tuple.of(attempt, str(error), asyncio.currentTask()!.cancelling()));
    }
  }
  return seen;
}

export async function converts(): Promise<void> {
  try {
    await asyncio.sleep(10);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    throw withCause(new ValueError("instead of cancellation"), error, error);
  }
}

export async function cancelsItself(): Promise<string | null> {
  const me = asyncio.currentTask();
  me!.cancel("myself");
  print("still running", me!.cancelling());
  await asyncio.sleep(0);
  print("never printed");
  return null;
}

export async function cancelsItselfLast(): Promise<string | null> {
  asyncio.currentTask()!.cancel("too late");
  return "value";
}

export async function main(): Promise<void> {
  let task: asyncio.Task<string | (readonly [number, string, number])[] | null> =
    asyncio.createTask(polite);
  await asyncio.sleep(0);
  task.cancel();
  print(await task, task.cancelled(), task.uncancel());

  task = asyncio.createTask(thrice);
  for (let n = 0; n < 3; n++) {
    await asyncio.sleep(1);
    task.cancel(`request ${n}`);
  }
  print(await task, task.cancelling());

  task = asyncio.createTask(converts);
  await asyncio.sleep(0);
  task.cancel();
  try {
    await task;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error, task.cancelled(), nameOf(type(error.__cause__)));
  }

  for (const coroutine of [coro(cancelsItself), coro(cancelsItselfLast)]) {
    task = asyncio.createTask(coroutine);
    try {
      print("returned", await task);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      print("cancelled", error.args, task.cancelled());
    }
  }
}

await asyncio.run(main);
