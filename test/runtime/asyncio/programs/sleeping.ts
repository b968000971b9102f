import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { asFloat } from "../../../../runtime/python/float.ts";
import { log } from "./harness.ts";

async function double(x: number): Promise<number> {
  return x * 2;
}

async function worker(name: string, turns: number): Promise<string> {
  for (let turn = 0; turn < turns; turn++) {
    log(name, turn);
    await asyncio.sleep(0);
    if (turn % 2 === 1) log(name, "doubled", await double(turn));
  }
  return name;
}

async function family(depth: number): Promise<void> {
  log("born", depth);
  if (depth > 0) {
    const child = asyncio.createTask(coro(family, depth - 1));
    await asyncio.sleep(0);
    log("raising", depth);
    await child;
  }
  log("gone", depth);
}

async function main(): Promise<void> {
  const workers = [0, 1, 2, 3, 4].map((i) =>
    asyncio.createTask(coro(worker, `w${i}`, (i % 3) + 1)),
  );
  for (const task of workers) log("result", await task);
  await asyncio.gather(coro(family, 3), coro(family, 2));
  log(await asyncio.sleep(0, "slept"), await asyncio.sleep(1.5, "long"));
  log(asFloat(asyncio.getRunningLoop().time()));
}

await asyncio.run(main);
