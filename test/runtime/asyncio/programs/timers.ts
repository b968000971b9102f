import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { TypeError, ValueError } from "../../../../runtime/python/exceptions.ts";
import { asFloat } from "../../../../runtime/python/float.ts";
import { log, show } from "./harness.ts";

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const time = (): unknown => asFloat(loop.time());
  const fired: string[] = [];
  const delays = { c: 3, a: 1, d: 4, b: 2, x: 2.5, e: 4.5 };
  const handles: Record<string, asyncio.TimerHandle> = {};
  for (const [name, delay] of Object.entries(delays)) {
    handles[name] = loop.callLater(delay, (each: string) => fired.push(each), name);
  }
  handles["x"]!.cancel();
  log(handles["x"]!.cancelled(), asFloat(handles["a"]!.when()), handles["a"]!.cancelled());
  await asyncio.sleep(2.2);
  log(fired);
  await asyncio.sleep(5);
  log(fired, time());
  loop.callAt(loop.time() + 1, log, "at");
  loop.callAt(loop.time() - 1, log, "overdue");
  loop.callLater(-5, log, "negative");
  await asyncio.sleep(0);
  log("main");
  await asyncio.sleep(2);
  const many: asyncio.TimerHandle[] = [];
  for (let i = 0; i < 200; i++) many.push(loop.callLater(100 + i, log, "never"));
  for (const handle of many) handle.cancel();
  await asyncio.sleep(1);
  log(time());
  const sleeps: asyncio.Coroutine<null>[] = [];
  for (let i = 0; i < 10; i++) sleeps.push(coro(() => asyncio.sleep(0.1 * i)));
  await asyncio.gather(...sleeps);
  log(asFloat(Number(loop.time().toFixed(3))));
  for (const wrong of [NaN, null]) {
    try {
      await asyncio.sleep(wrong as number);
    } catch (error) {
      if (!(error instanceof ValueError || error instanceof TypeError)) throw error;
      log(error.name);
    }
  }
  try {
    loop.callLater(null as never, log);
  } catch (error) {
    log(show(error));
  }
}

await asyncio.run(main);
