/** TaskGroup: the task that holds the group is cancelled, in the body and while it waits. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { ExceptionGroup, TimeoutError, ValueError, print, repr } from "py2ts-async/builtins";
import { withContext } from "py2ts-async/language";

export async function child(name: string, error: ValueError | null = null): Promise<void> {
  try {
    await asyncio.sleep(10);
  } catch (cancelled) {
    if (!(cancelled instanceof asyncio.CancelledError)) throw cancelled;
    print("  child", name, cancelled.args);
    if (error != null) {
      throw withContext(error, cancelled);
    }
    throw cancelled;
  }
}

export async function parent(
  error: ValueError | null = null,
  waitInBody: boolean = false,
): Promise<string> {
  try {
    {
      await using group = new asyncio.TaskGroup();
      try {
        group.createTask(coro(child, "only", error));
        if (waitInBody) {
          try {
            await asyncio.sleep(5);
          } finally {
            print("  body left");
          }
        }
      } catch (error) {
        group.except(error);
      }
    }
  } catch (error) {
    if (error instanceof asyncio.CancelledError) {
      let cancelled: any = error;
      print("  parent cancelled", cancelled.args);
      throw error;
    } else if (error instanceof ExceptionGroup) {
      let errors: any = error;
      print("  parent got", errors.exceptions, asyncio.currentTask()!.cancelling());
    } else {
      throw error;
    }
  }
  await asyncio.sleep(0);
  return "parent went on";
}

export async function main(): Promise<void> {
  for (const waitInBody of [false, true]) {
    for (const error of [null, new ValueError("child")]) {
      const task = asyncio.createTask(coro(parent, error, waitInBody));
      await asyncio.sleep(1);
      task.cancel("from outside");
      const results = await asyncio.gather(task, { returnExceptions: true });
      print(waitInBody, error, results, task.cancelled(), task.cancelling());
    }
  }

  async function single(): Promise<boolean> {
    let lone!: asyncio.Task<null>;
    {
      await using group = new asyncio.TaskGroup();
      try {
        lone = group.createTask(coro(child, "lone"));
        group.createTask(coro(asyncio.sleep, 1));
        await asyncio.sleep(0.5);
        lone.cancel("just this one");
      } catch (error) {
        group.except(error);
      }
    }
    return lone.cancelled();
  }

  print(await single());

  async function withTimeout(): Promise<string | null> {
    try {
      {
        await using timeoutContext = asyncio.timeout(1);
        try {
          {
            await using group = new asyncio.TaskGroup();
            group.createTask(coro(child, "timed"));
          }
        } catch (error) {
          timeoutContext.except(error);
        }
      }
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      return "timeout around a group";
    }
    return null;
  }

  print(await withTimeout());

  async function nested(): Promise<string | null> {
    try {
      {
        await using outer = new asyncio.TaskGroup();
        try {
          outer.createTask(coro(child, "outer child"));
          {
            await using inner = new asyncio.TaskGroup();
            inner.createTask(failing);
          }
          print("never printed");
        } catch (error) {
          outer.except(error);
        }
      }
    } catch (errors) {
      if (!(errors instanceof ExceptionGroup)) throw errors;
      return repr(errors);
    }
    return null;
  }

  async function failing(): Promise<never> {
    await asyncio.sleep(1);
    throw new ValueError("inner failure");
  }

  print(await nested());
}

await asyncio.run(main);
