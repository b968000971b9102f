/** TaskGroup: a failing child, a failing body, both, and children that fail while they are cancelled. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  BaseExceptionGroup,
  KeyError,
  RuntimeError,
  SystemExit,
  TypeError,
  ValueError,
  print,
  range,
  repr,
  tuple,
} from "py2ts-async/builtins";
import { assignedLocal, exceptionOf, splitOptions, withContext } from "py2ts-async/language";

export async function child(
  name: string | number | ValueError | KeyError | asyncio.CancelledError | TypeError | null,
  turns: string | number | ValueError | KeyError | asyncio.CancelledError | TypeError | null,
  error: string | number | ValueError | KeyError | asyncio.CancelledError | TypeError | null = null,
  onCancel:
    string | number | ValueError | KeyError | asyncio.CancelledError | TypeError | null = null,
): Promise<string | number | ValueError | KeyError | asyncio.CancelledError | TypeError | null> {
  try {
    for (const _ of range(turns as number)) {
      await asyncio.sleep(0);
    }
    if (error) {
      throw exceptionOf(error);
    }
    return name;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("  cancelled", name);
    if (onCancel) {
      throw withContext(exceptionOf(onCancel), error);
    }
    throw error;
  }
}

export async function attempt(label: string, ...childrenAndOptions: unknown[]): Promise<void> {
  let [children, { body = null }]: [
    readonly (
      | readonly [string, number]
      | readonly [string, number, ValueError | KeyError | asyncio.CancelledError]
      | readonly [string, number, null, TypeError]
    )[],
    {
      body?: RuntimeError | asyncio.CancelledError | SystemExit | null;
    },
  ] = splitOptions(childrenAndOptions);
  print(label);
  let tasks!: asyncio.Task<
    string | number | ValueError | KeyError | asyncio.CancelledError | TypeError | null
  >[];
  try {
    {
      await using group = new asyncio.TaskGroup();
      try {
        tasks = Array.from(children, (spec) => group.createTask(coro(child, ...spec)));
        if (body != null) {
          await asyncio.sleep(0);
          throw body;
        }
        for (let turn = 0; turn < 6; turn++) {
          await asyncio.sleep(0);
        }
        print("  body is over");
      } catch (error) {
        group.except(error);
      }
    }
  } catch (error_) {
    if (error_ instanceof BaseExceptionGroup) {
      let errors: any = error_;
      print("  ", repr(errors));
    } else {
      let error: any = error_;
      print("  bare", repr(error));
    }
  }
  print(
    "  ",
    assignedLocal(tasks, "tasks").map((task) => task.cancelled()),
    asyncio.currentTask()!.cancelling(),
  );
}

export async function main(): Promise<void> {
  await attempt(
    "one fails",
    tuple.of("good", 1),
    tuple.of("bad", 2, new ValueError("bad")),
    tuple.of("long", 50),
  );
  await attempt(
    "two fail in the same turn",
    tuple.of("v", 2, new ValueError("v")),
    tuple.of("k", 2, new KeyError("k")),
  );
  await attempt("the body fails", tuple.of("long", 50), { body: new RuntimeError("body") });
  await attempt("both fail", tuple.of("quick", 0, new ValueError("quick")), {
    body: new RuntimeError("body"),
  });
  await attempt(
    "fails while cancelled",
    tuple.of("bad", 1, new ValueError("bad")),
    tuple.of("worse", 50, null, new TypeError("worse")),
  );
  await attempt(
    "a child cancels itself",
    tuple.of("self", 2, new asyncio.CancelledError("self")),
    tuple.of("other", 3),
  );
  await attempt("late failure", tuple.of("late", 9, new ValueError("late")));
  await attempt("keyboard", tuple.of("long", 50), {
    body: new asyncio.CancelledError("raised by hand"),
  });
  await attempt("system exit in the body", tuple.of("long", 50), { body: new SystemExit(3) });
}

await asyncio.run(main);
