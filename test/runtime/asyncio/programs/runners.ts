import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { RuntimeError, ValueError } from "../../../../runtime/python/exceptions.ts";
import { asFloat } from "../../../../runtime/python/float.ts";
import * as contextvars from "../../../../runtime/stdlib/contextvars.ts";
import { log, print, show } from "./harness.ts";

const variable = new contextvars.ContextVar<number>("variable", { default: 0 });
const kept: asyncio.Task<unknown>[] = [];

async function forever(name: string): Promise<void> {
  try {
    await asyncio.getRunningLoop().createFuture();
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log(name, show(error));
    await asyncio.sleep(0);
    throw error;
  } finally {
    log(name, "is over");
  }
}

async function returning(): Promise<number | null> {
  try {
    await asyncio.getRunningLoop().createFuture();
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    return 1;
  }
  return null;
}

async function failing(): Promise<void> {
  try {
    await asyncio.getRunningLoop().createFuture();
  } finally {
    throw new ValueError("while cleaning up");
  }
}

async function main(): Promise<string> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((_, context) =>
    print("handler:", context.at("message"), show(context.at("exception"))),
  );
  kept.push(asyncio.createTask(coro(forever, "a"), { name: "a" }));
  kept.push(asyncio.createTask(coro(returning), { name: "b" }));
  kept.push(asyncio.createTask(coro(failing), { name: "c" }));
  await asyncio.sleep(0);

  function again(count: number): void {
    print("again", count, loop.iterations);
    if (count > 0) loop.callSoon(again, count - 1);
  }

  again(12);
  return "result";
}

async function fails(): Promise<void> {
  throw new ValueError("from main");
}

async function cancelsItself(): Promise<void> {
  asyncio.currentTask()!.cancel("me");
  await asyncio.sleep(0);
}

async function count(): Promise<number> {
  variable.set(variable.get() + 1);
  return variable.get();
}

async function nested(): Promise<void> {
  const inner = coro(count);
  try {
    await asyncio.run(inner);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    log(show(error));
  }
  inner.close();
}

print(await asyncio.run(main));
for (const fn of [fails, cancelsItself]) {
  try {
    await asyncio.run(fn);
  } catch (error) {
    print(show(error));
  }
}
await asyncio.run(nested);
let closed: asyncio.Runner;
{
  await using runner = new asyncio.Runner();
  closed = runner;
  const first = await runner.run(count);
  print(first, await runner.run(count), runner.getLoop().isRunning());
}
try {
  closed.getLoop();
} catch (error) {
  print(show(error));
}

const loop = new asyncio.EventLoop();
asyncio.setEventLoop(loop);
print(asyncio.getEventLoop() === loop, loop.isClosed());
loop.callSoon(print, "first");
loop.callLater(5, print, "never");
loop.callLater(3, () => loop.stop());
await loop.runForever();
print(asFloat(loop.time()), loop.iterations);
loop.stop();
loop.callSoon(print, "one iteration");
await loop.runForever();
print(await loop.runUntilComplete(coro(() => asyncio.sleep(1, "slept"))), loop.isRunning());

async function stops(): Promise<void> {
  loop.stop();
  await asyncio.sleep(9);
}

try {
  await loop.runUntilComplete(stops);
} catch (error) {
  print(show(error));
}
loop.close();
const actions = [() => loop.runForever(), () => loop.callSoon(print), () => loop.close()];
for (const action of actions) {
  try {
    print(await action());
  } catch (error) {
    print(show(error));
  }
}
asyncio.setEventLoop(null);
for (const action of [asyncio.getEventLoop, asyncio.getRunningLoop]) {
  try {
    action();
  } catch (error) {
    print(show(error));
  }
}
