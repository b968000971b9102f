/** asyncio.run: results, errors, what it refuses, debug mode, a loop from a factory. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, uncalled } from "py2ts-async/asyncio";
import * as os from "py2ts-async/os";
import "py2ts-async/asyncio/debug";
import {
  Exception,
  ValueError,
  isinstance,
  list,
  print,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export async function answer(value: string | number): Promise<string | number | null> {
  await asyncio.sleep(0);
  return value;
}

export async function explode(): Promise<string | number | null> {
  await asyncio.sleep(0);
  throw new ValueError("ham");
}

export async function attempt(
  action: any,
  ...args: (asyncio.Coroutine<string | number | null> | number | string | null)[]
): Promise<void> {
  try {
    print(await action(...args));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(nameOf(type(error)), error);
  }
}

/** Not a coroutine function. */
export function hold(): void {}

export async function debugging(): Promise<readonly [boolean, boolean]> {
  const loop = asyncio.getRunningLoop();
  return tuple.of(loop.getDebug(), asyncio.getEventLoop() === loop);
}

export async function insideAnotherLoop(): Promise<string | number | null> {
  const coroutine = coro(answer, "never");
  try {
    await asyncio.run(coroutine);
  } finally {
    coroutine.close();
  }
  return null;
}

// covers test_runners: RunTests.test_asyncio_run_return
await attempt(asyncio.run, coro(answer, 42));
// covers test_runners: RunTests.test_asyncio_run_raises
await attempt(asyncio.run, coro(explode));
// covers test_runners: RunTests.test_asyncio_run_from_running_loop
await attempt(asyncio.run, coro(insideAnotherLoop));

// covers test_runners: RunTests.test_asyncio_run_only_coro
for (const wrong of [1, null, "text"]) {
  await attempt(asyncio.run, wrong);
}
try {
  await asyncio.run(uncalled(hold));
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(str(error).includes("a coroutine was expected"));
}

// covers test_runners: RunTests.test_asyncio_run_debug
print(await asyncio.run(debugging), await asyncio.run(debugging, { debug: null }));
print(
  await asyncio.run(debugging, { debug: false }),
  await asyncio.run(debugging, { debug: true }),
);
os.environ.set("PYTHONASYNCIODEBUG", "1");
print(await asyncio.run(debugging), await asyncio.run(debugging, { debug: false }));
os.environ.set("PYTHONASYNCIODEBUG", "");
print(await asyncio.run(debugging), await asyncio.run(debugging, { debug: true }));

const made: asyncio.AbstractEventLoop[] = [];

export function factory(): asyncio.AbstractEventLoop {
  made.push(asyncio.newEventLoop());
  return getitem(made, -1);
}

export async function whichLoop(): Promise<number> {
  return list.index(made, asyncio.getRunningLoop());
}

// covers test_runners: RunTests.test_asyncio_run_loop_factory
print(await asyncio.run(whichLoop, { loopFactory: factory }));
print(await asyncio.run(whichLoop, { loopFactory: factory }));
print(
  made.length,
  made.map((loop) => loop.isClosed()),
);

export async function kindOfLoop(): Promise<boolean> {
  return isinstance(asyncio.getRunningLoop(), asyncio.SelectorEventLoop);
}

// covers test_runners: RunTests.test_loop_factory_default_event_loop
print(await asyncio.run(kindOfLoop, { loopFactory: asyncio.EventLoop }));
print(asyncio.EventLoop === asyncio.SelectorEventLoop);
