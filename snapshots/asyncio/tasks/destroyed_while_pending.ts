/** A task that nothing can resume any more is reported; debug mode tells where it was made. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/debug";
import "py2ts-async/program";
import { type Dict, print, repr, set, sorted, str } from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

export async function waits(future: asyncio.Future<any>): Promise<void> {
  await future;
  print("never printed");
}

/** Called when the last reference to the task is gone (here when the loop is closed). */
export function show(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  print("handler:", context.at("message"), context.at("task").getName(), sorted(context));
  for (const place of ["<module>", "leave_behind"]) {
    print("  made in", place, repr(context.at("source_traceback")).includes(`in ${place}>`));
  }
}

// covers test_tasks: BaseTaskTests.test_log_destroyed_pending_task
// covers test_tasks: BaseTaskTests.test_task_source_traceback
export async function leaveBehind(): Promise<void> {
  const loop = asyncio.newEventLoop();
  loop.setDebug(true);
  loop.setExceptionHandler(show);
  const task = loop.createTask(coro(waits, loop.createFuture()), { name: "lost" });
  print(str.rpartition(str.rpartition(repr(task), " created at ")[2], "/")[2]);
  loop.callSoon(bound(loop, "stop"));
  await loop.runForever();
  print(eq(asyncio.allTasks(loop), set([task])));
  loop.close();
}

await leaveBehind();
