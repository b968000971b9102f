import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { ValueError } from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

async function deep<T>(depth: number, future: asyncio.Future<T>): Promise<T> {
  if (depth > 0) return await deep(depth - 1, future);
  log("bottom");
  return await future;
}

async function neverYields(name: string, future: asyncio.Future<string>): Promise<void> {
  for (let i = 0; i < 3; i++) await deep(12, future);
  log(name, "did not give way");
}

async function other(name: string): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    log(name, turn);
    await asyncio.sleep(0);
  }
}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const done = loop.createFuture<string>();
  done.setResult("done");
  const others = asyncio.createTask(coro(other, "other"));
  const first = asyncio.createTask(coro(neverYields, "first", done));
  const second = asyncio.createTask(coro(neverYields, "second", done));
  log(await done);
  await first;
  log("first is over");
  await first;
  log("and still over");
  const pending = loop.createFuture<number>();

  async function setter(): Promise<void> {
    log("setting");
    pending.setResult(5);
    log("set");
  }

  const task = asyncio.createTask(coro(setter));
  log("deep result", await deep(40, pending));
  const broken = loop.createFuture();
  broken.setException(new ValueError("broken"));
  for (let i = 0; i < 2; i++) {
    try {
      await deep(3, broken);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      log(show(error));
    }
  }
  await asyncio.gather(others, second, task);
  const chain: asyncio.Task<number>[] = [asyncio.createTask(coro(() => asyncio.sleep(0, 0)))];
  async function link(before: asyncio.Task<number>): Promise<number> {
    return (await before) + 1;
  }
  for (let i = 0; i < 20; i++) chain.push(asyncio.createTask(coro(link, chain.at(-1)!)));
  log("end of the chain", await chain.at(-1)!);
}

await asyncio.run(main);
