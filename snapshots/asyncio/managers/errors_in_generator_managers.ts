/** asynccontextmanager: what becomes of exceptions, of stops, of managers that yield too little or too often. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncForNamed, awaited, coro } from "py2ts-async/asyncio";
import {
  type _AsyncGeneratorContextManager,
  aclosing,
  asynccontextmanager,
  enterAsyncContext,
  nullcontext,
} from "py2ts-async/contextlib";
import {
  Exception,
  GeneratorExit,
  KeyError,
  OSError,
  RuntimeError,
  StopAsyncIteration,
  ValueError,
  ZeroDivisionError,
  print,
  repr,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import {
  currentException,
  handling,
  invoke,
  nameOf,
  pythonException,
  withCause,
  withContext,
  withName,
} from "py2ts-async/language";

export async function attempt(
  label: string,
  operation: () => asyncio.Coroutine<string | null>,
): Promise<void> {
  try {
    print(" ", label, "->", await operation());
  } catch (error) {
    using handled = handling(error);
    try {
      const cause = repr(pythonException(error).__cause__);
      print(
        " ",
        label,
        "raised",
        repr(error),
        "cause",
        cause,
        "context",
        repr(pythonException(error).__context__),
      );
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

const plain = asynccontextmanager(async function* plain(
  log: (boolean | string | number | null)[],
): AsyncGenerator<number> {
  log.push("enter");
  yield 42;
  log.push("never reached after an error");
});

const withFinally = asynccontextmanager(async function* withFinally(
  log: (boolean | string | number | null)[],
): AsyncGenerator<number> {
  log.push("enter");
  let pending: any = null;
  try {
    yield 42;
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      handled.resumed(await asyncio.sleep(0));
      log.push("finally");
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
});

const yieldsAfterThrow = asynccontextmanager(async function* yieldsAfterThrow(): AsyncGenerator<
  string | null
> {
  try {
    yield null;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    using handled = handling(error);
    try {
      handled.resumed(yield handled.pause("again"));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
});

const yieldsTwice = asynccontextmanager(async function* yieldsTwice(): AsyncGenerator<void> {
  yield;
  yield;
});

const yieldsNever = asynccontextmanager(async function* yieldsNever(): AsyncGenerator<void> {
  if (false) {
    yield;
  }
});

const reraisesAs = asynccontextmanager(async function* reraisesAs(kind: any): AsyncGenerator<void> {
  try {
    yield;
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    using handled = handling(error);
    try {
      throw withCause(new kind("instead"), error, error);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
});

const swallows = asynccontextmanager(async function* swallows(kind: any): AsyncGenerator<void> {
  try {
    yield;
  } catch (error) {
    if (!(error instanceof kind)) throw error;
    using handled = handling(error);
    try {
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
});

export class Stop extends StopAsyncIteration {}

export async function errorsInTheBlock(): Promise<void> {
  const log: (boolean | string | number | null)[] = [];

  async function through(
    manager: _AsyncGeneratorContextManager<number | string | null>,
    error:
      | ZeroDivisionError
      | ValueError
      | RuntimeError
      | StopAsyncIteration
      | Stop
      | asyncio.CancelledError
      | GeneratorExit,
  ): Promise<string | null> {
    {
      await using managerContext = await enterAsyncContext(manager);
      try {
        const value = managerContext.value;
        log.push(value);
        throw withContext(error, currentException());
      } catch (error) {
        managerContext.except(error);
      }
    }
    return "swallowed";
  }

  await attempt("plain", () => coro(through, plain(log), new ZeroDivisionError("zero")));
  await attempt("finally", () => coro(through, withFinally(log), new ZeroDivisionError("zero")));
  print(" ", log);
  await attempt("other error", () => coro(through, reraisesAs(KeyError), new ValueError("first")));
  await attempt("swallowed", () => coro(through, swallows(ValueError), new ValueError("first")));
  await attempt("yields again", () => coro(through, yieldsAfterThrow(), new RuntimeError("again")));
  let stop!: StopAsyncIteration | Stop;
  for (stop of [new StopAsyncIteration("spam"), new Stop("spam")]) {
    await attempt("stop", () => coro(through, withFinally([]), stop));
  }
  await attempt("RuntimeError", () => coro(through, withFinally([]), new RuntimeError("same")));
  stop = new StopAsyncIteration("x");
  await attempt("as RuntimeError", () => coro(through, reraisesAs(RuntimeError), stop));
  await attempt("cancelled", () => coro(through, withFinally([]), new asyncio.CancelledError("c")));
  await attempt("exit", () => coro(through, withFinally([]), new GeneratorExit("g")));
}

export async function wrongNumbersOfYields(): Promise<void> {
  async function use(manager: _AsyncGeneratorContextManager<null>): Promise<string | null> {
    {
      await using managerContext = await enterAsyncContext(manager);
    }
    return null;
  }

  await attempt("two", () => coro(use, yieldsTwice()));
  await attempt("none", () => coro(use, yieldsNever()));
}

export async function usedTwice(): Promise<void> {
  const manager = withFinally([]);
  {
    await using managerContext = await enterAsyncContext(manager);
  }
  try {
    {
      await using managerContext = await enterAsyncContext(manager);
      print("never printed");
    }
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    using handled = handling(error);
    try {
      print(" ", nameOf(type(error)), error);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function nestedAndReturning(): Promise<void> {
  const log: (boolean | string | number | null)[] = [];
  let depth = 0;

  const woohoo = asynccontextmanager(async function* woohoo(): AsyncGenerator<number> {
    const before = depth;
    depth += 1;
    yield depth;
    depth -= 1;
    log.push(depth === before);
  });

  const recursive = invoke(
    woohoo(),
    withName(async function (): Promise<void> {
      if (depth < 5) {
        await awaited(invoke(recursive));
      }
    }, "recursive"),
  );

  await awaited(invoke(recursive));
  print(" ", log, depth);

  async function returns(): Promise<number | string | null> {
    {
      await using withFinallyContext = await enterAsyncContext(withFinally(log));
      try {
        const value = withFinallyContext.value;
        return value;
      } catch (error) {
        withFinallyContext.except(error);
      }
    }
    return null;
  }

  print(" ", await returns(), getitem(log, -1));
  {
    await using nullcontextContext = await enterAsyncContext(new nullcontext("nothing"));
    try {
      const nothing = nullcontextContext.value;
      await using nullcontextContext2 = await enterAsyncContext(new nullcontext());
      try {
        const none = nullcontextContext2.value;
        print(" ", nothing, none);
      } catch (error) {
        nullcontextContext2.except(error);
      }
    } catch (error) {
      nullcontextContext.except(error);
    }
  }
}

export async function closing(): Promise<void> {
  class Resource {
    fails: boolean;

    constructor(fails: boolean = false) {
      this.fails = fails;
    }

    async aclose(): Promise<void> {
      await asyncio.sleep(0);
      print("  closed");
      if (this.fails) {
        throw new OSError("while closing");
      }
    }
  }

  const resource = new Resource();
  {
    await using aclosingContext = await enterAsyncContext(new aclosing(resource));
    try {
      const inside = aclosingContext.value;
      print(" ", inside === resource);
    } catch (error) {
      aclosingContext.except(error);
    }
  }

  async function fails(failsToo: boolean): Promise<string | null> {
    {
      await using aclosingContext = await enterAsyncContext(new aclosing(new Resource(failsToo)));
      try {
        throw new ValueError("in the block");
      } catch (error) {
        aclosingContext.except(error);
      }
    }
    return null;
  }

  await attempt("error", () => coro(fails, false));
  await attempt("two errors", () => coro(fails, true));

  async function* numbers(): AsyncGenerator<number> {
    let pending: any = null;
    try {
      yield 1;
      yield 2;
    } catch (error) {
      pending = error;
      throw error;
    } finally {
      using handled = handling(pending);
      try {
        print("  generator ends");
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }

  {
    await using aclosingContext = await enterAsyncContext(new aclosing(numbers()));
    try {
      const generator = aclosingContext.value;
      for await (const number of asyncForNamed(generator)) {
        print(" ", number);
        break;
      }
      print("  left the loop");
    } catch (error) {
      aclosingContext.except(error);
    }
  }
  print("  left the block");
}

export async function main(): Promise<void> {
  for (const part of [
    errorsInTheBlock,
    wrongNumbersOfYields,
    usedTwice,
    nestedAndReturning,
    closing,
  ]) {
    print(nameOf(part));
    await part();
  }
}

await asyncio.run(main);
