/** Which loop a future belongs to, and what happens where there is none. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as concurrentFutures from "py2ts-async/concurrent/futures";
import "py2ts-async/program";
import { RuntimeError, print } from "py2ts-async/builtins";
import { invoke } from "py2ts-async/language";

// covers test_futures: BaseFutureTests.test_constructor_without_loop
// covers test_futures: BaseFutureTests.test_wrap_future_without_loop
export function withoutALoop(): void {
  asyncio.setEventLoop(null);
  for (const make of [asyncio.Future, () => asyncio.wrapFuture(new concurrentFutures.Future())]) {
    try {
      invoke(make);
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print("RuntimeError:", error);
    }
  }
}

// covers test_futures: BaseFutureTests.test_constructor_use_global_loop
// covers test_futures: BaseFutureTests.test_wrap_future_use_global_loop
export function withTheLoopThatWasSet(loop: asyncio.AbstractEventLoop): void {
  asyncio.setEventLoop(loop);
  const future = new asyncio.Future();
  print(future.getLoop() === loop, future._loop === loop);
  const wrapped = asyncio.wrapFuture(new concurrentFutures.Future());
  print(wrapped.getLoop() === loop);
  asyncio.setEventLoop(null);
}

// covers test_futures: BaseFutureTests.test_constructor_use_running_loop
// covers test_futures: BaseFutureTests.test_wrap_future_use_running_loop
export async function insideOfALoop(loop: asyncio.AbstractEventLoop): Promise<void> {
  print(new asyncio.Future().getLoop() === loop, loop.createFuture().getLoop() === loop);
  const wrapped = asyncio.wrapFuture(new concurrentFutures.Future());
  print(wrapped.getLoop() === loop);
  const other = asyncio.newEventLoop();
  const future = new asyncio.Future({ loop: other });
  print(future.getLoop() === other, future.getLoop() === loop);
  other.close();
}

withoutALoop();
const own = asyncio.newEventLoop();
withTheLoopThatWasSet(own);
await own.runUntilComplete(coro(insideOfALoop, own));
own.close();
