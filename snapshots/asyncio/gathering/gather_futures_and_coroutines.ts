/** gather step by step: futures and coroutines alike, first errors, cancellations. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import {
  type BaseException,
  Dict,
  RuntimeError,
  TypeError,
  ZeroDivisionError,
  dict,
  list,
  print,
  range,
  repr,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { handling, keywords, nameOf, pythonException, unpack } from "py2ts-async/language";

export async function turns(count: number = 4): Promise<void> {
  for (let _ = 0; _ < count; _++) {
    await asyncio.sleep(0);
  }
}

export async function waitForIt(future: asyncio.Future<any>): Promise<any> {
  return await future;
}

export function asFutures(
  futures: asyncio.Future<any>[],
): (asyncio.Coroutine<any> | asyncio.Future<any>)[] {
  return list(futures);
}

export function asCoroutines(
  futures: asyncio.Future<any>[],
): (asyncio.Coroutine<any> | asyncio.Future<any>)[] {
  return futures.map((future) => coro(waitForIt, future));
}

export function makeFutures(count: number): asyncio.Future<any>[] {
  const loop = asyncio.getRunningLoop();
  return Array.from(range(count), (_) => loop.createFuture());
}

export function reportWhenDone(gathering: asyncio.Future<any[]>): void {
  gathering.addDoneCallback((done: asyncio.Future<any[]>) =>
    print("  callback", done === gathering),
  );
}

// covers test_tasks: GatherTestsBase.test_success
// covers test_tasks: GatherTestsBase.test_result_exception_success
export async function success(
  wrap: (futures: asyncio.Future<any>[]) => (asyncio.Coroutine<any> | asyncio.Future<any>)[],
): Promise<void> {
  for (const options of [
    new Dict<string, boolean>(),
    dict({ return_exceptions: false }),
    dict({ return_exceptions: true }),
  ]) {
    const [a, b, c] = unpack(makeFutures(3), 3);
    const gathering = asyncio.gather(...wrap([a, b, c]), { ...keywords(options) });
    reportWhenDone(gathering);
    b.setResult(1);
    a.setResult(2);
    await turns();
    print(" ", gathering.done());
    c.setResult(3);
    await turns();
    print(" ", gathering.result());
  }
}

// covers test_tasks: GatherTestsBase.test_one_exception
/** The first one ends it; what the others do later changes nothing. */
export async function oneException(
  wrap: (futures: asyncio.Future<any>[]) => (asyncio.Coroutine<any> | asyncio.Future<any>)[],
): Promise<void> {
  const [a, b, c, d, e] = unpack(makeFutures(5), 5);
  const gathering = asyncio.gather(...wrap([a, b, c, d, e]));
  reportWhenDone(gathering);
  const error = new ZeroDivisionError("first");
  a.setResult(1);
  b.setException(error);
  await turns();
  print(" ", gathering.done(), gathering.exception() === error);
  c.setResult(3);
  d.cancel();
  e.setException(new RuntimeError("too late"));
  await turns();
  print(" ", repr(gathering.exception()), repr(e.exception()));
}

// covers test_tasks: GatherTestsBase.test_return_exceptions
export async function exceptionsAsResults(
  wrap: (futures: asyncio.Future<any>[]) => (asyncio.Coroutine<any> | asyncio.Future<any>)[],
): Promise<void> {
  const [a, b, c, d] = unpack(makeFutures(4), 4);
  const gathering = asyncio.gather(...wrap([a, b, c, d]), { returnExceptions: true });
  reportWhenDone(gathering);
  b.setResult(1);
  c.setException(new ZeroDivisionError("c"));
  a.setResult(3);
  await turns();
  print(" ", gathering.done());
  d.setException(new RuntimeError("d"));
  await turns();
  print(" ", gathering.result());
}

// covers test_tasks: FutureGatherTests.test_one_cancellation
/** A cancelled child is an error of the gathering, which itself is not cancelled. */
export async function oneCancellation(): Promise<void> {
  const [a, b, c, d, e] = unpack(makeFutures(5), 5);
  const gathering = asyncio.gather(a, b, c, d, e);
  reportWhenDone(gathering);
  a.setResult(1);
  b.cancel("no b");
  await turns();
  print(gathering.done(), gathering.cancelled(), repr(gathering.exception()));
  c.setResult(3);
  d.cancel();
  e.setException(new RuntimeError("too late"));
  print(repr(e.exception()));
}

// covers test_tasks: FutureGatherTests.test_result_exception_one_cancellation
export async function cancellationsAsResults(): Promise<void> {
  const [a, b, c, d, e, f] = unpack(makeFutures(6), 6);
  const gathering = asyncio.gather(a, b, c, d, e, f, { returnExceptions: true });
  reportWhenDone(gathering);
  a.setResult(1);
  b.setException(new ZeroDivisionError("b"));
  c.cancel();
  await turns();
  print(gathering.done());
  d.setResult(3);
  e.cancel("no e");
  f.setException(new RuntimeError("f"));
  print(await gathering);
}

// covers test_tasks: CoroutineGatherTests.test_duplicate_coroutines
export async function theSameCoroutineThreeTimes(): Promise<void> {
  async function give(text: string): Promise<string> {
    return text;
  }

  const coroutine = coro(give, "abc");
  print(await asyncio.gather(coroutine, coroutine, coro(give, "def"), coroutine));
}

// covers test_tasks: CoroutineGatherTests.test_cancellation_broadcast
export async function cancelledByItsWaiter(): Promise<void> {
  const [waiter] = unpack(makeFutures(1), 1);
  const steps: string[] = [];

  async function inner(name: string): Promise<void> {
    await waiter;
    steps.push(name);
  }

  const children = Array.from("xy", (name) => asyncio.ensureFuture(coro(inner, name)));
  const gathering = asyncio.gather(...children);

  async function outer(): Promise<void> {
    await gathering;
    steps.push("outer");
  }

  const task = asyncio.ensureFuture(outer);
  await turns();
  print(task.cancel());
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print("too late to cancel:", gathering.cancel(), waiter.cancelled(), steps);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  print(
    children.map((child) => child.cancelled()),
    task.cancelled(),
  );
}

// covers test_tasks: CoroutineGatherTests.test_exception_marking
export async function laterErrorsAreNotReported(): Promise<void> {
  const [a, b] = unpack(makeFutures(2), 2);
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((loop: asyncio.AbstractEventLoop, context: Dict<string, any>) =>
    print("reported", context.at("message")),
  );

  async function inner(future: asyncio.Future<any>): Promise<never> {
    await future;
    throw new RuntimeError(`after ${str(future.result())}`);
  }

  async function outer(): Promise<void> {
    await asyncio.gather(coro(inner, a), coro(inner, b));
  }

  const task = asyncio.ensureFuture(outer);
  await turns();
  a.setResult("a");
  await turns();
  b.setResult("b");
  await turns();
  print(repr(task.exception()));
  loop.setExceptionHandler(null);
}

// covers test_tasks: BaseTaskTests.test_cancel_gather_1
/** Too late: the gathering refuses, and its result comes. */
export async function cancelledWhenAllChildrenAreDone(): Promise<void> {
  const [future] = unpack(makeFutures(1), 1);
  const gathering = asyncio.ensureFuture(asyncio.gather(coro(waitForIt, future)));
  await turns();
  future.addDoneCallback((_: asyncio.Future<any>) => print("cancel() says", gathering.cancel()));
  future.setResult(42);
  print(await gathering, gathering.cancelled());
}

// covers test_tasks: BaseTaskTests.test_cancel_gather_2
export async function theMessageComesThrough(): Promise<void> {
  async function gathersForEver(): Promise<void> {
    while (true) {
      await asyncio.gather(coro(asyncio.sleep, 0.05), { returnExceptions: true });
    }
  }

  for (const arguments_ of [tuple.of(), tuple.of(null), tuple.of("my message"), tuple.of(5)]) {
    const task = asyncio.createTask(gathersForEver);
    await asyncio.sleep(0.2);
    task.cancel(...arguments_);
    try {
      await task;
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        const chain: (readonly [string, readonly any[]])[] = [];
        let each: asyncio.CancelledError | BaseException | null = error;
        while (each != null) {
          chain.push(tuple.of(nameOf(type(each)), pythonException(each).args));
          each = pythonException(each).__context__;
        }
        print(arguments_, getitem(chain, 0), getitem(chain, -1));
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
}

// covers test_tasks: CoroutineGatherTests.test_issue46672
/** The arguments before have become tasks, which run. */
export async function whatCannotBeGathered(): Promise<void> {
  async function runs(): Promise<void> {
    print("runs all the same");
  }

  for (const wrong of [new Dict<any, any>(), 5, null]) {
    try {
      asyncio.gather(runs, wrong as never);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      using handled = handling(error);
      try {
        print("TypeError", error);
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
  await turns();
}

export async function main(): Promise<void> {
  for (const scene of [success, oneException, exceptionsAsResults]) {
    for (const wrap of [asFutures, asCoroutines]) {
      print(nameOf(scene), nameOf(wrap));
      await scene(wrap);
    }
  }
  for (const scene of [
    oneCancellation,
    cancellationsAsResults,
    theSameCoroutineThreeTimes,
    cancelledByItsWaiter,
    laterErrorsAreNotReported,
    cancelledWhenAllChildrenAreDone,
    theMessageComesThrough,
    whatCannotBeGathered,
  ]) {
    print(nameOf(scene));
    await scene();
  }
}

await asyncio.run(main);
