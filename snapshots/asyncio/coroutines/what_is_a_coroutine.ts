/** iscoroutine and iscoroutinefunction, of everything that looks like one. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, coro } from "py2ts-async/asyncio";
import * as contextlib from "py2ts-async/contextlib";
import * as functools from "py2ts-async/functools";
import * as inspect from "py2ts-async/inspect";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/asyncio/debug";
import { RuntimeError, format, iter, print, tuple } from "py2ts-async/builtins";
import { bound, unbound } from "py2ts-async/language";

export async function job(n: any = 0): Promise<any> {
  return n;
}

export async function* stream(): AsyncGenerator<number> {
  yield 1;
}

export function* generator(): Generator<number | string> {
  yield 1;
}

export function plain(): asyncio.Coroutine<any> {
  return coro(job);
}

export class Service {
  async method(): Promise<any> {
    return null;
  }

  static async ofClass(): Promise<void> {}

  static async ofNobody(): Promise<void> {}

  async __call__(): Promise<void> {}

  ordinary(): asyncio.Coroutine<any> {
    return coro(bound(this, "method"));
  }
}

/** It has the methods of collections.abc.Coroutine. */
export class LikeACoroutine {
  send(value: any): void {}

  throw(typ: any, val: any = null, tb: any = null): void {}

  close(): void {}

  *__await__(): Generator<void> {
    yield;
  }
}

export class Awaitable {
  *__await__(): Generator<void> {
    yield;
  }
}

export function decorated(fn: (...args: any[]) => Promise<void>): (...args: any[]) => Promise<any> {
  const wrapper = functools.wraps(fn)(async function wrapper(...args: any[]): Promise<any> {
    return await awaited(fn());
  });

  return wrapper;
}

const wrapped = decorated(async function wrapped(): Promise<void> {});

const manager = contextlib.asynccontextmanager(async function* manager(): AsyncGenerator<void> {
  yield;
});

// covers test_pep492: CoroutineTests.test_iscoroutinefunction
export function functions(): void {
  const service = new Service();
  for (const [name, thing] of [
    tuple.of("async def", job),
    tuple.of("async generator", stream),
    tuple.of("generator", generator),
    tuple.of("returns one", plain),
    tuple.of("method", bound(service, "method")),
    tuple.of("unbound", unbound(Service.prototype.method)),
    tuple.of("classmethod", bound(Service, "ofClass")),
    tuple.of("staticmethod", Service.ofNobody),
    tuple.of("ordinary method", bound(service, "ordinary")),
    tuple.of("async __call__", service),
    tuple.of("wrapped", wrapped),
    tuple.of("partial", functools.partial(job, 1)),
    tuple.of("lambda", () => coro(job)),
    tuple.of("manager", manager),
    tuple.of("class", Service),
    tuple.of("sleep", asyncio.sleep),
    tuple.of("wait_for", asyncio.waitFor),
    tuple.of("gather", asyncio.gather),
    tuple.of("to_thread", asyncio.toThread),
    tuple.of("None", null),
    tuple.of("number", 5),
  ]) {
    print(
      `${format(name, "16")}`,
      asyncio.iscoroutinefunction(thing),
      inspect.iscoroutinefunction(thing),
    );
  }
}

// covers test_pep492: CoroutineTests.test_iscoroutine, CoroutineTests.test_iscoroutine_generator
export async function objects(): Promise<void> {
  const made = [
    coro(job, 1),
    coro(bound(new Service(), "method")),
    plain(),
    coro(wrapped),
    coro(asyncio.sleep, 0),
    coro(asyncio.waitFor, coro(job, 2), 1),
  ];
  print(made.map((thing) => asyncio.iscoroutine(thing)));
  const task = asyncio.createTask(coro(job, 3));
  const others = [
    task,
    asyncio.gather(task),
    job,
    stream(),
    generator(),
    new Awaitable(),
    iter("a"),
    null,
    5,
  ];
  print(others.map((thing) => asyncio.iscoroutine(thing)));
  print(asyncio.iscoroutine(new LikeACoroutine()), asyncio.iscoroutine(LikeACoroutine));
  for (const coroutine of made) {
    print(await coroutine, asyncio.iscoroutine(coroutine), { end: " " });
  }
  print(await task);
  const unused = coro(job);
  unused.close();
  print(asyncio.iscoroutine(unused));
}

// covers test_pep492: CoroutineTests.test_async_def_coroutines
export async function inDebugModeToo(): Promise<void> {
  async function outer(): Promise<any> {
    return await job("spam");
  }

  for (const debug of [false, true]) {
    print(await asyncio.run(outer, { debug }));
  }
}

// covers test_pep492: CoroutineTests.test_double_await
/** One coroutine, awaited by its task and by another: the second gets an error. */
export async function awaitedTwice(): Promise<void> {
  const coroutine = coro(asyncio.sleep, 0.1);
  const task = asyncio.createTask(coroutine);
  await asyncio.sleep(0);
  try {
    await coroutine;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  } finally {
    task.cancel();
  }
  const finished = coro(job, 4);
  print(await finished);
  try {
    await finished;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
}

functions();
await asyncio.run(objects);
await inDebugModeToo();
await asyncio.run(awaitedTwice);
