/** What a context manager raises at its end takes the place of what its block raised. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncForNamed, coro } from "py2ts-async/asyncio";
import * as contextlib from "py2ts-async/contextlib";
import { enterAsyncContext, enterContext } from "py2ts-async/contextlib";
import { Exception, GeneratorExit, KeyError, ValueError, print, type } from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

/** Its exit looks at no exception, but may raise one. */
export class Door {
  fails: boolean;

  constructor(fails: boolean) {
    this.fails = fails;
  }

  __enter__(): Door {
    return this;
  }

  __exit__(...details: any[]): void {
    if (this.fails) {
      throw new KeyError("the door is stuck");
    }
  }
}

export class Gate {
  async __aenter__(): Promise<void> {
    print("the gate opens");
  }

  async __aexit__(...details: any[]): Promise<void> {
    await asyncio.sleep(5);
    print("the gate closes");
  }
}

export async function* numbers(): AsyncGenerator<number> {
  try {
    yield 1;
  } catch (error) {
    if (!(error instanceof GeneratorExit)) throw error;
    print("asked to close");
    throw error;
  } finally {
    await asyncio.sleep(5);
  }
}

export async function throughDoor(fails: boolean): Promise<void> {
  {
    using doorContext = enterContext(new Door(fails));
    try {
      throw new ValueError("inside");
    } catch (error) {
      doorContext.except(error);
    }
  }
}

export async function throughGate(): Promise<void> {
  {
    await using gateContext = await enterAsyncContext(new Gate());
    try {
      throw new ValueError("inside");
    } catch (error) {
      gateContext.except(error);
    }
  }
}

export async function throughNumbers(): Promise<void> {
  {
    await using aclosingContext = await enterAsyncContext(new contextlib.aclosing(numbers()));
    try {
      const items = aclosingContext.value;
      for await (const item of asyncForNamed(items)) {
        throw new ValueError(`at item ${item}`);
      }
    } catch (error) {
      aclosingContext.except(error);
    }
  }
}

export async function throughLock(): Promise<void> {
  const lock = new asyncio.Lock();
  {
    await using lockContext = await enterAsyncContext(lock);
    try {
      lock.release();
      throw new ValueError("inside");
    } catch (error) {
      lockContext.except(error);
    }
  }
}

export async function attempt(
  coroutine: asyncio.Coroutine<null>,
  cancelAt: number | null,
): Promise<void> {
  const task = asyncio.createTask(coroutine);
  if (cancelAt != null) {
    asyncio.getRunningLoop().callLater(cancelAt, bound(task, "cancel"), "enough");
  }
  try {
    await task;
  } catch (error) {
    if (!(error instanceof Exception || error instanceof asyncio.CancelledError)) throw error;
    print(nameOf(type(error)), error);
  }
}

export async function main(): Promise<void> {
  await attempt(coro(throughDoor, false), null);
  await attempt(coro(throughDoor, true), null);
  await attempt(coro(throughLock), null);
  for (const cancelAt of [null, 1]) {
    await attempt(coro(throughGate), cancelAt);
    await attempt(coro(throughNumbers), cancelAt);
  }
}

await asyncio.run(main);
