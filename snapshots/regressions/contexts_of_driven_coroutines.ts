/** What is thrown into a coroutine that is driven by hand meets the innermost one first. */

import * as sys from "py2ts-async/sys";
import * as types from "py2ts-async/types";
import { type Coroutine, awaited, coro } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  ArithmeticError,
  KeyError,
  LookupError,
  ValueError,
  print,
  repr,
} from "py2ts-async/builtins";
import { handling, nameOf } from "py2ts-async/language";

export function chain(error: any): string {
  const told: string[] = [];
  while (error != null) {
    told.push(repr(error));
    error = error.__context__;
  }
  return told.join(" < ") || "nothing";
}

export const waits = types.coroutine(function* waits(value: number): Generator<number> {
  try {
    const got = yield value;
    print("  got", got, "while", chain(sys.exception()));
  } catch (error) {
    using handled = handling(error);
    try {
      print("  waits:", chain(error));
      throw error;
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
});

export async function handles(swallows: boolean): Promise<never> {
  try {
    throw new LookupError("own");
  } catch (error_) {
    if (!(error_ instanceof LookupError)) throw error_;
    using handled = handling(error_);
    try {
      try {
        handled.resumed(await awaited(waits(1)));
        handled.resumed(await awaited(waits(2)));
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        using handled2 = handling(error, handled);
        try {
          print("  handles:", chain(error));
          if (!swallows) {
            throw error;
          }
        } catch (raised) {
          throw handled2.raised(raised);
        }
      }
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
  print("  after that:", chain(sys.exception()));
  throw new KeyError("fresh");
}

export async function throws(coroutine: Coroutine<any>): Promise<void> {
  await coroutine.send("sent");
  await coroutine.throw(new ValueError("thrown"));
}

export async function closes(coroutine: Coroutine<any>): Promise<void> {
  await coroutine.close();
}

export async function inHandler(
  drive: (coroutine: Coroutine<any>) => Promise<void>,
  coroutine: Coroutine<any>,
): Promise<void> {
  try {
    throw new ArithmeticError("driver");
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    using handled = handling(error);
    try {
      await drive(coroutine);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

for (const drive of [throws, closes]) {
  for (const swallows of [false, true]) {
    for (const within of [false, true]) {
      print(nameOf(drive), swallows, within);
      const coroutine = coro(handles, swallows);
      await coroutine.send(null);
      try {
        if (within) {
          await inHandler(drive, coroutine);
        } else {
          await drive(coroutine);
        }
      } catch (error) {
        if (!(error instanceof KeyError || error instanceof ValueError)) throw error;
        using handled = handling(error);
        try {
          print("  driver:", chain(error));
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
    }
  }
}
