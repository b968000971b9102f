/** Driving by hand inside of a task of asyncio, and what asyncio's own awaitables yield. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, leftUnawaited, unawaited } from "py2ts-async/asyncio";
import * as inspect from "py2ts-async/inspect";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  OSError,
  RuntimeError,
  StopAsyncIteration,
  StopIteration,
  ZeroDivisionError,
  iterable,
  print,
  repr,
} from "py2ts-async/builtins";
import { bound, unpack } from "py2ts-async/language";

export async function waits(future: asyncio.Future<any>): Promise<string> {
  print("resumed with", await future);
  print("slept:", await asyncio.sleep(0, "well"));
  return asyncio.currentTask()!.getName();
}

export async function states(): Promise<void> {
  print(inspect.getcoroutinestate(shown), shown.crRunning, shown.crFrame == null);
  await asyncio.sleep(0);
}

export function show(): void {
  print(inspect.getcoroutinestate(shown), shown.crRunning, shown.crFrame == null);
}

// no loop runs here: sleep(0) yields None, sleep(1) needs a loop
const shown = asyncio.coro(states);
show();
print(await shown.send(null));
show();
try {
  await shown.send("whatever");
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print("stopped", stop.value);
}
show();

export async function needsALoop(): Promise<void> {
  await asyncio.sleep(1);
}

const coro = asyncio.coro(needsALoop);
try {
  await coro.send(null);
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error);
}

export async function byHand(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  let future = loop.createFuture();
  let coro = asyncio.coro(waits, future);
  const yielded = await coro.send(null);
  print(yielded === future, inspect.getcoroutinestate(coro));
  loop.callLater(1, bound(future, "setResult"), "a value");
  await asyncio.sleep(2);
  print(await coro.send("not looked at"));
  try {
    await coro.send(null);
  } catch (stop) {
    if (!(stop instanceof StopIteration)) throw stop;
    print("it ran in", stop.value);
  }

  print("-- a future that is not done");
  coro = asyncio.coro(waits, loop.createFuture());
  await coro.send(null);
  try {
    await coro.send(null);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }

  print("-- a future that failed, one that was cancelled");
  for (const settle of [
    (f: asyncio.Future<any>) => f.setException(new OSError("gone")),
    (f: asyncio.Future<any>) => f.cancel("stop"),
  ]) {
    future = loop.createFuture();
    coro = asyncio.coro(waits, future);
    await coro.send(null);
    settle(future);
    try {
      await coro.send(null);
    } catch (error) {
      if (!(error instanceof OSError || error instanceof asyncio.CancelledError)) throw error;
      print(repr(error));
    }
  }

  print("-- nobody else can wait for what was yielded");
  future = loop.createFuture();
  coro = asyncio.coro(waits, future);
  await coro.send(null);
  try {
    await future;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  await coro.close();
}

export async function ticker(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    print("tick", i);
    await asyncio.sleep(1);
  }
}

export async function drivesAnother(): Promise<any> {
  const inner = asyncio.coro(steps, "inner", 2);
  for (let _ = 0; _ < 2; _++) {
    await inner.send(null);
    await asyncio.sleep(0);
  }
  try {
    await inner.send(null);
  } catch (stop) {
    if (!(stop instanceof StopIteration)) throw stop;
    return stop.value;
  }
  return null;
}

export async function steps(name: string, n: number): Promise<string> {
  for (let i = 0; i < n; i++) {
    print(name, i);
    await asyncio.sleep(0);
  }
  return name;
}

export async function main(): Promise<void> {
  {
    await using group = new asyncio.TaskGroup();
    group.createTask(ticker);
    group.createTask(byHand, { name: "driver" });
  }
  // a coroutine that drives, driven itself
  const outer = asyncio.coro(drivesAnother);
  print(await outer.send(null), "yielded");
  print(await outer.send(null), "yielded");
  try {
    await outer.send(null);
  } catch (stop) {
    if (!(stop instanceof StopIteration)) throw stop;
    print(stop.value);
  }

  // an exception passes through both
  async function fails(): Promise<never> {
    await asyncio.sleep(0);
    throw new ZeroDivisionError("in the innermost");
  }

  async function passesOn(): Promise<void> {
    const coro = asyncio.coro(fails);
    await coro.send(null);
    await asyncio.sleep(0);
    await coro.send(null);
    leftUnawaited(coro);
  }

  const coro = asyncio.coro(passesOn);
  await coro.send(null);
  try {
    await coro.send(null);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    print(repr(error));
  }
  // async generators are driven by what their methods give
  const agen = numbers();
  let step = asyncio.coro(anext, agen);
  print(await step.send(null));
  try {
    await step.send(null);
  } catch (stop) {
    if (!(stop instanceof StopIteration)) throw stop;
    print("yielded", stop.value);
  }
  const previous = step;
  step = asyncio.coro(anext, agen);
  unawaited(previous);
  try {
    await step.send(null);
  } catch (error) {
    if (!(error instanceof StopAsyncIteration)) throw error;
    print("no more numbers");
  }
  leftUnawaited(outer);
  leftUnawaited(coro);
}

// covers test_futures: BaseFutureTests.test_iter
/** Nothing waits for the future that it yields: the second item is asked for too early. */
export function walksAFuture(): void {
  const future = new asyncio.Future({ loop: asyncio.newEventLoop() });

  function* values(): Generator<any> {
    yield* iterable(future);
  }

  try {
    const [first, second] = unpack(values(), 2);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  print(future.cancel());
}

walksAFuture();

export async function* numbers(): AsyncGenerator<number> {
  await asyncio.sleep(0);
  yield 1;
}

await asyncio.run(main);
