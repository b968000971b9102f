/** The loop closes an async generator when the last variable that holds it ends. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, asyncForNamed, closeLater, coro, unawaited } from "py2ts-async/asyncio";
import { GeneratorExit, type Int, print } from "py2ts-async/builtins";
import { assignedLocal } from "py2ts-async/language";

export async function* ticks(name: string): AsyncGenerator<number> {
  try {
    let number = 0;
    while (true) {
      yield number;
      number += 1;
    }
  } catch (error) {
    if (!(error instanceof GeneratorExit)) throw error;
    print(name, "is told to close");
    throw error;
  } finally {
    await asyncio.sleep(0);
    print(name, "closes");
  }
}

export async function first(source: AsyncGenerator<number>): Promise<Int | null> {
  for await (const tick of asyncFor(source)) {
    return tick;
  }
  return null;
}

export async function local(): Promise<void> {
  const held = ticks("held");
  print(await anext(held));
  const walked = ticks("walked");
  for await (const tick of asyncForNamed(walked)) {
    if (tick === 1) {
      break;
    }
  }
  print("local ends");
  closeLater(held);
  closeLater(walked);
}

export async function rebound(): Promise<void> {
  let source = ticks("rebound");
  await anext(source);
  const previous = source;
  source = ticks("deleted");
  closeLater(previous);
  await anext(source);
  print("two of them");
  closeLater(source);
  await asyncio.sleep(0);
  print("rebound ends");
}

export async function twice(): Promise<void> {
  const source = ticks("twice");
  let tick!: number;
  for await (tick of asyncForNamed(source)) {
    if (tick === 1) {
      break;
    }
  }
  for await (tick of asyncForNamed(source)) {
    if (tick === 3) {
      break;
    }
  }
  print(assignedLocal(tick, "tick"), await anext(source));
  closeLater(source);
}

export async function coroutines(): Promise<void> {
  let lost: asyncio.Coroutine<null> | null = coro(asyncio.sleep, 1);
  unawaited(lost);
  lost = null;
  print(lost);
  let again: asyncio.Coroutine<string | null> = coro(asyncio.sleep, 2);
  const previous = again;
  again = coro(asyncio.sleep, 0, "again");
  unawaited(previous);
  print(await again);
  let gone = coro(asyncio.sleep, 3);
  unawaited(gone);
  print("all are gone");
}

export async function main(): Promise<void> {
  for (const use of [local, rebound, twice, coroutines]) {
    await use();
    for (let _ = 0; _ < 4; _++) {
      await asyncio.sleep(0);
    }
    print("--");
  }
  print(await first(ticks("argument")));
  await asyncio.sleep(0.1);
  const last = ticks("last");
  await anext(last);
  print("main ends");
  closeLater(last);
}

await asyncio.run(main);
