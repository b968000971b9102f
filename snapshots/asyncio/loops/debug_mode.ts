/** Debug mode: callbacks are checked, slow ones are logged, everything tells where it was created. */

import * as asyncio from "py2ts-async/asyncio";
import * as logging from "py2ts-async/logging";
import * as os from "py2ts-async/os";
import * as sys from "py2ts-async/sys";
import * as time from "py2ts-async/time";
import "py2ts-async/asyncio/debug";
import "py2ts-async/concurrent/futures";
import {
  type Dict,
  type Float,
  type Int,
  TypeError,
  ValueError,
  asFloat,
  print,
  repr,
  sorted,
  str,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

export function chop(seconds: number): void {
  time.sleep(seconds);
}

export async function cook(seconds: any): Promise<string> {
  time.sleep(Number(seconds));
  await asyncio.sleep(1);
  time.sleep(Number(seconds));
  return "cooked";
}

export class Kitchen {
  fry(seconds: number): void {
    time.sleep(seconds);
  }
}

// covers test_base_events: BaseEventLoopTests.test_set_debug
export function switched(): void {
  const loop = asyncio.newEventLoop();
  print(loop.getDebug(), loop);
  loop.setDebug(true);
  print(loop.getDebug(), loop);
  loop.setDebug(false);
  print(loop.getDebug(), asFloat(loop.slowCallbackDuration));
  loop.close();
}

// covers test_base_events: BaseEventLoopTests.test_env_var_debug
/** PYTHONASYNCIODEBUG switches it on for loops that are made from then on. */
export function byTheEnvironment(): void {
  for (const value of ["", "1", "yes"]) {
    os.environ.set("PYTHONASYNCIODEBUG", value);
    const loop = asyncio.newEventLoop();
    print(repr(value), loop.getDebug());
    loop.close();
  }
  os.environ.set("PYTHONASYNCIODEBUG", "");
}

export function attempt(
  schedule: any,
  ...args: (
    | Int
    | string
    | ((seconds: any) => Promise<string>)
    | asyncio.Coroutine<string>
    | number
    | Float
    | null
  )[]
): void {
  try {
    schedule(...args);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", str.partition(str(error), " at 0x")[0]);
  }
}

// covers test_base_events: BaseEventLoopTests.test_call_soon_non_callable
// covers test_base_events: BaseEventLoopWithSelectorTests.test_call_coroutine
/** What is no function, and what is a coroutine, is refused at once. */
export async function checked(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const coro = asyncio.coro(cook, 1);
  for (const wrong of [1, "text", cook, coro]) {
    attempt(bound(loop, "callSoon"), wrong);
    attempt(bound(loop, "callSoonThreadsafe"), wrong);
    attempt(bound(loop, "callLater"), 60, wrong);
    attempt(bound(loop, "callAt"), asFloat(loop.time() + 60), wrong);
    attempt(bound(loop, "runInExecutor"), null, wrong);
  }
  coro.close();
}

// covers test_base_events: BaseEventLoopWithSelectorTests.test_log_slow_callbacks
/** Callbacks, timers and steps of tasks that take 0.1 seconds or longer are logged. */
export async function measured(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.callSoon(chop, 0.25);
  loop.callSoon(chop, 0.05);
  loop.callLater(2, chop, 0.1);
  loop.callSoon(bound(new Kitchen(), "fry"), 0.5);
  await asyncio.sleep(3);
  print(await loop.createTask(asyncio.coro(cook, 0.5), { name: "stew" }));
  print(await asyncio.createTask(asyncio.coro(cook, 0.05), { name: "egg" }));
  loop.slowCallbackDuration = 0.03;
  print(await asyncio.createTask(asyncio.coro(cook, 0.05), { name: "toast" }));
  loop.slowCallbackDuration = 10;
  print(await cook(9));
  loop.slowCallbackDuration = 0.1;
}

/** Reprs end with the place where a thing was created; cancelled handles keep what they were. */
export async function shown(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const handle = loop.callSoon(chop, 0);
  print(handle);
  handle.cancel();
  print(handle);
  print(loop.callSoonThreadsafe(print, "printed", asFloat(1.0)));
  const timer = loop.callAt(2000.5, chop, 0);
  print(timer);
  timer.cancel();
  print(timer);
  print(loop.createFuture());
  const future = new asyncio.Future<string>();
  future.addDoneCallback(print);
  print(future);
  future.setResult("ready");
  const task = asyncio.createTask(asyncio.coro(cook, 0), { name: "soup" });
  print(task);
  print(loop.createTask(asyncio.coro(cook, 0), { name: "rice" }));
  print(asyncio.ensureFuture(task) === task, asyncio.gather(task));
  {
    await using group = new asyncio.TaskGroup();
    try {
      print(group.createTask(asyncio.coro(cook, 0), { name: "beans" }));
    } catch (error) {
      group.except(error);
    }
  }
  print(await task, task);
}

/** The handler is told where, too. */
export async function reported(): Promise<void> {
  const loop = asyncio.getRunningLoop();

  function handler(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
    print(sorted(context), context.at("message"), repr(context.at("exception")));
    print(context.at("handle"), getitem(context.at("source_traceback"), -1).lineno);
  }

  function fail(n: number): void {
    throw new ValueError(n);
  }

  loop.setExceptionHandler(handler);
  loop.callSoon(fail, 7);
  await asyncio.sleep(0);
  loop.setExceptionHandler(null);
}

const stream = sys.stdout;
const level = logging.INFO;
logging.basicConfig({ format: "%(name)s %(levelname)s %(funcName)s: %(message)s", level, stream });
switched();
byTheEnvironment();
await asyncio.run(checked, { debug: true });
await asyncio.run(measured, { debug: true });
await asyncio.run(shown, { debug: true });
await asyncio.run(reported, { debug: true });
