import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { ValueError } from "../../../../runtime/python/exceptions.ts";
import { tupleOf } from "../../../../runtime/python/tuple.ts";
import * as contextvars from "../../../../runtime/stdlib/contextvars.ts";
import { print, show } from "./harness.ts";

const variable = new contextvars.ContextVar<string>("variable", { default: "-" });

function compute(x: number): readonly [number, string] {
  if (x < 0) throw new ValueError("negative");
  return tupleOf(x * 2, variable.get());
}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  variable.set("main");
  print(await asyncio.toThread(compute, 4));
  const computations: asyncio.Coroutine<readonly [number, string]>[] = [];
  for (let i = 0; i < 4; i++) computations.push(coro(() => asyncio.toThread(compute, i)));
  print(await asyncio.gather(...computations));
  print(await loop.runInExecutor(null, Math.max, 1, 2));
  const failures = [
    coro(() => asyncio.toThread(compute, -1)),
    loop.runInExecutor(null, compute, -1),
  ];
  for (const awaitable of failures) {
    try {
      await awaitable;
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      print(show(error));
    }
  }
  print(asyncio.iscoroutinefunction(asyncio.toThread), asyncio.currentTask()!.getName());
}

await asyncio.run(main);
