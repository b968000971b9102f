import { print } from "../../../runtime/python/builtins.ts";
import type {
  AsyncContextManager,
  ContextManager,
} from "../../../runtime/python/contextManagers.ts";
import {
  ExceptionGroup,
  KeyError,
  TypeError,
  ValueError,
  ZeroDivisionError,
} from "../../../runtime/python/exceptions.ts";
import { repr } from "../../../runtime/python/repr.ts";
import { functionName } from "../../../runtime/python/types.ts";
import * as contextlib from "../../../runtime/stdlib/contextlib.ts";
import * as io from "../../../runtime/stdlib/io.ts";
import * as sys from "../../../runtime/stdlib/sys.ts";
import { compareWithCPython } from "./recorded.ts";

type Log = unknown[];

function run<T>(
  make: (log: Log) => ContextManager<T>,
  body: (log: Log, value: T) => void = () => {},
) {
  return (): Log => {
    const log: Log = [];
    try {
      using manager = contextlib.enterContext(make(log));
      try {
        body(log, manager.value);
      } catch (error) {
        manager.except(error);
      }
    } catch (error) {
      log.push(repr(error));
    }
    return log;
  };
}

function runAsync<T>(
  make: (log: Log) => AsyncContextManager<T>,
  body: (log: Log, value: T) => Promise<void> = async () => {},
) {
  return async (): Promise<Log> => {
    const log: Log = [];
    try {
      await using manager = await contextlib.enterAsyncContext(make(log));
      try {
        await body(log, manager.value);
      } catch (error) {
        manager.except(error);
      }
    } catch (error) {
      log.push(repr(error));
    }
    return log;
  };
}

const fail = (): never => {
  throw new ValueError("body");
};

const plain = contextlib.contextmanager(function* plain(log: Log, name: string = "a") {
  log.push(`enter ${name}`);
  try {
    yield name.toUpperCase();
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    log.push("swallowed");
  } finally {
    log.push(`exit ${name}`);
  }
});

const aplain = contextlib.asynccontextmanager(async function* aplain(log: Log, name: string = "a") {
  log.push(`enter ${name}`);
  try {
    yield name.toUpperCase();
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    log.push("swallowed");
  } finally {
    log.push(`exit ${name}`);
  }
});

const empty = contextlib.contextmanager(function* (_log: Log): Generator<unknown> {});
const aempty = contextlib.asynccontextmanager(async function* (
  _log: Log,
): AsyncGenerator<unknown> {});
const twice = contextlib.contextmanager(function* (_log: Log) {
  yield 1;
  yield 2;
});
const atwice = contextlib.asynccontextmanager(async function* (_log: Log) {
  yield 1;
  yield 2;
});
const stubborn = contextlib.contextmanager(function* (_log: Log) {
  try {
    yield 1;
  } catch {
    yield 2;
  }
});
const replacing = contextlib.contextmanager(function* (_log: Log) {
  try {
    yield 1;
  } catch {
    throw new TypeError("other");
  }
});

function stack(log: Log, v: contextlib.ExitStack): void {
  v.enterContext(plain(log, "x"));
  v.enterContext(plain(log, "y"));
  v.callback((text: string) => log.push(text) && null, "callback");
  v.push((type) => {
    log.push(type === null);
    return null;
  });
}

compareWithCPython("contextlib", {
  contextmanager: run(plain, (log, v) => log.push(v)),
  "contextmanager with error": run(plain, fail),
  "contextmanager swallows": run(plain, () => {
    throw new KeyError("k");
  }),
  "contextmanager without yield": run(empty),
  "contextmanager with two yields": run(twice),
  "contextmanager that goes on after throw": run(stubborn, fail),
  "contextmanager that replaces": run(replacing, fail),
  "contextmanager as decorator": () => {
    const log: Log = [];
    const f = plain(log, "d").__call__((x: number) => {
      log.push(x);
      return x + 1;
    });
    return [f(1), f(2), log];
  },
  "name of a contextmanager": () => {
    const source = function* (): Generator<number> {};
    Object.defineProperty(source, "name", { value: "plain" });
    return functionName(contextlib.contextmanager(source));
  },
  suppress: run(() => new contextlib.suppress(ValueError, KeyError), fail),
  "suppress another": run(() => new contextlib.suppress(KeyError), fail),
  "suppress part of a group": run(
    () => new contextlib.suppress(KeyError),
    () => {
      throw new ExceptionGroup("g", [new ValueError(1), new KeyError(2)]);
    },
  ),
  closing: run((log) => new contextlib.closing({ close: () => log.push("closed") }), fail),
  nullcontext: run(
    () => new contextlib.nullcontext(5) as ContextManager<number>,
    (log, v) => log.push(v),
  ),
  redirect: () => {
    const out = new io.StringIO();
    {
      using redirected = contextlib.enterContext(new contextlib.redirectStdout(out));
      void redirected;
      print("hidden");
    }
    {
      using redirected = contextlib.enterContext(new contextlib.redirectStderr(out));
      void redirected;
      print("err", { file: sys.stderr });
    }
    return out.getvalue();
  },
  ExitStack: run(() => new contextlib.ExitStack(), stack),
  "ExitStack with error": run(
    () => new contextlib.ExitStack(),
    (log, v) => {
      stack(log, v);
      throw new KeyError("z");
    },
  ),
  "ExitStack with failing callback": run(
    () => new contextlib.ExitStack(),
    (log, v) => {
      v.callback(() => {
        throw new ZeroDivisionError("division by zero");
      });
      v.enterContext(plain(log, "x"));
      throw new ValueError("first");
    },
  ),
  "ExitStack pop_all": () => {
    const log: Log = [];
    const s = new contextlib.ExitStack();
    s.callback(() => log.push("late"));
    const kept = s.popAll();
    s.close();
    log.push("between");
    kept.close();
    return log;
  },
  "ExitStack of no context manager": run(
    () => new contextlib.ExitStack(),
    (_, v) => v.enterContext(5 as never),
  ),
  asynccontextmanager: runAsync(aplain),
  "asynccontextmanager with error": runAsync(aplain, async (log, v) => {
    log.push(v);
    fail();
  }),
  "asynccontextmanager swallows": runAsync(aplain, async () => {
    throw new KeyError("k");
  }),
  "asynccontextmanager with two yields": runAsync(atwice),
  "asynccontextmanager without yield": runAsync(aempty),
  AsyncExitStack: runAsync(
    () => new contextlib.AsyncExitStack(),
    async (log, v) => {
      await v.enterAsyncContext(aplain(log, "x"));
      v.enterContext(plain(log, "y"));
      v.pushAsyncCallback(async (x: string) => void log.push(x), "async callback");
      throw new KeyError("k");
    },
  ),
  aclosing: runAsync(
    (log) => new contextlib.aclosing({ aclose: async () => void log.push("aclosed") }),
  ),
});
