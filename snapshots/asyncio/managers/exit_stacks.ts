/** AsyncExitStack: a number of managers known only at run time, callbacks, pop_all. */

import * as asyncio from "py2ts-async/asyncio";
import {
  AsyncExitStack,
  asynccontextmanager,
  contextmanager,
  enterAsyncContext,
  enterContext,
  suppress,
} from "py2ts-async/contextlib";
import { KeyError, TypeError, ValueError, isinstance, print, repr } from "py2ts-async/builtins";

const lamp = asynccontextmanager(async function* lamp(name: string): AsyncGenerator<string> {
  print("on", name);
  try {
    yield name;
  } finally {
    await asyncio.sleep(0);
    print("off", name);
  }
});

const switch_ = contextmanager(function* switch_(name: string): Generator<string> {
  print("click", name);
  yield name.toUpperCase();
  print("clack", name);
});

export async function farewell(
  name: any,
  {
    mood = "calm",
  }: {
    mood?: any;
  } = {},
): Promise<void> {
  await asyncio.sleep(0);
  print("farewell", name, mood);
}

export async function inspect(kind: any, error: any, traceback: any): Promise<boolean> {
  print("inspect", repr(error));
  return isinstance(error, ValueError);
}

export async function main(): Promise<void> {
  {
    await using asyncExitStackContext = await enterAsyncContext(new AsyncExitStack());
    try {
      const stack = asyncExitStackContext.value;
      const items: any[] = [];
      for (const name of "ab") {
        items.push(await stack.enterAsyncContext(lamp(name)));
      }
      const names = items;
      print(names, stack.enterContext(switch_("s")));
      stack.pushAsyncCallback(farewell, "guest", { mood: "merry" });
      stack.callback(print, "plain callback");
      stack.pushAsyncExit(inspect);
      throw new ValueError("swallowed");
    } catch (error) {
      asyncExitStackContext.except(error);
    }
  }
  print("outside");

  let kept!: AsyncExitStack;
  {
    await using asyncExitStackContext = await enterAsyncContext(new AsyncExitStack());
    try {
      const stack = asyncExitStackContext.value;
      await stack.enterAsyncContext(lamp("moved"));
      kept = stack.popAll();
    } catch (error) {
      asyncExitStackContext.except(error);
    }
  }
  print("still on");
  await kept.aclose();

  try {
    {
      await using asyncExitStackContext = await enterAsyncContext(new AsyncExitStack());
      try {
        const stack = asyncExitStackContext.value;
        await stack.enterAsyncContext(lamp("last"));
        stack.enterContext(new suppress(KeyError));
        throw new TypeError("not suppressed");
      } catch (error) {
        asyncExitStackContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  {
    using suppressContext = enterContext(new suppress(asyncio.TimeoutError));
    try {
      {
        await using timeoutContext = asyncio.timeout(1);
        try {
          await asyncio.sleep(2);
        } catch (error) {
          timeoutContext.except(error);
        }
      }
    } catch (error) {
      suppressContext.except(error);
    }
  }
  print("end");
}

await asyncio.run(main);
