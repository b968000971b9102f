import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { enterAsyncContext, enterContext } from "../../../../runtime/python/contextManagers.ts";
import {
  type BaseException,
  KeyError,
  TypeError,
  ValueError,
} from "../../../../runtime/python/exceptions.ts";
import { log, show } from "./harness.ts";

type ExceptionClass = abstract new (...args: never[]) => BaseException;

class Manager {
  readonly name: unknown;
  readonly swallows: ExceptionClass[];

  constructor(name: unknown, ...swallows: ExceptionClass[]) {
    this.name = name;
    this.swallows = swallows;
  }

  async __aenter__(): Promise<unknown> {
    log(this.name, "enters");
    await asyncio.sleep(0);
    return this.name;
  }

  async __aexit__(kind: unknown, error: unknown): Promise<boolean> {
    log(this.name, "exits", kind && (kind as { name: string }).name, error && show(error));
    await asyncio.sleep(0);
    return this.swallows.some((each) => error instanceof each);
  }
}

class Plain {
  __enter__(): this {
    log("plain enters");
    return this;
  }

  __exit__(kind: unknown, error: unknown): boolean {
    log("plain exits", error && show(error));
    return kind === ValueError;
  }
}

async function both(how: string): Promise<string> {
  {
    await using first = await enterAsyncContext(new Manager("a"));
    const a = first.value;
    try {
      await using second = await enterAsyncContext(new Manager("b", ValueError));
      const b = second.value;
      try {
        log(a, b);
        if (how === "return") return "returned";
        if (how === "swallowed") throw new ValueError("b swallows it");
        if (how === "raised") throw new KeyError("nobody does");
      } catch (error) {
        second.except(error);
      }
    } catch (error) {
      first.except(error);
    }
  }
  return "fell through";
}

async function main(): Promise<void> {
  for (const how of ["nothing", "return", "swallowed", "raised"]) {
    try {
      log(how, await both(how));
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      log(show(error));
    }
  }
  let i = 0;
  for (; i < 4; i++) {
    await using _ = await enterAsyncContext(new Manager(i));
    if (i === 0) continue;
    if (i === 2) break;
  }
  log("left at", i);
  let plain: Plain;
  {
    using entered = enterContext(new Plain());
    plain = entered.value;
    try {
      throw new ValueError("plain swallows it");
    } catch (error) {
      entered.except(error);
    }
  }
  log(plain.constructor.name);

  async function unstoppable(): Promise<string> {
    {
      await using entered = await enterAsyncContext(new Manager("u", asyncio.CancelledError));
      try {
        await asyncio.getRunningLoop().createFuture();
      } catch (error) {
        entered.except(error);
      }
    }
    return "went on";
  }

  const task = asyncio.createTask(coro(unstoppable));
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  task.cancel("stop");
  log(await task, task.cancelled(), task.cancelling());
  for (const wrong of [1, null]) {
    try {
      await using _ = await enterAsyncContext(wrong as never);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      log(show(error));
    }
  }
}

await asyncio.run(main);
