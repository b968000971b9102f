/** An exception that was set, not raised, begins where it is awaited. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import * as traceback from "py2ts-async/traceback";
import { Dict, KeyError, ValueError, print } from "py2ts-async/builtins";
import { assignedLocal } from "py2ts-async/language";

export async function producer(future: asyncio.Future<any>): Promise<void> {
  await asyncio.sleep(1);
  future.setException(new ValueError("from the producer"));
}

export async function consumer(future: asyncio.Future<any>): Promise<any> {
  return await future;
}

export function lookup(table: Dict<any, any>): any {
  return table.at("x");
}

export function check(): void {
  try {
    lookup(new Dict<any, any>());
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    traceback.printExc({ exc: error });
    sys.stderr.write(traceback.formatExc({ exc: error }));
  }
}

export async function main(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  const work = asyncio.createTask(coro(producer, future));
  try {
    await consumer(future);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    traceback.printExc({ exc: error });
  }
  await work;
  const task = asyncio.createTask(coro(consumer, future));
  await asyncio.wait([task]);
  traceback.printException(task.exception());
  let saved!: ValueError;
  try {
    print(task.result());
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    traceback.printExc({ exc: error });
    saved = error;
  }
  traceback.printException(assignedLocal(saved, "saved"));
  check();
}

await asyncio.run(main);
