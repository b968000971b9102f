/** In debug mode futures and tasks remember where they were made, and their reprs tell it. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/debug";
import { print, repr, str } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

// covers test_futures: BaseFutureTests.test_future_repr, BaseFutureTests.test_future_source_traceback
export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setDebug(true);
  const future = loop.createFuture();
  print(future);
  print(new asyncio.Future());
  const task = loop.createTask(coro(asyncio.sleep, 0));
  print(getitem(str.split(repr(task), " created"), 1));
  future.setResult(null);
  print(future);
  await task;
  loop.setDebug(false);
  print(loop.createFuture());
}

await asyncio.run(main);
