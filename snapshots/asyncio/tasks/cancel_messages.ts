/** Where the message of cancel() comes out: result(), exception(), an await, as a cause; None is none. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  type BaseException,
  ValueError,
  id,
  map,
  print,
  repr,
  set,
  tuple,
  type,
} from "py2ts-async/builtins";
import {
  bound,
  handling,
  nameOf,
  pythonException,
  splitOptions,
  withCause,
} from "py2ts-async/language";

const GIVEN = [
  tuple.of(),
  tuple.of(null),
  tuple.of("a word"),
  tuple.of(5),
  tuple.of(0),
  tuple.of(""),
  tuple.of(["a", "list"]),
];

/** The first exception of the chain of contexts, and how far away it is. */
export function innermost(
  error: asyncio.CancelledError | ValueError | BaseException | null,
): readonly [string, readonly any[], number] {
  let depth = 0;
  while (pythonException(error!).__context__ != null) {
    error = pythonException(error!).__context__;
    depth += 1;
  }
  return tuple.of(nameOf(type(error)), pythonException(error!).args, depth);
}

export async function sleeps(): Promise<void> {
  await asyncio.sleep(10);
}

export async function cancelledSleeper(...givenAndOptions: unknown[]) {
  let [given, { started = true }]: [
    readonly (string | number | string[] | null)[],
    {
      started?: boolean;
    },
  ] = splitOptions(givenAndOptions);
  const task = asyncio.createTask(sleeps);
  if (started) {
    await asyncio.sleep(0);
  }
  task.cancel(...given);
  await asyncio.wait([task]);
  return task;
}

export async function asksForResult(
  ...given: (string | number | string[] | null)[]
): Promise<void> {
  ((await cancelledSleeper(...given)) as unknown as asyncio.Task<null>).result();
}

export async function asksForException(
  ...given: (string | number | string[] | null)[]
): Promise<void> {
  ((await cancelledSleeper(...given)) as unknown as asyncio.Task<null>).exception();
}

export async function awaitsIt(...given: (string | number | string[] | null)[]): Promise<void> {
  await ((await cancelledSleeper(...given)) as unknown as asyncio.Task<null>);
}

export async function asksBeforeItStarted(
  ...given: (string | number | string[] | null)[]
): Promise<void> {
  (
    (await cancelledSleeper(...given, { started: false })) as unknown as asyncio.Task<null>
  ).exception();
}

// covers test_tasks: BaseTaskTests.test_cancel_with_message_then_future_result
// covers test_tasks: BaseTaskTests.test_cancel_with_message_then_future_exception
// covers test_tasks: BaseTaskTests.test_cancel_with_message_before_starting_task
export async function askedFor(): Promise<void> {
  for (const ask of [asksForResult, asksForException, awaitsIt, asksBeforeItStarted]) {
    print("---", nameOf(ask));
    for (const given of GIVEN) {
      try {
        await asyncio.run(coro(ask, ...given));
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        using handled = handling(error);
        try {
          print(given, error.args, innermost(error));
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
    }
  }
}

export async function askedRepeatedly(): Promise<void> {
  const task = (await cancelledSleeper("again")) as unknown as asyncio.Task<null>;
  const errors: asyncio.CancelledError[] = [];
  for (const ask of [bound(task, "result"), bound(task, "exception"), bound(task, "result")]) {
    try {
      ask();
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        errors.push(error);
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
  print(
    errors.map((error) => error.args),
    set(map(id, errors)).size,
  );
}

// covers test_tasks: BaseTaskTests.test_cancellation_exception_context
export async function asACause(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const started = loop.createFuture();

  async function announces(): Promise<void> {
    started.setResult(null);
    await asyncio.sleep(10);
  }

  const inner = asyncio.createTask(announces);
  await started;
  loop.callSoon(bound(inner, "cancel"), "from a callback");
  try {
    await inner;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      throw withCause(new ValueError("instead"), error);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

// covers test_tasks: BaseTaskTests.test_task_cancel_message_getter
// covers test_tasks: BaseTaskTests.test_task_cancel_message_setter
export async function notedByTheTask(): Promise<void> {
  for (const replacement of [null, "replaced"]) {
    const task = asyncio.createTask(sleeps);
    print(task._cancelMessage);
    task.cancel("my message");
    print(task._cancelMessage);
    if (replacement != null) {
      task._cancelMessage = replacement;
    }
    try {
      await task;
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        print(error.args, task.cancelled());
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
}

export async function comesOutOfRun(): Promise<void> {
  asyncio.currentTask()!.cancel("out of run()");
  await asyncio.sleep(0);
}

await askedFor();
await asyncio.run(askedRepeatedly);
await asyncio.run(notedByTheTask);
try {
  await asyncio.run(asACause);
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  using handled = handling(error);
  try {
    print(error, error.__cause__ === error.__context__, innermost(error));
  } catch (raised) {
    throw handled.raised(raised);
  }
}
try {
  await asyncio.run(comesOutOfRun);
} catch (error) {
  if (!(error instanceof asyncio.CancelledError)) throw error;
  using handled = handling(error);
  try {
    print(repr(error));
  } catch (raised2) {
    throw handled.raised(raised2);
  }
}
