/** call_soon is first in, first out, and callbacks added while running wait for the next round. */

import * as asyncio from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

let loop!: asyncio.AbstractEventLoop;
export function note(text: string, again: number = 0): void {
  print(text);
  if (again !== 0) {
    loop.callSoon(note, `${text}'`, again - 1);
  }
}

export async function worker(): Promise<void> {
  print("worker 1");
  await asyncio.sleep(0);
  print("worker 2");
  loop.callSoon(note, "from the worker");
  await asyncio.sleep(0);
  print("worker 3");
}

export async function main(): Promise<void> {
  loop = asyncio.getRunningLoop();
  loop.callSoon(note, "first", 2);
  const task = loop.createTask(worker);
  const handle = loop.callSoon(note, "cancelled: never");
  loop.callSoon(note, "second");
  handle.cancel();
  task.addDoneCallback((finished: asyncio.Task<null>) => print("worker is done", finished.done()));
  loop.callLater(0, note, "timer of zero");
  print("main waits");
  await task;
  print("main goes on");
  const future = loop.createFuture();
  for (let n = 0; n < 3; n++) {
    const default_N: number = n;
    future.addDoneCallback((f: asyncio.Future<any>, n: number = default_N) =>
      print("callback", n, f.result()),
    );
  }
  future.setResult("set");
  future.addDoneCallback((f: asyncio.Future<any>) => print("added after it was done"));
  print("callbacks wait for the loop");
  await asyncio.sleep(0);
  print("end");
}

await asyncio.run(main);
