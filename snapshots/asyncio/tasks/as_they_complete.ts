/** as_completed step by step, as a plain and as an asynchronous iterator. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, asyncForNamed, coro } from "py2ts-async/asyncio";
import {
  type Int,
  PySet,
  TimeoutError,
  TypeError,
  any,
  asFloat,
  iter,
  list,
  map,
  print,
  range,
  repr,
  set,
  sorted,
  tuple,
  type,
} from "py2ts-async/builtins";
import { and_, contains, eq, getitem, le } from "py2ts-async/operator";
import { nameOf, rawFloat } from "py2ts-async/language";

export async function sleeper(seconds: number, name: string | number): Promise<string | number> {
  await asyncio.sleep(seconds);
  return name;
}

export async function plain(
  awaitables: (asyncio.Coroutine<string | number> | asyncio.Task<string | number>)[],
  timeout: number | Int | null = null,
): Promise<any[]> {
  const values: any[] = [];
  for (const waiting of asyncio.asCompleted(awaitables, { timeout: rawFloat(timeout) })) {
    try {
      values.push(await waiting);
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      values.push(repr(error));
    }
  }
  return values;
}

export async function asynchronous(
  awaitables: (asyncio.Coroutine<string | number> | asyncio.Task<string | number>)[],
  timeout: number | Int | null = null,
): Promise<any[]> {
  const values: any[] = [];
  try {
    for await (const item of asyncFor(
      asyncio.asCompleted(awaitables, { timeout: rawFloat(timeout) }),
    )) {
      const future = item as unknown as asyncio.Task<any>;
      values.push(await future);
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    values.push(repr(error));
  }
  return values;
}

// covers test_tasks: BaseTaskTests.test_as_completed
export async function inOrderOfCompletion(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  for (const collect of [plain, asynchronous]) {
    const begin = loop.time();
    const jobs: (asyncio.Coroutine<string | number> | asyncio.Task<string | number>)[] = [
      coro(sleeper, 0.5, "b"),
      coro(sleeper, 2, "c"),
      coro(sleeper, 0.25, "a"),
    ];
    print(await collect(jobs), asFloat(loop.time() - begin));
  }
}

// covers test_tasks: BaseTaskTests.test_as_completed_same_tasks_in_as_out
export async function whatComesOut(): Promise<void> {
  async function number(n: number | string): Promise<number | string> {
    return n;
  }

  const coroutines = Array.from(range(4), (n) => coro(number, n));
  const items: asyncio.Task<number | string>[] = [];
  for await (const item of asyncFor(asyncio.asCompleted(coroutines))) {
    const future = item as unknown as asyncio.Task<number | string>;
    items.push(future);
  }
  const made = items;
  print(
    made.map((future) => nameOf(type(future))),
    any(map((c) => contains(made, c), coroutines)),
  );
  const items2: (number | string)[] = [];
  for (const future of made) {
    items2.push(await future);
  }
  print(sorted(items2));
  const [a, b] = [coro(number, "a"), asyncio.createTask(coro(number, "b"), { name: "b" })];
  const [c, d] = [coro(number, "c"), asyncio.createTask(coro(number, "d"), { name: "d" })];
  const unique: PySet<asyncio.Task<number | string>> = new PySet();
  for await (const item2 of asyncFor(asyncio.asCompleted(tuple.of(a, b, c, d)))) {
    const future = item2 as unknown as asyncio.Task<number | string>;
    unique.add(future);
  }
  const out = unique;
  print(
    out.size,
    le(set([b, d]), out),
    out.has(a),
    out.has(c),
    eq(set([b, d]), and_(out, set([a, b, c, d]))),
  );
  // both are done: CPython takes them from a set, in any order
  const finished = list(asyncio.asCompleted(tuple.of(b, d)));
  print(finished.map((waiting) => asyncio.iscoroutine(waiting)));
  const items3: (number | string)[] = [];
  for (const waiting of finished) {
    items3.push(await waiting);
  }
  print(sorted(items3));
}

// covers test_tasks: BaseTaskTests.test_as_completed_with_timeout
// covers test_tasks: BaseTaskTests.test_as_completed_with_unused_timeout
export async function noLongerThan(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  for (const collect of [plain, asynchronous]) {
    const a = loop.createTask(coro(sleeper, 0.125, "a"));
    const b = loop.createTask(coro(sleeper, 0.25, "b"));
    let begin = loop.time();
    print(await collect([a, b], 0.1875), asFloat(loop.time() - begin), a.done(), b.done());
    await b;
    begin = loop.time();
    print(await collect([coro(sleeper, 0.125, "in time")], 1), asFloat(loop.time() - begin));
    // What is done already comes out in the order of a set, even when there is no time at all.
    print(sorted(await collect([a, b], 0)), await collect([a], -1));
  }
}

// covers test_tasks: BaseTaskTests.test_as_completed_resume_iterator
export async function leftAndResumed(): Promise<void> {
  const iterator = asyncio.asCompleted([3, 1, 2, 4].map((n) => coro(sleeper, n, n)));
  let collected: (string | number)[] = [];
  for (const waiting of iterator) {
    collected.push(await waiting);
    if (collected.length === 2) {
      break;
    }
  }
  print(collected, iter(iterator) === iterator);
  for (const waiting of iterator) {
    collected.push(await waiting);
  }
  print(collected, list(iterator));

  const futures = asyncio.asCompleted([3, 1, 2, 4].map((n) => coro(sleeper, n, n)));
  collected = [];
  for await (const item of asyncForNamed(futures)) {
    const future = item as unknown as asyncio.Task<string | number>;
    collected.push(await future);
    if (collected.length === 2) {
      break;
    }
  }
  print(collected, await ((await anext(futures)) as unknown as asyncio.Task<string | number>));
  for await (const item2 of asyncFor(futures)) {
    const future = item2 as unknown as asyncio.Task<string | number>;
    collected.push(await future);
  }
  print(collected);
}

// covers test_tasks: BaseTaskTests.test_as_completed_reverse_wait
export async function awaitedOutOfTurn(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const begin = loop.time();
  const waiting = list(asyncio.asCompleted([coro(sleeper, 0.5, "a"), coro(sleeper, 1, "b")]));
  print(waiting.length);
  print(await getitem(waiting, 1), asFloat(loop.time() - begin));
  print(await getitem(waiting, 0), asFloat(loop.time() - begin));
}

export async function misused(): Promise<void> {
  async function coroutine(): Promise<string> {
    return "never";
  }

  const unused = coro(coroutine);
  for (const wrong of [unused, asyncio.currentTask(), asyncio.getRunningLoop().createFuture()]) {
    try {
      asyncio.asCompleted(wrong as never);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(error);
    }
  }
  unused.close();
  for (const attempt of [
    () => asyncio.asCompleted([5] as never),
    () => asyncio.asCompleted(5 as never),
    () => asyncio.asCompleted(["text"] as never),
  ]) {
    try {
      attempt();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(error);
    }
  }
}

export async function main(): Promise<void> {
  for (const part of [
    inOrderOfCompletion,
    whatComesOut,
    noLongerThan,
    leftAndResumed,
    awaitedOutOfTurn,
    misused,
  ]) {
    print("---", nameOf(part));
    await part();
  }
}

await asyncio.run(main);
