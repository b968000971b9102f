/** The end of asyncio.run: tasks that still run are cancelled, then generators are closed. */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, coro } from "py2ts-async/asyncio";
import {
  type Dict,
  KeyError,
  LookupError,
  ZeroDivisionError,
  print,
  repr,
  sorted,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { withContext } from "py2ts-async/language";

export function tell(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
  print("reported:", context.at("message"), repr(context.at("exception")));
  print("  ", sorted(context), context.at("task").getName());
}

// covers test_runners: RunTests.test_asyncio_run_cancels_hanging_tasks
export async function leavesATask(): Promise<number> {
  async function hang(): Promise<void> {
    try {
      await asyncio.sleep(10);
    } catch (stopped) {
      if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
      print("told to stop", stopped.args);
      throw stopped;
    }
  }

  left.push(asyncio.createTask(hang));
  await asyncio.sleep(0);
  return 123;
}

// covers test_runners: RunTests.test_asyncio_run_reports_hanging_tasks_errors
export async function leavesATaskThatFails(): Promise<number> {
  async function hang(): Promise<void> {
    try {
      await asyncio.sleep(10);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      throw withContext(new ZeroDivisionError("at the end"), error);
    }
  }

  asyncio.getRunningLoop().setExceptionHandler(tell);
  left.push(asyncio.createTask(hang, { name: "hanging" }));
  await asyncio.sleep(0);
  return 123;
}

export async function leavesATaskThatStays(): Promise<asyncio.AbstractEventLoop> {
  async function stay(): Promise<string | null> {
    try {
      await asyncio.sleep(10);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      await asyncio.sleep(5);
      return "stayed";
    }
    return null;
  }

  left.push(asyncio.createTask(stay));
  await asyncio.sleep(0);
  return asyncio.getRunningLoop();
}

export async function leavesATaskThatHasNotBegun(): Promise<never> {
  left.push(asyncio.createTask(coro(asyncio.sleep, 10, "never")));
  throw new KeyError("main fails");
}

export async function* spin(): AsyncGenerator<number> {
  try {
    while (true) {
      yield 1;
      await asyncio.sleep(1);
    }
  } finally {
    print("the generator is closed");
  }
}

// covers test_runners: RunTests.test_asyncio_run_closes_gens_after_hanging_tasks_errors
export async function leavesATaskThatFailsOverAGenerator(): Promise<never> {
  async function watch(generator: AsyncGenerator<number>): Promise<void> {
    try {
      for await (const turn of asyncFor(generator)) {
        print("turn", turn);
      }
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      throw withContext(new ZeroDivisionError("over a generator"), error);
    }
  }

  asyncio.getRunningLoop().setExceptionHandler(tell);
  left.push(asyncio.createTask(coro(watch, spin()), { name: "watching" }));
  await asyncio.sleep(1.5);
  throw new LookupError("main fails");
}

export async function leavesAGeneratorHalfWay(): Promise<void> {
  const generator = spin();
  print(await anext(generator), await anext(generator));
  kept.push(generator);
}

const left: asyncio.Task<string | null>[] = [];
const kept: AsyncGenerator<number>[] = [];
print(await asyncio.run(leavesATask), getitem(left, -1).done(), getitem(left, -1).cancelled());
print(
  await asyncio.run(leavesATaskThatFails),
  getitem(left, -1).done(),
  repr(getitem(left, -1).exception()),
);
const loop = await asyncio.run(leavesATaskThatStays);
print(loop.isClosed(), getitem(left, -1).result(), getitem(left, -1).cancelling());
for (const main of [leavesATaskThatHasNotBegun, leavesATaskThatFailsOverAGenerator]) {
  try {
    await asyncio.run(main);
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    print(repr(error), getitem(left, -1).done(), getitem(left, -1).cancelled());
  }
}
await asyncio.run(leavesAGeneratorHalfWay);
print("behind it");
