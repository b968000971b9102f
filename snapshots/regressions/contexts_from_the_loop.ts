/** An exception that the loop throws into a task has its context from the loop, or from the task, or none. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import {
  ArithmeticError,
  KeyError,
  KeyboardInterrupt,
  LookupError,
  ValueError,
  isinstance,
  print,
  repr,
} from "py2ts-async/builtins";
import { bound, handling, nameOf } from "py2ts-async/language";

export function chain(error: any): string {
  const told: string[] = [];
  while (error != null) {
    told.push(repr(error));
    error = error.__context__;
  }
  return told.join(" < ") || "nothing";
}

export async function yields(): Promise<void> {
  await asyncio.sleep(0);
}

export async function sleeps(): Promise<void> {
  await asyncio.sleep(5);
}

export async function fails(): Promise<never> {
  throw new ValueError("failed");
}

export async function gathers(): Promise<void> {
  await asyncio.gather(fails, sleeps);
}

export async function waitsForFuture(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const future = loop.createFuture();
  loop.callSoon(bound(future, "setException"), new ValueError("was set"));
  await future;
}

export async function groupWaits(): Promise<void> {
  {
    await using group = new asyncio.TaskGroup();
    group.createTask(sleeps);
  }
}

export async function groupWaitsInHandler(): Promise<void> {
  try {
    throw new LookupError("own");
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    using handled = handling(error);
    try {
      handled.resumed(await groupWaits());
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function cleansUp(): Promise<void> {
  let pending: any = null;
  try {
    await sleeps();
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      print("  cleans up after", chain(sys.exception()));
      handled.resumed(await asyncio.sleep(0));
      throw new KeyError("cleaning");
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function swallows(): Promise<void> {
  try {
    await sleeps();
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  print("  now", chain(sys.exception()));
  throw new KeyError("fresh");
}

export async function inThread(): Promise<void> {
  await asyncio.toThread(() => print("  a thread handles", chain(sys.exception())));
}

export async function observed(kind: () => Promise<void>): Promise<void> {
  try {
    await kind();
  } catch (error) {
    using handled = handling(error);
    try {
      print(" ", chain(error));
      if (isinstance(error, asyncio.CancelledError)) {
        throw error;
      }
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function interrupted(kind: () => Promise<void>): Promise<void> {
  asyncio.createTask(coro(observed, kind));
  await asyncio.sleep(0);
  throw new KeyboardInterrupt();
}

export async function cancelled(kind: () => Promise<void>): Promise<void> {
  const task = asyncio.createTask(coro(observed, kind));
  await asyncio.sleep(0);
  task.cancel("enough");
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print("  awaited", chain(error));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function run(main: asyncio.Coroutine<null>): Promise<void> {
  await asyncio.run(main);
}

export async function runInHandler(main: asyncio.Coroutine<null>): Promise<void> {
  try {
    throw new ArithmeticError("around");
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    using handled = handling(error);
    try {
      await asyncio.run(main);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function runWithRunner(main: asyncio.Coroutine<null>): Promise<void> {
  {
    await using runner = new asyncio.Runner();
    try {
      await runner.run(main);
    } catch (error) {
      runner.except(error);
    }
  }
}

const KINDS = [
  yields,
  sleeps,
  gathers,
  waitsForFuture,
  groupWaits,
  groupWaitsInHandler,
  cleansUp,
  swallows,
];

for (const kind of KINDS) {
  for (const main of [interrupted, cancelled]) {
    for (const runs of [run, runInHandler, runWithRunner]) {
      print(nameOf(kind), nameOf(main), nameOf(runs));
      try {
        await runs(coro(main, kind));
      } catch (error) {
        if (!(error instanceof KeyboardInterrupt)) throw error;
        using handled = handling(error);
        try {
          print("  ended by", chain(error));
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
    }
  }
}
await runInHandler(coro(inThread));
