/** as_completed: all at once, a coroutine given twice, loops; wrong arguments (of wait, too). */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import {
  AssertionError,
  Dict,
  type PySet,
  RuntimeError,
  TypeError,
  ValueError,
  asFloat,
  iter,
  list,
  map,
  next,
  print,
  round,
  set,
  sorted,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf, stopped } from "py2ts-async/language";

export async function job(name: string | number, seconds: number = 0): Promise<string | number> {
  await asyncio.sleep(seconds);
  return name;
}

export async function asIterator(
  awaitables: PySet<asyncio.Coroutine<string>>,
): Promise<(asyncio.Coroutine<any> | asyncio.Task<any>)[]> {
  return list(asyncio.asCompleted(awaitables));
}

export async function asAsyncIterator(
  awaitables: PySet<asyncio.Coroutine<string>>,
): Promise<(asyncio.Coroutine<any> | asyncio.Task<any>)[]> {
  const found: (asyncio.Coroutine<any> | asyncio.Task<any>)[] = [];
  for await (const item of asyncFor(asyncio.asCompleted(awaitables))) {
    const future = item as unknown as asyncio.Task<any>;
    found.push(future);
  }
  return found;
}

// covers test_tasks: BaseTaskTests.test_as_completed_concurrent
/** What either iteration gives can be waited for all at once. */
export async function awaitedConcurrently(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  for (const collect of [asIterator, asAsyncIterator]) {
    const begin = loop.time();
    const found = await collect(
      set([coro(asyncio.sleep, 0.05, "a"), coro(asyncio.sleep, 0.05, "b")]),
    );
    print(
      nameOf(collect),
      found.map((each) => asyncio.iscoroutine(each)),
    );
    const [done, pending] = await asyncio.wait(found.map((each) => asyncio.ensureFuture(each)));
    print(
      "  ",
      sorted(map((f) => f.result(), done)),
      pending,
      asFloat(round(loop.time() - begin, 3)),
    );
  }
}

// covers test_tasks: BaseTaskTests.test_as_completed_duplicate_coroutines
export async function theSameCoroutineTwice(): Promise<void> {
  let ham: asyncio.Coroutine<string | number> = coro(job, "ham");
  const items: (string | number)[] = [];
  for (const each of asyncio.asCompleted([ham, ham, coro(job, "spam", 1)])) {
    items.push(await each);
  }
  print(items);
  ham = coro(job, "ham");
  const items2: (string | number)[] = [];
  for await (const item of asyncFor(asyncio.asCompleted([ham, ham, coro(job, "spam", 1)]))) {
    const each = item as unknown as asyncio.Task<string | number>;
    items2.push(await each);
  }
  print(items2);
}

// covers test_tasks: BaseTaskTests.test_as_completed_coroutine_use_running_loop
export async function inTheRunningLoop(): Promise<void> {
  const coroutines = list(asyncio.asCompleted([coro(job, 42)]));
  print(coroutines.length, await getitem(coroutines, 0));
}

// covers test_tasks: BaseTaskTests.test_as_completed_invalid_args
export async function somethingElseThanAnIterable(): Promise<void> {
  try {
    const coroutine = coro(job, "never");
    for (const wrong of [asyncio.getRunningLoop().createFuture(), coroutine]) {
      try {
        next(asyncio.asCompleted(wrong as never));
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        print("for:", error);
      }
      try {
        for await (const item of asyncFor(asyncio.asCompleted(wrong as never))) {
          const _ = item as unknown as asyncio.Task<any>;
          break;
        }
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        print("async for:", error);
      }
    }
    coroutine.close();
  } catch (error) {
    throw stopped(error, "coroutine");
  }
}

// covers test_tasks: BaseTaskTests.test_wait_invalid_args
export async function somethingElseThanAListForWait(): Promise<void> {
  const coroutine = coro(job, "never");
  const future = asyncio.getRunningLoop().createFuture();
  for (const wrong of [
    future,
    coroutine,
    [],
    tuple.of(),
    [coroutine],
    [new Dict<any, any>()],
    iter([]),
  ]) {
    try {
      await asyncio.wait(
        wrong as
          (asyncio.Coroutine<string | number> | Dict<any, any>)[] | readonly [] | Generator<any>,
      );
    } catch (error) {
      if (!(
        error instanceof TypeError ||
        error instanceof ValueError ||
        error instanceof AssertionError
      ))
        throw error;
      print(nameOf(type(error)), error);
    }
  }
  coroutine.close();
}

// covers test_tasks: BaseTaskTests.test_as_completed_coroutine_without_loop
export function withoutALoop(): void {
  asyncio.setEventLoop(null);
  const coroutine = coro(job, "never");
  try {
    list(asyncio.asCompleted([coroutine]));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError", error);
  }
  coroutine.close();
}

export async function main(): Promise<void> {
  await awaitedConcurrently();
  await theSameCoroutineTwice();
  await inTheRunningLoop();
  await somethingElseThanAnIterable();
  await somethingElseThanAListForWait();
}

await asyncio.run(main);
withoutALoop();
