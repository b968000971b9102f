/** Which loop gather belongs to: that of its futures, else the running or the current one. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import {
  RuntimeError,
  ValueError,
  enumerate,
  isinstance,
  print,
  range,
  type,
} from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export async function word(): Promise<string> {
  return "abc";
}

export function attempt(make: () => asyncio.Future<any[]>): asyncio.Future<any[]> | null {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RuntimeError || error instanceof ValueError)) throw error;
    print(nameOf(type(error)), error);
  }
  return null;
}

// covers test_tasks: FutureGatherTests.test_constructor_empty_sequence_without_loop
// covers test_tasks: CoroutineGatherTests.test_constructor_without_loop
export function withoutALoop(): void {
  asyncio.setEventLoop(null);
  attempt(() => asyncio.gather());
  const coroutines = [coro(word), coro(word)];
  attempt(() => asyncio.gather(...coroutines));
  for (const coroutine of coroutines) {
    coroutine.close();
  }
}

// covers test_tasks: FutureGatherTests.test_constructor_empty_sequence_use_running_loop
// covers test_tasks: CoroutineGatherTests.test_constructor_use_running_loop
export async function inTheRunningLoop(loop: asyncio.AbstractEventLoop): Promise<void> {
  async function gatherNothing() {
    return asyncio.gather();
  }

  async function gatherWords() {
    return asyncio.gather(word, word);
  }

  const nothing = (await loop.runUntilComplete(gatherNothing)) as unknown as asyncio.Future<any[]>;
  print(isinstance(nothing, asyncio.Future), nothing.getLoop() === loop, nothing.result());
  const words = (await loop.runUntilComplete(gatherWords)) as unknown as asyncio.Future<string[]>;
  print(words.done(), words.getLoop() === loop, await loop.runUntilComplete(words));
}

// covers test_tasks: FutureGatherTests.test_constructor_empty_sequence_use_global_loop
// covers test_tasks: CoroutineGatherTests.test_constructor_use_global_loop
export async function inTheCurrentLoop(loop: asyncio.AbstractEventLoop): Promise<void> {
  asyncio.setEventLoop(loop);
  const nothing = asyncio.gather();
  print(nothing.getLoop() === loop, nothing.done(), nothing.result());
  const words = asyncio.gather(word, word);
  print(words.getLoop() === loop, words.done(), await loop.runUntilComplete(words));
  asyncio.setEventLoop(null);
}

// covers test_tasks: FutureGatherTests.test_constructor_homogenous_futures
export async function inTheLoopOfItsFutures(
  loop: asyncio.AbstractEventLoop,
  other: asyncio.AbstractEventLoop,
): Promise<void> {
  asyncio.setEventLoop(loop);
  const futures = Array.from(range(3), (_) => other.createFuture());
  const first = asyncio.gather(...futures);
  const second = asyncio.gather(...futures);
  print(
    [first, second].map((each) => each.getLoop() === other),
    first.done(),
    second.done(),
  );
  for (const [number, future] of enumerate(futures)) {
    future.setResult(number);
  }
  print(await other.runUntilComplete(first), second.result());
  asyncio.setEventLoop(null);
}

// covers test_tasks: FutureGatherTests.test_constructor_heterogenous_futures
export function ofTwoLoops(
  loop: asyncio.AbstractEventLoop,
  other: asyncio.AbstractEventLoop,
): void {
  attempt(() => asyncio.gather(loop.createFuture(), other.createFuture()));
}

export async function main(): Promise<void> {
  const [loop, other] = [asyncio.newEventLoop(), asyncio.newEventLoop()];
  withoutALoop();
  await inTheRunningLoop(loop);
  await inTheCurrentLoop(loop);
  await inTheLoopOfItsFutures(loop, other);
  ofTwoLoops(loop, other);
  loop.close();
  other.close();
}

await main();
