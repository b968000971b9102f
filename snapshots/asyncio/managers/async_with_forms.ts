/** async with: several managers, order of exits, errors on the way in and out, values. */

import * as asyncio from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import {
  KeyError,
  RuntimeError,
  ValueError,
  ZeroDivisionError,
  issubclass,
  print,
  repr,
  truth,
  type,
} from "py2ts-async/builtins";
import { divide, exceptionOf, handling, withCause } from "py2ts-async/language";

export class Gate {
  declare name: string;
  declare swallow: any;
  declare failIn: boolean;
  declare failOut: boolean;

  constructor(
    name: string,
    swallow: any = null,
    failIn: boolean = false,
    failOut: boolean = false,
  ) {
    this.name = name;
    this.swallow = swallow;
    this.failIn = failIn;
    this.failOut = failOut;
  }

  async __aenter__(): Promise<string> {
    await asyncio.sleep(0);
    if (this.failIn) {
      throw new RuntimeError(`${this.name} stays shut`);
    }
    print("enter", this.name);
    return this.name.toUpperCase();
  }

  async __aexit__(kind: any, error: any, traceback: any): Promise<boolean> {
    await asyncio.sleep(0);
    print("exit", this.name, repr(error), truth(error) ? kind === type(error) : kind);
    if (this.failOut) {
      throw withCause(new KeyError(`${this.name} broke`), exceptionOf(error));
    }
    return kind != null && this.swallow != null && issubclass(kind, this.swallow);
  }
}

export async function main(): Promise<void> {
  {
    await using gateContext = await enterAsyncContext(new Gate("a"));
    try {
      const a = gateContext.value;
      await using gateContext2 = await enterAsyncContext(new Gate("b"));
      const b = gateContext2.value;
      print(a, b);
    } catch (error) {
      gateContext.except(error);
    }
  }
  {
    await using gateContext = await enterAsyncContext(new Gate("outer", ValueError));
    try {
      await using gateContext2 = await enterAsyncContext(new Gate("inner", KeyError));
      try {
        throw new ValueError("for outer");
      } catch (error) {
        gateContext2.except(error);
      }
    } catch (error) {
      gateContext.except(error);
    }
  }
  {
    await using gateContext = await enterAsyncContext(new Gate("outer", ValueError));
    try {
      let name!: string;
      {
        await using gateContext2 = await enterAsyncContext(new Gate("inner", KeyError));
        try {
          name = gateContext2.value;
          throw new KeyError("for inner");
        } catch (error) {
          gateContext2.except(error);
        }
      }
      print("after inner", name);
    } catch (error) {
      gateContext.except(error);
    }
  }
  for (const second of [
    new Gate("y", undefined, true),
    new Gate("y", undefined, undefined, true),
  ]) {
    try {
      {
        await using gateContext = await enterAsyncContext(new Gate("x", ZeroDivisionError));
        try {
          await using secondContext = await enterAsyncContext(second);
          try {
            print("body");
            divide(1, 0);
          } catch (error) {
            secondContext.except(error);
          }
        } catch (error) {
          gateContext.except(error);
        }
      }
    } catch (error) {
      if (!(error instanceof RuntimeError || error instanceof KeyError)) throw error;
      using handled = handling(error);
      try {
        print("came out:", repr(error), "context:", repr(error.__context__));
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
  const task = asyncio.createTask(hold);
  await asyncio.sleep(1);
  task.cancel("time is up");
  print(await task);
  const gate = new Gate("same");
  {
    await using gateContext = await enterAsyncContext(gate);
    try {
      const one = gateContext.value;
      {
        await using gateContext2 = await enterAsyncContext(gate);
        try {
          const two = gateContext2.value;
          print(one === two);
        } catch (error) {
          gateContext2.except(error);
        }
      }
    } catch (error) {
      gateContext.except(error);
    }
  }
}

export async function hold(): Promise<string> {
  {
    await using gateContext = await enterAsyncContext(
      new Gate("swallows cancellation", asyncio.CancelledError),
    );
    try {
      await asyncio.sleep(60);
    } catch (error) {
      gateContext.except(error);
    }
  }
  return "carried on";
}

await asyncio.run(main);
