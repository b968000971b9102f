/** Runner: several runs, one context, errors, a run that cancels leftovers only at the end. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import {
  type Float,
  RuntimeError,
  TypeError,
  ValueError,
  asFloat,
  print,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

const visits = new contextvars.ContextVar("visits", { default: 0 });

export async function visit(name: string): Promise<readonly [string, number, number | Float]> {
  visits.set(visits.get() + 1);
  await asyncio.sleep(1);
  return tuple.of(name, visits.get(), asFloat(asyncio.getRunningLoop().time()));
}

export async function fail(): Promise<never> {
  throw new ValueError("out of the runner");
}

export async function background(): Promise<void> {
  try {
    while (true) {
      await asyncio.sleep(1);
      print("tick");
    }
  } finally {
    print("background stopped");
  }
}

export async function start(): Promise<void> {
  kept.push(asyncio.createTask(background));
}

const kept: asyncio.Task<any>[] = [];
let runner!: asyncio.Runner;
{
  await using runnerContext = new asyncio.Runner();
  runner = runnerContext;
  print(await runner.run(coro(visit, "first")), await runner.run(coro(visit, "second")));
  try {
    await runner.run(fail);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("caught", error);
  }
  await runner.run(start);
  print("the background task rests between runs:", getitem(kept, 0).done());
  print(await runner.run(coro(asyncio.sleep, 2.5, "slept")));
  print(runner.getLoop().isRunning(), runner.getLoop().isClosed());
}
print(getitem(kept, 0).cancelled());
const late = coro(visit, "late");
try {
  await runner.run(late);
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error);
}
late.close();

runner = new asyncio.Runner();
try {
  print(await runner.run(coro(visit, "by hand")));
} finally {
  await runner.close();
  await runner.close();
}

export async function nested(): Promise<void> {
  const inner = coro(visit, "inner");
  try {
    await asyncio.run(inner);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  inner.close();
}

await asyncio.run(nested);
try {
  await asyncio.run("not a coroutine" as never);
} catch (error) {
  if (!(error instanceof ValueError || error instanceof TypeError)) throw error;
  print(nameOf(type(error)));
}
