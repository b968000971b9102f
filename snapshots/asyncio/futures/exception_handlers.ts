/** The loop's exception handler: set, replaced, removed, called by hand, failing itself. */

import * as asyncio from "py2ts-async/asyncio";
import {
  type Dict,
  KeyError,
  TypeError,
  ValueError,
  dict,
  getattr,
  print,
  repr,
  set,
  sorted,
  str,
} from "py2ts-async/builtins";
import { and_, getitem } from "py2ts-async/operator";

export function first(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  print(
    "first:",
    getattr(getitem(getattr(context.at("message"), "split")("("), 0), "strip")(),
    repr(context.get("exception")),
    sorted(and_(set(context), set(["note"]))),
  );
}

export function second(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  print("second:", context.at("message"));
}

export function brokenCallback(): void {
  throw new KeyError("callback");
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  print(loop.getExceptionHandler());
  loop.setExceptionHandler(first);
  print(loop.getExceptionHandler() === first);
  loop.callSoon(brokenCallback);
  loop.callLater(1, brokenCallback);
  loop.callLater(1, print, "the next callback runs all the same");
  await asyncio.sleep(2);
  loop.callExceptionHandler(dict({ message: "by hand", note: 1, exception: new ValueError("v") }));
  loop.setExceptionHandler(second);
  loop.callExceptionHandler(dict({ message: "only a message" }));
  try {
    loop.setExceptionHandler("not callable" as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(str.partition(str(error), " got")[0]);
  }
  const future = loop.createFuture();
  future.addDoneCallback((f: asyncio.Future<any>) => brokenCallback());
  loop.setExceptionHandler(first);
  future.setResult(null);
  await asyncio.sleep(0);
  print("still running");
}

await asyncio.run(main);
