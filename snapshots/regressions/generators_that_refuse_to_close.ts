/** An async generator that goes on when it is closed counts as closed, but still gives its next items. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, anext, asyncForNamed, athrow, closeLater, coro } from "py2ts-async/asyncio";
import {
  type Dict,
  GeneratorExit,
  KeyError,
  RuntimeError,
  StopAsyncIteration,
  print,
  repr,
} from "py2ts-async/builtins";

export async function* numbers(): AsyncGenerator<number | string> {
  for (let number = 0; number < 3; number++) {
    try {
      yield number;
    } catch (error) {
      if (!(error instanceof KeyError || error instanceof GeneratorExit)) throw error;
      print("goes on after", repr(error));
      await asyncio.sleep(0);
      yield "not yet";
    }
  }
}

export function report(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  print("reported:", repr(context.at("exception")));
}

const kept: AsyncGenerator<number | string>[] = [];

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setExceptionHandler(report);
  const items = numbers();
  kept.push(items);
  print(await anext(items), await athrow(items, new KeyError("thrown")));
  print(await asyncio.gather(coro(anext, items), coro(asyncio.sleep, 0)));
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      print(await aclose(items));
    } catch (error) {
      if (!(error instanceof RuntimeError || error instanceof StopAsyncIteration)) throw error;
      print("attempt", attempt, repr(error));
    }
  }
  const others = numbers();
  print(await anext(others));
  try {
    await aclose(others);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  const items2: (number | string)[] = [];
  for await (const item of asyncForNamed(others)) {
    items2.push(item);
  }
  print(items2, await aclose(others));
  closeLater(others);
}

await asyncio.run(main);
