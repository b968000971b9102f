/** AsyncExitStack: callbacks with arguments, exits that are pushed, chained errors, misuse. */

import * as asyncio from "py2ts-async/asyncio";
import {
  AsyncExitStack,
  ExitStack,
  asynccontextmanager,
  enterAsyncContext,
} from "py2ts-async/contextlib";
import {
  ConnectionError,
  Dict,
  IndexError,
  KeyError,
  TypeError,
  ZeroDivisionError,
  dict,
  getattr,
  print,
  repr,
  sorted,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import {
  and,
  currentException,
  handling,
  keywordDict,
  keywords,
  nameOf,
  pythonException,
  splitOptions,
  withContext,
} from "py2ts-async/language";

const named = asynccontextmanager(async function* named(
  name: string,
  error: IndexError | KeyError | null = null,
): AsyncGenerator<string> {
  print("  enter", name);
  let pending: any = null;
  try {
    yield name;
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      handled.resumed(await asyncio.sleep(0));
      print("  exit", name);
      if (error != null) {
        throw withContext(error, currentException());
      }
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
});

export class Manager {
  name: string;
  result: null;

  constructor(name: string, result: null = null) {
    this.name = name;
    this.result = result;
  }

  async __aenter__(): Promise<string> {
    return this.name;
  }

  async __aexit__(kind: any, error: any, traceback: any): Promise<void> {
    print("  __aexit__", this.name, repr(error));
    this.result;
    return;
  }
}

export async function callbacks(): Promise<void> {
  async function note(...argsAndOptions: unknown[]): Promise<void> {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    await asyncio.sleep(0);
    print("  note", args, sorted(kwargs.items()));
  }

  {
    await using asyncExitStackContext = await enterAsyncContext(new AsyncExitStack());
    try {
      const stack = asyncExitStackContext.value;
      for (const [args, kwargs] of [
        tuple.of(tuple.of(), new Dict<string, number>()),
        tuple.of(tuple.of(1), new Dict<string, number>()),
        tuple.of(tuple.of(1, 2), new Dict<string, number>()),
        tuple.of(tuple.of(), dict({ example: 1 })),
        tuple.of(tuple.of(1), dict({ b: 2 })),
      ]) {
        const returned = stack.pushAsyncCallback(note, ...args, { ...keywords(kwargs) });
        print("  returned", returned === note);
      }
      stack.callback(print, "  plain", { sep: "!" });
    } catch (error) {
      asyncExitStackContext.except(error);
    }
  }
}

export async function pushedExits(): Promise<void> {
  async function report(kind: any, error: any, traceback: any): Promise<void> {
    print(
      "  report",
      and(kind, () => nameOf(kind)),
      error,
    );
  }

  async function suppress(kind: any, error: any, traceback: any): Promise<boolean> {
    print("  suppress", repr(error));
    return true;
  }

  function ordinary(kind: any, error: any, traceback: any): void {
    print("  ordinary", repr(error));
  }

  {
    await using asyncExitStackContext = await enterAsyncContext(new AsyncExitStack());
    try {
      const stack = asyncExitStackContext.value;
      print("  ", stack.pushAsyncExit(report) === report);
      stack.pushAsyncExit(suppress);
      stack.push(ordinary);
      const manager = new Manager("pushed, not entered");
      print("  ", stack.pushAsyncExit(manager) === manager);
      print("  ", await stack.enterAsyncContext(new Manager("entered")));
      throw new ZeroDivisionError("swallowed on the way out");
    } catch (error) {
      asyncExitStackContext.except(error);
    }
  }
  print("  went on");
}

/** Each error that an exit raises has the one before as its context. */
export async function replacedErrors(): Promise<void> {
  try {
    {
      await using asyncExitStackContext = await enterAsyncContext(new AsyncExitStack());
      try {
        const stack = asyncExitStackContext.value;
        await stack.enterAsyncContext(named("first", new IndexError("first")));
        await stack.enterAsyncContext(named("second", new KeyError("second")));
        throw new ZeroDivisionError("block");
      } catch (error) {
        asyncExitStackContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    using handled = handling(error);
    try {
      const context = error.__context__;
      print(
        " ",
        repr(error),
        repr(context),
        repr(pythonException(context!).__context__),
        repr(pythonException(context!).__cause__),
      );
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function moved(): Promise<void> {
  let kept!: AsyncExitStack;
  {
    await using asyncExitStackContext = await enterAsyncContext(new AsyncExitStack());
    try {
      const stack = asyncExitStackContext.value;
      await stack.enterAsyncContext(named("kept"));
      kept = stack.popAll();
      print("  leaving");
    } catch (error) {
      asyncExitStackContext.except(error);
    }
  }
  print("  left", type(kept) === AsyncExitStack);
  await kept.aclose();
  await kept.aclose();
}

/** What cannot be entered, or not so. */
export class Wrong {
  declare number: number;
  declare ordinary: ExitStack;
  declare asynchronous: Manager;

  static number = 5;
  static ordinary = new ExitStack();
  static asynchronous = new Manager("asynchronous");
}

export async function misused(): Promise<void> {
  {
    await using asyncExitStackContext = await enterAsyncContext(new AsyncExitStack());
    try {
      const stack = asyncExitStackContext.value;
      for (const name of ["number", "ordinary"]) {
        try {
          await stack.enterAsyncContext(getattr(Wrong, name));
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
          using handled = handling(error);
          try {
            print(" ", error);
          } catch (raised) {
            throw handled.raised(raised);
          }
        }
      }
      try {
        stack.enterContext(getattr(Wrong, "asynchronous"));
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        using handled = handling(error);
        try {
          print(" ", str.replace(str(error), "__main__.", ""));
        } catch (raised2) {
          throw handled.raised(raised2);
        }
      }
      print("  nothing was entered");
    } catch (error) {
      asyncExitStackContext.except(error);
    }
  }
}

/** What was entered before the failure is left again. */
export async function partlyEntered(): Promise<void> {
  try {
    {
      await using asyncExitStackContext = await enterAsyncContext(new AsyncExitStack());
      try {
        const stack = asyncExitStackContext.value;
        for (const name of ["a", "b", null]) {
          if (name == null) {
            throw new ConnectionError("no third one");
          }
          await stack.enterAsyncContext(named(name));
        }
      } catch (error) {
        asyncExitStackContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    using handled = handling(error);
    try {
      print(" ", error);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function main(): Promise<void> {
  for (const part of [callbacks, pushedExits, replacedErrors, moved, misused, partlyEntered]) {
    print(nameOf(part));
    await part();
  }
}

await asyncio.run(main);
