/** What tasks give: results of nested coroutines, exceptions, and the exceptions these follow. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  Exception,
  KeyError,
  LookupError,
  RuntimeError,
  ValueError,
  isinstance,
  print,
  repr,
  tuple,
  type,
} from "py2ts-async/builtins";
import { bound, currentException, handling, nameOf, withContext } from "py2ts-async/language";

// covers test_tasks: BaseTaskTests.test_task_basics
export async function nested(): Promise<readonly [number, number]> {
  async function outer(): Promise<number> {
    const first = await innerOne();
    const second = await innerTwo();
    return first + second;
  }

  async function innerOne(): Promise<number> {
    return 42;
  }

  async function innerTwo(): Promise<number> {
    return 1000;
  }

  return tuple.of(await outer(), await asyncio.createTask(outer));
}

// covers test_tasks: BaseTaskTests.test_exception_chaining_after_await
export async function chainedWhileHandling(): Promise<void> {
  async function fails(): Promise<never> {
    throw new ValueError("in the task");
  }

  try {
    throw new KeyError(3);
  } catch (error_) {
    if (!(error_ instanceof KeyError)) throw error_;
    using handled = handling(error_);
    try {
      try {
        handled.resumed(await asyncio.createTask(fails));
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        using handled2 = handling(error, handled);
        try {
          print(repr(error), "after", repr(error.__context__), error.__cause__);
        } catch (raised) {
          throw handled2.raised(raised);
        }
      }
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
  try {
    await asyncio.createTask(fails);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    try {
      print(repr(error), "after", repr(error.__context__));
    } catch (raised3) {
      throw handled.raised(raised3);
    }
  }
}

// covers test_tasks: BaseTaskTests.test_exception_chaining_after_await_with_context_cycle
export async function noCycleOfContexts(): Promise<void> {
  async function raisesIt(error: KeyError): Promise<never> {
    throw withContext(error, currentException());
  }

  try {
    throw new KeyError("a");
  } catch (first) {
    if (!(first instanceof KeyError)) throw first;
    using handled = handling(first);
    try {
      try {
        handled.resumed(await asyncio.createTask(coro(raisesIt, first)));
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        using handled2 = handling(error, handled);
        try {
          print("the same:", error === first, "its own context:", error.__context__ === error);
          print(repr(error.__context__));
        } catch (raised) {
          throw handled2.raised(raised);
        }
      }
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

export async function askedEarlyAndLate(): Promise<void> {
  async function gives(value: string): Promise<string> {
    await asyncio.sleep(0);
    return value;
  }

  async function fails(): Promise<never> {
    await asyncio.sleep(0);
    throw new LookupError("nothing there");
  }

  const [good, bad] = [asyncio.createTask(coro(gives, "value")), asyncio.createTask(fails)];
  for (const task of [good, bad]) {
    for (const ask of [bound(task, "result"), bound(task, "exception")]) {
      try {
        ask();
      } catch (error) {
        if (!(error instanceof asyncio.InvalidStateError)) throw error;
        using handled = handling(error);
        try {
          print(nameOf(type(error)), error, isinstance(error, Exception));
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
    }
  }
  await asyncio.wait([good, bad]);
  print(good.result(), good.exception(), repr(bad.exception()));
  for (let _ = 0; _ < 2; _++) {
    try {
      bad.result();
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      using handled = handling(error);
      try {
        print(error, error === bad.exception());
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
  }
  for (const [name, change] of [
    tuple.of("set_result", () => good.setResult("other")),
    tuple.of("set_exception", () => good.setException(new ValueError())),
  ]) {
    try {
      change();
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      using handled = handling(error);
      try {
        print(name, "-", error);
      } catch (raised3) {
        throw handled.raised(raised3);
      }
    }
  }
}

// covers test_tasks: BaseTaskTests.test_log_traceback
export async function reportsCannotBeAskedFor(): Promise<void> {
  async function nothing(): Promise<void> {}

  const task = asyncio.createTask(nothing);
  try {
    task._logTraceback = true;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    try {
      print(error);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  print(task._logTraceback, await task);
}

export async function main(): Promise<void> {
  print(await nested());
  await chainedWhileHandling();
  await noCycleOfContexts();
  await askedEarlyAndLate();
  await reportsCannotBeAskedFor();
}

await asyncio.run(main);
