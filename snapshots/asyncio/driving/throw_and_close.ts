/** throw() raises an exception where a coroutine waits; close() ends it. */

import { coroutine } from "py2ts-async/types";
import { type Coroutine, awaited, coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  ArithmeticError,
  GeneratorExit,
  KeyError,
  OSError,
  RuntimeError,
  StopIteration,
  TypeError,
  ValueError,
  print,
  repr,
  truth,
} from "py2ts-async/builtins";
import { currentException, handling, nameOf, withContext } from "py2ts-async/language";

const pause = coroutine(function* pause(label: string): Generator<string> {
  const got = yield label;
  return got;
});

export async function patient(name: string): Promise<void> {
  let pending: any = null;
  try {
    while (true) {
      try {
        const got = await awaited(pause(`${name} waits`));
        print(name, "got", got);
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        using handled = handling(error);
        try {
          print(name, "forgives", repr(error));
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
    }
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      print(name, "cleans up");
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

export async function house(name: string): Promise<string | null> {
  try {
    await patient(name);
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled = handling(error);
    try {
      print("the house catches", repr(error));
      print("and gets", handled.resumed(await awaited(pause("the house waits"))));
      return "repaired";
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  return null;
}

let visitor: Coroutine<string | null> = coro(house, "ann");
print(await visitor.send(null));
print(await visitor.throw(new ValueError("noise")));
print(await visitor.throw(ValueError));
print(await visitor.send("tea"));
print(await visitor.throw(new KeyError("lost")));
try {
  await visitor.send("a key");
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  using handled = handling(stop);
  try {
    print("result:", stop.value);
  } catch (raised) {
    throw handled.raised(raised);
  }
}

visitor = coro(house, "bob");
await visitor.send(null);
try {
  await visitor.throw(new TypeError("unexpected"));
} catch (error_) {
  if (!(error_ instanceof TypeError)) throw error_;
  let error: any = error_;
  using handled = handling(error_);
  try {
    print("out comes", repr(error));
  } catch (raised2) {
    throw handled.raised(raised2);
  }
}
for (const attempt of [
  async () => await visitor.throw(new ValueError("late")),
  async () => await visitor.send(null),
]) {
  try {
    await attempt();
  } catch (error_) {
    if (!(error_ instanceof RuntimeError)) throw error_;
    let error: any = error_;
    using handled = handling(error_);
    try {
      print("RuntimeError:", error);
    } catch (raised3) {
      throw handled.raised(raised3);
    }
  }
}

print("-- throwing before the start");
visitor = coro(house, "eve");
try {
  await visitor.throw(new OSError("too early"));
} catch (error_) {
  if (!(error_ instanceof OSError)) throw error_;
  let error: any = error_;
  using handled = handling(error_);
  try {
    print(repr(error));
  } catch (raised4) {
    throw handled.raised(raised4);
  }
}
print(await visitor.close());
try {
  await visitor.throw("no exception");
} catch (error_) {
  if (!(error_ instanceof TypeError)) throw error_;
  let error: any = error_;
  using handled = handling(error_);
  try {
    print("TypeError:", error);
  } catch (raised5) {
    throw handled.raised(raised5);
  }
}

print("-- closing");
visitor = coro(house, "joe");
await visitor.send(null);
print(await visitor.close());
print(await visitor.close());
const unstarted = coro(house, "kim");
await unstarted.close();
try {
  await unstarted.send(null);
} catch (error_) {
  if (!(error_ instanceof RuntimeError)) throw error_;
  let error: any = error_;
  using handled = handling(error_);
  try {
    print("RuntimeError:", error);
  } catch (raised6) {
    throw handled.raised(raised6);
  }
}

export async function stays(): Promise<void> {
  try {
    await awaited(pause("first"));
  } catch (error) {
    if (!(error instanceof GeneratorExit)) throw error;
    using handled = handling(error);
    try {
      print("not yet");
    } catch (raised7) {
      throw handled.raised(raised7);
    }
  }
  await awaited(pause("second"));
}

const stubborn = coro(stays);
await stubborn.send(null);
try {
  await stubborn.close();
} catch (error_) {
  if (!(error_ instanceof RuntimeError)) throw error_;
  let error: any = error_;
  using handled = handling(error_);
  try {
    print("RuntimeError:", error);
  } catch (raised7) {
    throw handled.raised(raised7);
  }
}
await stubborn.close();

export async function replaces(): Promise<void> {
  let pending: any = null;
  try {
    await awaited(pause("waiting"));
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      throw new ArithmeticError("while cleaning up");
    } catch (raised8) {
      throw handled.raised(raised8);
    }
  }
}

const replacing = coro(replaces);
await replacing.send(null);
try {
  await replacing.close();
} catch (error_) {
  if (!(error_ instanceof ArithmeticError)) throw error_;
  let error: any = error_;
  using handled = handling(error_);
  try {
    print(repr(error), repr(error.__context__));
  } catch (raised8) {
    throw handled.raised(raised8);
  }
}

export class Door {
  async __aenter__(): Promise<Door> {
    print("opened with", await awaited(pause("a key?")));
    return this;
  }

  async __aexit__(kind: any, error: any, traceback: any): Promise<boolean> {
    print("door closes:", truth(kind) ? nameOf(kind) : null);
    if (kind !== GeneratorExit) {
      print("said", await awaited(pause("bye?")));
    }
    return kind === KeyError;
  }
}

export async function walk(error: KeyError | null = null): Promise<string> {
  {
    await using doorContext = await enterAsyncContext(new Door());
    try {
      await awaited(pause("inside"));
      if (error != null) {
        throw withContext(error, currentException());
      }
    } catch (error) {
      doorContext.except(error);
    }
  }
  return "outside";
}

let walker!: Coroutine<string>;
for (const error of [null, new KeyError("swallowed")]) {
  walker = coro(walk, error);
  print(await walker.send(null), await walker.send("a key"), await walker.send(null));
  try {
    await walker.send("bye");
  } catch (stop) {
    if (!(stop instanceof StopIteration)) throw stop;
    using handled = handling(stop);
    try {
      print(stop.value);
    } catch (raised9) {
      throw handled.raised(raised9);
    }
  }
}
walker = coro(walk);
await walker.send(null);
await walker.send("a key");
await walker.close();
