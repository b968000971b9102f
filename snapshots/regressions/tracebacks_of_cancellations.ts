/** The traceback of a cancellation begins where the cancelled task waited, whoever else was running. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as traceback from "py2ts-async/traceback";
import {
  ExceptionGroup,
  KeyboardInterrupt,
  ValueError,
  filter,
  list,
  map,
  print,
  repr,
  str,
} from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";
import { currentException, handling, withContext } from "py2ts-async/language";

export function frames(error: asyncio.CancelledError | ExceptionGroup<any>): string {
  const own = list(
    filter(
      (each: any) => eq(each.filename, import.meta.filename),
      traceback.extractTb(error.__traceback__),
    ),
  );
  return str.join(
    " ",
    map((each: any) => `${str(each.name)}:${str(each.lineno)}`, own),
  );
}

export async function waits(): Promise<void> {
  try {
    await asyncio.sleep(9);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print("waits", frames(error));
      throw error;
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function fails(error: ValueError | KeyboardInterrupt): Promise<never> {
  await asyncio.sleep(1);
  throw withContext(error, currentException());
}

export async function grouped(error: ValueError | KeyboardInterrupt): Promise<void> {
  {
    await using group = new asyncio.TaskGroup();
    try {
      group.createTask(waits);
      group.createTask(coro(fails, error));
      await asyncio.sleep(5);
    } catch (error) {
      group.except(error);
    }
  }
}

export async function onlyWaits(): Promise<void> {
  {
    await using group = new asyncio.TaskGroup();
    group.createTask(waits);
  }
}

export async function cancelled(coroutine: asyncio.Coroutine<null>): Promise<void> {
  const task = asyncio.createTask(coroutine);
  await asyncio.sleep(0.5);
  task.cancel();
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print("cancelled", frames(error));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function main(): Promise<void> {
  try {
    await grouped(new ValueError("usual"));
  } catch (error) {
    if (!(error instanceof ExceptionGroup)) throw error;
    using handled = handling(error);
    try {
      print("main", frames(error));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  await cancelled(coro(grouped, new ValueError("too late")));
  await cancelled(coro(onlyWaits));
  await grouped(new KeyboardInterrupt("stop"));
}

try {
  await asyncio.run(main);
} catch (error) {
  if (!(error instanceof KeyboardInterrupt)) throw error;
  using handled = handling(error);
  try {
    print("ended", repr(error.__context__));
  } catch (raised) {
    throw handled.raised(raised);
  }
}
