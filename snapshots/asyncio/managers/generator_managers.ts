/** asynccontextmanager: values, swallowing, converting, return in the body, misuse. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited } from "py2ts-async/asyncio";
import { asynccontextmanager, enterAsyncContext } from "py2ts-async/contextlib";
import {
  type Dict,
  IndexError,
  KeyError,
  LookupError,
  RuntimeError,
  TypeError,
  ValueError,
  dict,
  isinstance,
  print,
  repr,
  tuple,
} from "py2ts-async/builtins";
import { invoke, withCause } from "py2ts-async/language";

const roomCatch_: any = tuple.of();
const room = asynccontextmanager(async function* room(
  name: string | number,
  catch_: any = roomCatch_,
): AsyncGenerator<Dict<string, string | number>> {
  print("open", name);
  await asyncio.sleep(0);
  try {
    let succeeded = false;
    try {
      yield dict({ name });
      succeeded = true;
    } catch (error) {
      if (!isinstance(error, catch_)) throw error;
      print("handled", repr(error), "in", name);
    }
    if (succeeded) {
      print("quiet in", name);
    }
  } finally {
    await asyncio.sleep(0);
    print("close", name);
  }
});

const convert = asynccontextmanager(async function* convert(): AsyncGenerator<void> {
  try {
    yield;
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    throw withCause(new ValueError("converted"), error, error);
  }
});

const neverYields = asynccontextmanager(async function* neverYields(): AsyncGenerator<void> {
  return;
  yield;
});

export async function early(): Promise<string | number | null> {
  {
    await using roomContext = await enterAsyncContext(room("early"));
    try {
      const box = roomContext.value;
      return box.at("name");
    } catch (error) {
      roomContext.except(error);
    }
  }
  return null;
}

export async function main(): Promise<void> {
  {
    await using roomContext = await enterAsyncContext(room("plain"));
    try {
      const box = roomContext.value;
      print(box);
    } catch (error) {
      roomContext.except(error);
    }
  }
  {
    await using roomContext = await enterAsyncContext(room("swallow", tuple.of(LookupError)));
    try {
      throw new IndexError("gone");
    } catch (error) {
      roomContext.except(error);
    }
  }
  print(await early());
  try {
    {
      await using roomContext = await enterAsyncContext(room("strict", KeyError));
      try {
        throw new TypeError("not handled here");
      } catch (error) {
        roomContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  try {
    {
      await using convertContext = await enterAsyncContext(convert());
      try {
        throw new KeyError("k");
      } catch (error) {
        convertContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error, repr(error.__cause__));
  }
  for (let number = 0; number < 3; number++) {
    {
      await using roomContext = await enterAsyncContext(room(number));
      try {
        await using convertContext = await enterAsyncContext(convert());
        try {
          if (number === 1) {
            break;
          }
        } catch (error) {
          convertContext.except(error);
        }
      } catch (error) {
        roomContext.except(error);
      }
    }
  }
  try {
    {
      await using neverYieldsContext = await enterAsyncContext(neverYields());
      print("never printed");
    }
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print(error);
  }
  {
    await using roomContext = await enterAsyncContext(room("cancelled", asyncio.CancelledError));
    try {
      asyncio.currentTask()!.cancel("inside");
      await asyncio.sleep(1);
    } catch (error) {
      roomContext.except(error);
    }
  }
  print("swallowed", asyncio.currentTask()!.uncancel());

  const decorated = invoke(room("decorator"), async function decorated(value: any): Promise<any> {
    print("decorated", value);
    return value;
  });

  print(await awaited(invoke(decorated, 1)), await awaited(invoke(decorated, 2)));
}

await asyncio.run(main);
