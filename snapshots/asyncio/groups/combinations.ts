/** Every way a task of a group may end, with every way its block may end, cancelled at every moment. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { KeyError, TypeError, ValueError, print, repr, str } from "py2ts-async/builtins";
import {
  assignedLocal,
  bound,
  handleGroup,
  handling,
  pythonException,
  rawFloat,
} from "py2ts-async/language";

export async function child(kind: string, log: string[]): Promise<void> {
  try {
    await asyncio.sleep(kind === "fails" ? 1 : 5);
    if (kind === "fails") {
      throw new ValueError("child");
    }
    log.push("child done");
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    using handled = handling(stopped);
    try {
      log.push(`child told ${str(stopped.args)}`);
      if (kind === "resists") {
        handled.resumed(await asyncio.sleep(2));
        return;
      }
      if (kind === "answers") {
        throw new KeyError("child answers");
      }
      throw stopped;
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function body(kind: string, log: string[]): Promise<void> {
  if (kind === "empty") {
    return;
  }
  try {
    await asyncio.sleep(kind === "raises" ? 1 : 4);
    if (kind === "raises") {
      throw new TypeError("body");
    }
    log.push("body done");
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    using handled = handling(stopped);
    try {
      log.push(`body told ${str(stopped.args)} ${asyncio.currentTask()!.cancelling()}`);
      if (kind === "swallows") {
        return;
      }
      if (kind === "uncancels") {
        asyncio.currentTask()!.uncancel();
      }
      throw stopped;
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function parent(
  limit: number | null,
  children: string[],
  block: string,
  log: string[],
): Promise<string> {
  let timeout!: asyncio.Timeout;
  let group!: asyncio.TaskGroup;
  try {
    {
      await using timeoutContext = asyncio.timeout(limit);
      try {
        timeout = timeoutContext;
        {
          await using taskGroupContext = new asyncio.TaskGroup();
          try {
            group = taskGroupContext;
            for (const kind of children) {
              group.createTask(coro(child, kind, log));
            }
            await body(block, log);
          } catch (error) {
            taskGroupContext.except(error);
          }
        }
        log.push("group left");
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    handleGroup(error, [
      [
        ValueError,
        (errors) => {
          log.push(`except* ${str(errors.exceptions)}`);
        },
      ],
    ]);
  }
  log.push(
    `${asyncio.currentTask()!.cancelling()} ${str(assignedLocal(group, "group"))} ${str(timeout)}`,
  );
  await asyncio.sleep(0);
  return "returned";
}

export async function attempt(
  limit: number | null,
  children: string[],
  block: string,
  moments: number[],
): Promise<void> {
  const log: string[] = [];
  const task = asyncio.createTask(coro(parent, limit, children, block, log));
  for (const moment of moments) {
    asyncio.getRunningLoop().callLater(moment, bound(task, "cancel"), `at ${moment}`);
  }
  let outcome!: string;
  try {
    outcome = await task;
  } catch (error) {
    using handled = handling(error);
    try {
      outcome = `${repr(error)} <- ${repr(pythonException(error).__cause__)} .. ${repr(pythonException(error).__context__)}`;
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  print(limit, children, block, moments, log, outcome, task.cancelled(), task.cancelling());
  await asyncio.sleep(20);
}

export async function main(): Promise<void> {
  for (const limit of [null, 1.5]) {
    for (const children of [["plain"], ["fails"], ["resists"], ["fails", "answers"]]) {
      for (const block of ["empty", "waits", "raises", "swallows", "uncancels"]) {
        for (const moments of [[], [0.5], [1.2, 1.3]]) {
          await attempt(rawFloat(limit), children, block, moments);
        }
      }
    }
  }
}

await asyncio.run(main);
