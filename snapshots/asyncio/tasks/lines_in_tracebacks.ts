/** The traceback of a cancellation shows the line that was interrupted and the line that asked. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as traceback from "py2ts-async/traceback";
import { print, str } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function nested(): Promise<void> {
  await asyncio.sleep(10); // interrupted
}

export async function deeper(): Promise<void> {
  await nested(); // on the way
}

export async function awaits(task: asyncio.Task<any>): Promise<void> {
  await task; // awaits it
}

export async function asksForResult(task: asyncio.Task<any>): Promise<void> {
  await asyncio.wait([task]);
  task.result(); // asks for the result
}

export async function asksForException(task: asyncio.Task<any>): Promise<void> {
  await asyncio.wait([task]);
  task.exception(); // asks for the exception
}

// covers test_tasks: BaseTaskTests.test_cancel_traceback_for_future_result
// covers test_tasks: BaseTaskTests.test_cancel_traceback_for_future_exception
export async function main(
  coroutine: asyncio.Coroutine<null>,
  ask: (task: asyncio.Task<any>) => Promise<void>,
): Promise<void> {
  const task = asyncio.createTask(coroutine);
  await asyncio.sleep(0);
  task.cancel();
  await ask(task);
}

for (const function_ of [nested, deeper]) {
  for (const ask of [awaits, asksForResult, asksForException]) {
    try {
      await asyncio.run(coro(main, coro(function_), ask));
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      const lines = str.splitlines(traceback.formatExc({ exc: error }));
      print(
        lines.filter((line) => line.includes("  # ")).map((line) => str.partition(line, "  # ")[2]),
      );
      print(getitem(lines, 0), getitem(lines, -1));
    }
  }
}
