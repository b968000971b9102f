/** What the functions of asyncio make of arguments of the wrong types, and of odd delays. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call, coro } from "py2ts-async/asyncio";
import * as math from "py2ts-async/math";
import "py2ts-async/concurrent/futures";
import { print, repr, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

const TEXT = "text";
const FIVE = 5;
const NONE = null;
const LIST = [1];
const NAN = math.nan;
const INF = math.inf;

export async function nothing(): Promise<string> {
  print("  nothing runs");
  return "nothing";
}

export async function attempt(name: string, function_: any): Promise<void> {
  try {
    const result = call(function_);
    print(name, "gives", nameOf(type(result)));
    if (asyncio.iscoroutine(result) || asyncio.isfuture(result)) {
      let value!: any;
      let succeeded = false;
      try {
        value = await awaited(result);
        succeeded = true;
      } catch (error) {
        print(name, "awaited raises", nameOf(type(error)), error);
      }
      if (succeeded) {
        print(name, "awaited gives", repr(value));
      }
    }
  } catch (error) {
    print(name, "raises", nameOf(type(error)), error);
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  await attempt("wait_for text", () => coro(asyncio.waitFor, nothing, TEXT as never));
  await attempt("wait_for future text", () =>
    coro(asyncio.waitFor, loop.createFuture(), TEXT as never),
  );
  await attempt("wait_for list", () => coro(asyncio.waitFor, nothing, LIST as never));
  await attempt("wait_for 5 in", () => coro(asyncio.waitFor, FIVE as never, 1));
  await attempt("wait_for 5 in 0", () => coro(asyncio.waitFor, FIVE as never, 0));
  await attempt("wait_for 5 in None", () => coro(asyncio.waitFor, FIVE as never, null));
  await attempt("wait_for -1", () => coro(asyncio.waitFor, nothing, -1));
  await attempt("wait_for nan", () => coro(asyncio.waitFor, nothing, NAN));
  await attempt("wait_for inf", () => coro(asyncio.waitFor, nothing, INF));
  await attempt("sleep text", () => coro(asyncio.sleep, TEXT as never));
  await attempt("sleep None", () => coro(asyncio.sleep, NONE as never));
  await attempt("sleep list", () => coro(asyncio.sleep, LIST as never));
  await attempt("sleep True", () => coro(asyncio.sleep, Number(true), "x"));
  await attempt("sleep False", () => coro(asyncio.sleep, Number(false), "x"));
  await attempt("sleep nan", () => coro(asyncio.sleep, NAN));
  await attempt("sleep -inf", () => coro(asyncio.sleep, -INF, 3));
  await attempt("timeout text", () => asyncio.timeout(TEXT as never));
  await attempt("timeout list", () => asyncio.timeout(LIST as never));
  await attempt("timeout nan", () => asyncio.timeout(NAN));
  await attempt("timeout_at text", () => asyncio.timeoutAt(TEXT as never));
  await attempt("call_later text", () => loop.callLater(TEXT as never, print));
  await attempt("call_later None", () => loop.callLater(NONE as never, print));
  await attempt("call_later list", () => loop.callLater(LIST as never, print));
  await attempt("call_at None", () => loop.callAt(NONE as never, print));
  await attempt("create_task 5", () => asyncio.createTask(FIVE as never));
  await attempt("create_task None", () => asyncio.createTask(NONE as never));
  await attempt("create_task text", () => asyncio.createTask(TEXT as never));
  await attempt("loop.create_task 5", () => loop.createTask(FIVE as never));
  await attempt("create_task future", () => asyncio.createTask(loop.createFuture() as never));
  await attempt("gather 5", () => asyncio.gather(FIVE as never));
  await attempt("gather coro 5", () => asyncio.gather(nothing, FIVE as never));
  await attempt("gather none", () => asyncio.gather(NONE as never));
  await attempt("gather nothing", () => asyncio.gather());
  await attempt("ensure_future 5", () => asyncio.ensureFuture(FIVE as never));
  await attempt("shield 5", () => asyncio.shield(FIVE as never));
  await attempt("wait []", () => coro(asyncio.wait, []));
  await attempt("wait 5", () => coro(asyncio.wait, FIVE as never));
  await attempt("wait [5]", () => coro(asyncio.wait, [FIVE] as never));
  await attempt("wait None", () => coro(asyncio.wait, NONE as never));
  await attempt("wait text", () => coro(asyncio.wait, TEXT as never));
  await attempt("wait future", () => coro(asyncio.wait, loop.createFuture() as never));
  await attempt("wait coro", () => coro(asyncio.wait, coro(nothing) as never));
  await attempt("wait [coro]", () => coro(asyncio.wait, [coro(nothing)] as never));
  await attempt("wait return_when", () =>
    coro(asyncio.wait, [asyncio.createTask(nothing)], { returnWhen: TEXT }),
  );
  await attempt("wait timeout", () =>
    coro(asyncio.wait, [asyncio.createTask(nothing)], { timeout: TEXT as never }),
  );
  await attempt("as_completed 5", () => asyncio.asCompleted(FIVE as never));
  await attempt("as_completed future", () => asyncio.asCompleted(loop.createFuture() as never));
  await attempt("as_completed [5]", () => asyncio.asCompleted([FIVE] as never));
  await attempt("as_completed coro", () => asyncio.asCompleted(coro(nothing) as never));
  await attempt("as_completed timeout", () =>
    asyncio.asCompleted([coro(nothing)], { timeout: TEXT as never }),
  );
  await attempt("to_thread 5", () => coro(asyncio.toThread, FIVE as never));
  await attempt("run_in_executor 5", () => loop.runInExecutor(null, FIVE as never));
}

await asyncio.run(main);
