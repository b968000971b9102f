/** What nobody catches ends up with the exception handler of the loop. */

import * as asyncio from "py2ts-async/asyncio";
import { type Dict, OSError, dict, getattr, print, type } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export function report(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  // The message of a callback goes on with its file and line: we cut it short.
  print("handler:", getitem(getattr(context.at("message"), "partition")("("), 0));
  const error = context.get("exception");
  if (error != null) {
    print("  reason:", nameOf(type(error)), "-", error);
  }
}

export function ringTheBell(): void {
  throw new OSError("the rope is torn");
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler(report);

  // A callback has nobody above it who could catch.
  loop.callLater(1, ringTheBell);
  await asyncio.sleep(2);
  print("the church still stands");

  loop.callExceptionHandler(dict({ message: "we may also call it ourselves" }));
}

await asyncio.run(main);
