/** What tasks see that are cancelled because the block of a Runner ends with an exception. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import { KeyboardInterrupt, print, repr } from "py2ts-async/builtins";
import { handling } from "py2ts-async/language";

export async function leave(): Promise<never> {
  throw new KeyboardInterrupt();
}

export async function hold(name: string): Promise<void> {
  let pending: any = null;
  try {
    await asyncio.sleep(9);
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      const error = sys.exception();
      print(name, "handles", repr(error), repr(error.__context__));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function main(): Promise<void> {
  const held = asyncio.createTask(coro(hold, "task"));
  await asyncio.sleep(0);
  const leaving = asyncio.createTask(leave);
  await asyncio.sleep(20);
}

try {
  {
    await using runner = new asyncio.Runner();
    try {
      await runner.run(main);
    } catch (error) {
      runner.except(error);
    }
  }
} catch (error) {
  if (!(error instanceof KeyboardInterrupt)) throw error;
  using handled = handling(error);
  try {
    print("left");
  } catch (raised) {
    throw handled.raised(raised);
  }
}
