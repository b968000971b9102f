/** A function in a thread has no loop of its own, and must not touch that of another thread. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/concurrent/futures";
import "py2ts-async/asyncio/debug";
import "py2ts-async/program";
import {
  type Float,
  type Int,
  RuntimeError,
  asFloat,
  getattr,
  print,
  str,
} from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

export function look(): void {
  for (const find of [asyncio.getRunningLoop, asyncio.currentTask, asyncio.getEventLoop]) {
    try {
      print(find());
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print(nameOf(find), "RuntimeError:", error);
    }
  }
}

export function touch(loop: asyncio.AbstractEventLoop, seen: string[]): void {
  function attempt(call: any, ...args: any[]): void {
    try {
      call(...args);
      seen.push("allowed");
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      seen.push(str(error));
    }
  }

  attempt(bound(loop, "callSoon"), print, "called soon");
  attempt(bound(loop, "callLater"), 60, print, "called later");
  attempt(bound(loop, "callAt"), asFloat(loop.time() + 60), print, "called at");
  loop.callSoonThreadsafe(getattr(seen, "append"), "called soon, safely");
}

export function withALoopOfItsOwn(loop: asyncio.AbstractEventLoop, seen: string[]): void {
  const own = asyncio.newEventLoop();
  asyncio.setEventLoop(own);
  print("own loop:", asyncio.getEventLoop() === own);
  touch(loop, seen);
  asyncio.setEventLoop(null);
  own.close();
}

// covers test_base_events: BaseEventLoopTests.test_check_thread
/** In debug mode whatever is not thread-safe is refused in other threads. */
export async function main(debug: boolean): Promise<void> {
  const loop = asyncio.getRunningLoop();
  await asyncio.toThread(look);
  for (const work of [touch, withALoopOfItsOwn]) {
    const seen: string[] = [];
    await loop.runInExecutor(null, work, loop, seen);
    await asyncio.sleep(0.05);
    print(debug, ...seen, { sep: "\n  " });
  }
  print(asyncio.getEventLoop() === loop);
}

await asyncio.run(coro(main, true), { debug: true });
await asyncio.run(coro(main, false), { debug: false });
