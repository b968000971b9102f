/** Closing a runner raises what ends programs, in the place of the block's own error. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { KeyError, SystemExit, getattr, print, repr, type } from "py2ts-async/builtins";
import { withContext } from "py2ts-async/language";

export async function leaving(code: number | string): Promise<never> {
  async function child(): Promise<void> {
    try {
      await asyncio.sleep(10);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      throw withContext(new SystemExit(code), error);
    }
  }

  const task = asyncio.createTask(child);
  await asyncio.sleep(0);
  throw new KeyError(task.done());
}

try {
  {
    await using runner = new asyncio.Runner();
    try {
      await runner.run(coro(leaving, 5));
    } catch (error) {
      runner.except(error);
    }
  }
} catch (error_) {
  if (error_ instanceof SystemExit) {
    let exit: any = error_;
    print(exit.code, exit.args, repr(exit));
  } else if (error_ instanceof KeyError) {
    let error: any = error_;
    print("only", error);
  } else {
    throw error_;
  }
}

try {
  await asyncio.run(coro(leaving, "text"));
} catch (error) {
  print(type(error), getattr(error, "code", null));
}
