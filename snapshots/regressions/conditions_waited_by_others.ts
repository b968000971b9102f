/** A task that waits for a condition gives up the lock of whoever holds it: leaving the block raises, too. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { type BaseException, print, str, type } from "py2ts-async/builtins";
import { nameOf, pythonException } from "py2ts-async/language";

export function chain(error: BaseException | null): string {
  const told: string[] = [];
  while (error != null) {
    told.push(`${nameOf(type(error))}${str(pythonException(error).args)}`);
    error = pythonException(error).__context__;
  }
  return told.join(" < ");
}

export function describe(error: any): string {
  return `${nameOf(type(error))}${str(error.args)}`;
}

export async function holds(condition: asyncio.Condition): Promise<void> {
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      const waiting = asyncio.createTask(coro(() => condition.wait()));
      await asyncio.sleep(1);
      print("locked", condition.locked());
      condition.notifyAll();
    } catch (error) {
      conditionContext.except(error);
    }
  }
}

export async function main(): Promise<void> {
  const task = asyncio.createTask(coro(holds, new asyncio.Condition()));
  await asyncio.wait([task]);
  print(chain(task.exception()));
}

await asyncio.run(main);
