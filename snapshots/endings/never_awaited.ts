/** Coroutines that are made and never awaited: CPython warns where they are destroyed. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, unawaited } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import * as warnings from "py2ts-async/warnings";
import { enterContext } from "py2ts-async/contextlib";
import { TypeError, print, str, type } from "py2ts-async/builtins";
import { add, getitem } from "py2ts-async/operator";
import { bound, nameOf } from "py2ts-async/language";

export function note(text: any): void {
  print(text, { file: sys.stderr });
}

export async function tea(cups: number = 1): Promise<number> {
  return cups;
}

export async function ready(): Promise<boolean> {
  return false;
}

export class Pot {
  async pour(cups: number): Promise<void> {
    note("never written");
  }
}

export async function main(): Promise<void> {
  note("before");
  unawaited(coro(tea));
  note("no tea yet");
  unawaited(coro(bound(new Pot(), "pour"), 3));
  const pot = new Pot();
  unawaited(coro(bound(pot, "pour"), 2));
  unawaited(coro(asyncio.sleep, 1));
  unawaited(coro(bound(new asyncio.Queue(), "get")));
  [unawaited(coro(tea, 1)), unawaited(coro(tea, 2))];
  for (let cups = 0; cups < 3; cups++) {
    unawaited(coro(tea, cups)); // said once for the line
  }
  if (unawaited(coro(ready))) {
    note("it is always true");
  }
  note(type(unawaited(coro(tea))));
  try {
    add(unawaited(coro(tea)), 1);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    note(error);
  }
  try {
    getitem(unawaited(coro(tea)), "cup");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    note(error);
  }
  await asyncio.sleep(0);
  unawaited(coro(tea)) == null;
  const pour = bound(pot, "pour");
  unawaited(coro(pour, 1));
  coro(tea).close();
}

export async function filtered(): Promise<void> {
  let caught!: warnings.WarningMessage[];
  {
    using catchWarningsContext = enterContext(new warnings.catchWarnings({ record: true }));
    try {
      caught = catchWarningsContext.value;
      warnings.simplefilter("always");
      unawaited(coro(tea));
    } catch (error) {
      catchWarningsContext.except(error);
    }
  }
  for (const warning of caught) {
    note(`${nameOf(warning.category)} ${str(warning.message)} ${warning.lineno}`);
  }
  {
    using catchWarningsContext = enterContext(new warnings.catchWarnings());
    try {
      warnings.simplefilter("ignore");
      unawaited(coro(tea));
    } catch (error) {
      catchWarningsContext.except(error);
    }
  }
}

await asyncio.run(main);
await asyncio.run(filtered);
unawaited(coro(tea));
const left = coro(tea);
note("done");
