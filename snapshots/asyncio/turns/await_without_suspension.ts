/** Awaiting a coroutine that never suspends, or a future that is done, gives nobody a turn. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { map, print, str } from "py2ts-async/builtins";

const trace: any[] = [];

export async function ticker(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    trace.push(`tick${turn}`);
    await asyncio.sleep(0);
  }
}

export async function immediate(value: string): Promise<string> {
  trace.push(`immediate ${value}`);
  return value;
}

export async function nested(depth: number): Promise<number> {
  if (depth !== 0) {
    return (await nested(depth - 1)) + 1;
  }
  return 0;
}

export async function main(): Promise<void> {
  const background = asyncio.createTask(coro(ticker, 4));
  trace.push(await immediate("a"));
  trace.push(await nested(20));
  const done = asyncio.getRunningLoop().createFuture();
  done.setResult("ready");
  trace.push(await done);
  trace.push("before the first turn");
  await asyncio.sleep(0);
  trace.push("after the first turn");
  const finished = asyncio.createTask(coro(immediate, "task"));
  trace.push(await finished);
  trace.push(await finished);
  const lock = new asyncio.Lock();
  {
    await using lockContext = await enterAsyncContext(lock);
    trace.push("lock without waiting");
  }
  const event = new asyncio.Event();
  event.set();
  await event.wait();
  const queue = new asyncio.Queue<number>();
  await queue.put(1);
  trace.push(await queue.get());
  await background;
  trace.push("end");
}

await asyncio.run(main);
print(str.join("\n", map(str, trace)));
