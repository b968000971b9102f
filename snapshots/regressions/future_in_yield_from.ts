/** The iterator of an awaitable may wait for a future by `yield from future`. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/program";
import { TimeoutError, iterable, print, repr } from "py2ts-async/builtins";

export class Delay {
  seconds: number;

  constructor(seconds: number) {
    this.seconds = seconds;
  }

  *__await__(): Generator<any> {
    const loop = asyncio.getRunningLoop();
    const future = loop.createFuture();
    loop.callLater(this.seconds, () => future.done() || future.setResult(this.seconds));
    try {
      return yield* iterable(future);
    } finally {
      print("waited for", future, "of", this.seconds);
    }
  }
}

export async function main(): Promise<void> {
  print(await awaited(new Delay(1)));
  print(await asyncio.gather(new Delay(2), new Delay(1)));
  try {
    await asyncio.waitFor(new Delay(9), 3);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    print(repr(error));
  }
}

await asyncio.run(main);
