/** `asyncio.Task(...)` outside of coroutines belongs to the current loop of the policy. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/program";
import { RuntimeError, print } from "py2ts-async/builtins";

const loop = asyncio.newEventLoop();
asyncio.setEventLoop(loop);

export async function work(name: string): Promise<string> {
  print(name, "begins");
  await asyncio.sleep(1);
  return name;
}

const first = new asyncio.Task(coro(work, "first"), { name: "first" });
const second = new asyncio.Task(coro(asyncio.sleep, 2, "slept"));
print(first.done(), first.getLoop() === loop, second.getLoop() === loop);
print(await loop.runUntilComplete(asyncio.gather(first, second)));
asyncio.setEventLoop(null);
const pending = coro(work, "nobody's");
try {
  new asyncio.Task(pending);
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}
pending.close();
loop.close();
