/** Generators that are still open at the end of a loop: order, errors, cancellation, by hand. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, asyncForNamed, coro } from "py2ts-async/asyncio";
import {
  type Dict,
  ZeroDivisionError,
  getattr,
  print,
  repr,
  sorted,
  tuple,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

const kept: AsyncGenerator<string>[] = [];

export async function* endless(name: string, fails: boolean = false): AsyncGenerator<string> {
  try {
    while (true) {
      yield name;
    }
  } finally {
    await asyncio.sleep(0.1);
    print("  closing", name);
    if (fails) {
      throw new ZeroDivisionError(name);
    }
  }
}

export function handler(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  print(
    "  handler:",
    getitem(getattr(context.at("message"), "split")("<"), 0),
    repr(context.at("exception")),
    sorted(context),
  );
}

export async function leaveOpen(...generators: AsyncGenerator<string>[]): Promise<void> {
  generators = tuple(generators) as AsyncGenerator<string>[];
  for (const generator of generators) {
    kept.push(generator);
    for await (const name of asyncForNamed(generator)) {
      print("  first of", name);
      break;
    }
  }
}

export async function oneFails(): Promise<void> {
  asyncio.getRunningLoop().setExceptionHandler(handler);
  await leaveOpen(endless("fails", true));
}

/** shutdown_asyncgens closes them in the middle of a run; later ones cannot be started well. */
export async function byHand(): Promise<void> {
  await leaveOpen(endless("by hand"));
  await asyncio.getRunningLoop().shutdownAsyncgens();
  print("  after the shutdown", await anext(getitem(kept, -1), "closed"));
}

export async function inACancelledTask(): Promise<void> {
  async function reader(): Promise<void> {
    for await (const name of asyncFor(endless("in a task"))) {
      print("  reading", name);
      await asyncio.sleep(10);
    }
  }

  const task = asyncio.createTask(reader);
  await asyncio.sleep(0);
  task.cancel();
  print(" ", await asyncio.gather(task, { returnExceptions: true }));
  await asyncio.sleep(1);
}

export async function neverStarted(): Promise<void> {
  kept.push(endless("never started"));
  print("  nothing to close");
}

export async function withALoopByHand(): Promise<void> {
  const loop = asyncio.newEventLoop();
  await loop.runUntilComplete(coro(leaveOpen, endless("loop")));
  print("  the loop stands still");
  await loop.runUntilComplete(coro(() => loop.shutdownAsyncgens()));
  print("  and is closed");
  loop.close();
}

for (const main of [oneFails, byHand, inACancelledTask, neverStarted]) {
  print(nameOf(main));
  await asyncio.run(main);
}
print("with_a_loop_by_hand");
await withALoopByHand();
