/** new_event_loop, run_until_complete, run_forever, stop: loops without asyncio.run. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { type Int, KeyError, RuntimeError, asFloat, print } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

export async function job(name: string, seconds: Int | number): Promise<string> {
  await asyncio.sleep(Number(seconds));
  print("job", name);
  return name;
}

export async function boom(): Promise<never> {
  await asyncio.sleep(0);
  throw new KeyError("boom");
}

const loop = asyncio.newEventLoop();
asyncio.setEventLoop(loop);
print(loop.isRunning(), loop.isClosed());
const background = loop.createTask(coro(job, "background", 2));
print(await loop.runUntilComplete(coro(job, "short", 1)), background.done());
try {
  await loop.runUntilComplete(boom);
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  print("KeyError", error);
}
const future = loop.createFuture();
loop.callLater(0.5, bound(future, "setResult"), "from a timer");
print(await loop.runUntilComplete(future), await loop.runUntilComplete(background));

loop.callSoon(print, "soon");
loop.callLater(1, bound(loop, "stop"));
loop.callLater(2, print, "after the stop");
const begin = loop.time();
await loop.runForever();
print("stopped after", asFloat(loop.time() - begin));
loop.stop();
await loop.runForever();
print("stopped at once");
print(await loop.runUntilComplete(asyncio.gather(coro(job, "g1", 1), coro(job, "g2", 0.5))));
const never = loop.createFuture();
loop.callLater(1, bound(loop, "stop"));
try {
  await loop.runUntilComplete(never);
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error);
}
print(
  await loop.runUntilComplete(coro(asyncio.waitFor, coro(job, "limited", 1), 5)),
  asyncio.getEventLoop() === loop,
);

export async function inside(): Promise<boolean> {
  const coroutine = coro(job, "nested", 0);
  try {
    await loop.runUntilComplete(coroutine);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
    coroutine.close();
  }
  return asyncio.getRunningLoop() === loop;
}

print(await loop.runUntilComplete(inside));
await loop.runUntilComplete(coro(() => loop.shutdownAsyncgens()));
loop.close();
loop.close();
try {
  loop.callSoon(print, "never");
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error, loop.isClosed());
}
