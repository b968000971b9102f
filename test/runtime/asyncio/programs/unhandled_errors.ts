import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { Dict } from "../../../../runtime/python/dict.ts";
import {
  KeyError,
  RuntimeError,
  TypeError,
  ValueError,
  ZeroDivisionError,
} from "../../../../runtime/python/exceptions.ts";
import { log, print, show } from "./harness.ts";

async function fails(name: string): Promise<void> {
  throw new ValueError(name);
}

function handler(_: unknown, context: asyncio.ExceptionContext): void {
  const keys = [...context].sort();
  print("handler:", keys, context.at("message"), show(context.at("exception")));
}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  log(loop.getExceptionHandler());
  loop.setExceptionHandler(handler);
  log(loop.getExceptionHandler() === handler);
  const seen = asyncio.createTask(coro(fails, "seen"));
  await asyncio.wait([seen]);
  log(show(seen.exception()));
  const cancelled = asyncio.createTask(coro(fails, "cancelled after it failed"));
  await asyncio.wait([cancelled]);
  cancelled.cancel();
  const results = await asyncio.gather(coro(fails, "a"), coro(fails, "b"), {
    returnExceptions: true,
  });
  log(results.map((result) => show(result)));
  try {
    await asyncio.gather(coro(fails, "c"), coro(fails, "d"));
  } catch (error) {
    log(show(error));
  }
  await asyncio.sleep(0);
  loop.callExceptionHandler(
    new Dict<string, unknown>([
      ["message", "by hand"],
      ["exception", new KeyError("k")],
      ["extra", 1],
    ]),
  );
  loop.setExceptionHandler(() => {
    throw new RuntimeError("in the handler");
  });
  loop.callSoon(() => {
    throw new ZeroDivisionError("division by zero");
  });
  await asyncio.sleep(0);
  log("still running");
  try {
    loop.setExceptionHandler(1 as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    log(show(error));
  }
  loop.setExceptionHandler(handler);
  const unseen = asyncio.createTask(coro(fails, "unseen"), { name: "unseen" });
  await asyncio.wait([unseen]);
}

await asyncio.run(main);
