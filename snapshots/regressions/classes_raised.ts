/** Raising classes: the instance is made without arguments. */

import * as asyncio from "py2ts-async/asyncio";
import { Exception, OSError, StopIteration, print, repr, type } from "py2ts-async/builtins";
import { nameOf, pythonException, rejectCall, withCause } from "py2ts-async/language";

export class Plain extends Exception {}

export class Coded extends Exception {
  code: number;

  constructor(code: number) {
    super(`code ${code}`);
    this.code = code;
  }
}

export class Defaulted extends Exception {
  code: number;

  constructor(code: number = 7) {
    super(`code ${code}`);
    this.code = code;
  }
}

export function fail(kind: number): void {
  if (kind === 0) {
    throw new Plain();
  }
  if (kind === 1) {
    throw rejectCall("Coded.__init__() missing 1 required positional argument: 'code'");
  }
  if (kind === 2) {
    throw new Defaulted();
  }
  if (kind === 3) {
    throw new asyncio.TimeoutError();
  }
  if (kind === 4) {
    throw withCause(
      new Plain(),
      rejectCall("Coded.__init__() missing 1 required positional argument: 'code'"),
    );
  }
  if (kind === 5) {
    throw new StopIteration();
  }
  if (kind === 6) {
    throw new OSError();
  }
  throw new asyncio.CancelledError();
}

export async function main(): Promise<void> {
  for (let kind = 0; kind < 8; kind++) {
    try {
      fail(kind);
    } catch (error) {
      print(kind, nameOf(type(error)), error, repr(pythonException(error).__cause__));
    }
  }
}

await asyncio.run(main);
