/** What sys.exception() finds in generators, except*, lambdas, __aexit__ and library callbacks. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import * as logging from "py2ts-async/logging";
import * as sys from "py2ts-async/sys";
import * as traceback from "py2ts-async/traceback";
import {
  asynccontextmanager,
  contextmanager,
  enterAsyncContext,
  enterContext,
} from "py2ts-async/contextlib";
import {
  Dict,
  ExceptionGroup,
  KeyError,
  LookupError,
  OSError,
  RuntimeError,
  ValueError,
  ZeroDivisionError,
  map,
  next,
  print,
  range,
  repr,
  sorted,
  str,
  truth,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import {
  closeUnreferenced,
  divide,
  handleGroup,
  handledException,
  handling,
  nameOf,
  send,
} from "py2ts-async/language";

logging.basicConfig({ format: "%(levelname)s %(message)s", stream: sys.stdout });

export class Short extends logging.Formatter {
  formatException(info: any): string {
    return truth(getitem(info, 0))
      ? `<${str(nameOf(getitem(info, 0)))}: ${str(getitem(info, 1))}>`
      : "<nothing>";
  }
}

for (const handler of logging.getLogger().handlers) {
  handler.setFormatter(new Short("%(levelname)s %(message)s"));
}

export function current(): string {
  return repr(sys.exception());
}

export function logIt(logger: logging.Logger, text: string): void {
  logger.exception(text);
  logging.error("again %s", text, { excInfo: true });
  logging.error("plain %s", text);
}

export function* generator(): Generator<number | null> {
  try {
    throw new ValueError("inside");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    print("handler", current());
    const got = handled.resumed(yield handled.pause(1));
    print("back", got, current());
    handled.resumed(yield handled.pause(null));
    print("end of handler", current());
  }
  print("after handler", current());
  yield 3;
}

export async function* asyncGenerator(): AsyncGenerator<string> {
  try {
    throw new ValueError("async inside");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    handled.resumed(yield handled.pause(current()));
    await asyncio.sleep(0.1);
    handled.resumed(yield handled.pause(current()));
  }
}

const manager = contextmanager(function* manager(): Generator<string> {
  try {
    yield current();
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled = handling(error);
    print("in manager", current());
  }
  print("left manager", current());
});

const amanager = asynccontextmanager(async function* amanager(): AsyncGenerator<string> {
  let pending: any = null;
  try {
    try {
      yield current();
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      using handled = handling(error);
      await asyncio.sleep(0);
      print("in amanager", current());
    }
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    print("left amanager", current());
  }
});

export class Exit {
  __enter__(): Exit {
    return this;
  }

  __exit__(kind: any, error: any, tb: any): boolean {
    print("exit", current(), error === sys.exception());
    return true;
  }

  async __aenter__(): Promise<Exit> {
    return this;
  }

  async __aexit__(kind: any, error: any, tb: any): Promise<boolean> {
    await asyncio.sleep(0.1);
    print("aexit", current());
    return true;
  }
}

export function bare(): void {
  throw handledException();
}

export function finish(): void {
  let pending: any = null;
  try {
    divide(1, 0);
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    print("finally", current());
  }
}

export async function worker(n: number): Promise<void> {
  await asyncio.sleep(n / 10);
  try {
    throw new ValueError(n);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    await asyncio.sleep(1 - n / 10);
    print("worker", n, current());
  }
  print("worker after", current());
}

export async function main(): Promise<void> {
  const g = generator();
  print(next(g), current(), send(g, "sent"), current(), next(g), current());
  for await (const text of asyncFor(asyncGenerator())) {
    print(text, current());
  }
  try {
    new Dict<any, any>().at("k");
  } catch (error_) {
    if (!(error_ instanceof KeyError)) throw error_;
    using handled = handling(error_);
    for (const _ of generator()) {
      print("loop", current());
    }
    logIt(logging.getLogger("a"), "message");
    print((() => current())(), sorted([1], { key: (n: number) => (print(current()), n) }));
    try {
      bare();
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      using handled2 = handling(error, handled);
      print("bare", repr(error));
    }
    print(getitem(str.splitlines(traceback.formatExc({ exc: error_ })), -1));
  }
  logIt(logging.getLogger("a"), "outside");
  {
    using managerContext = enterContext(manager());
    try {
      const inside = managerContext.value;
      print(inside, current());
      throw new KeyError("m");
    } catch (error) {
      managerContext.except(error);
    }
  }
  {
    await using amanagerContext = await enterAsyncContext(amanager());
    try {
      throw new KeyError("am");
    } catch (error) {
      amanagerContext.except(error);
    }
  }
  {
    using exitContext = enterContext(new Exit());
    try {
      throw new OSError("e");
    } catch (error) {
      exitContext.except(error);
    }
  }
  {
    await using exitContext = await enterAsyncContext(new Exit());
    try {
      throw new OSError("ae");
    } catch (error) {
      exitContext.except(error);
    }
  }
  {
    using exitContext = enterContext(new Exit());
  }
  try {
    finish();
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    using handled = handling(error);
    print("caught", current());
  }
  try {
    throw new ExceptionGroup("group", [new ValueError(1), new KeyError(2)]);
  } catch (error) {
    handleGroup(error, [
      [
        ValueError,
        (group) => {
          print("star", current());
        },
      ],
      [
        KeyError,
        (error) => {
          print("star", current(), error.exceptions);
        },
      ],
    ]);
  }
  await asyncio.gather(...map((n) => coro(worker, n), range(3)));
  try {
    bare();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    using handled = handling(error);
    print(error);
  }
  closeUnreferenced(g);
}

await asyncio.run(main);
try {
  throw new LookupError("outermost");
} catch (error) {
  if (!(error instanceof LookupError)) throw error;
  using handled = handling(error);
  await asyncio.run(coro(worker, 1));
}
