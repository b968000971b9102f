/** The exception that is being handled, seen from functions that a handler calls. */

import * as sys from "py2ts-async/sys";
import * as traceback from "py2ts-async/traceback";
import { enterContext } from "py2ts-async/contextlib";
import {
  Dict,
  Exception,
  type Float,
  KeyError,
  LookupError,
  OSError,
  ValueError,
  ZeroDivisionError,
  asFloat,
  int,
  print,
  str,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { divide, handling } from "py2ts-async/language";

export function lastLine(): string {
  return getitem(str.splitlines(traceback.formatExc()), -1);
}

export function report(): void {
  print(lastLine(), sys.excInfo()[0], sys.exception());
}

export class Reporter {
  say(): void {
    report();
  }

  get text(): string {
    return lastLine();
  }
}

export function middle(): void {
  try {
    int("x");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    report();
    try {
      new Dict<any, any>().at("k");
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      using handled2 = handling(error, handled);
      report();
      new Reporter().say();
    }
    report();
    print(new Reporter().text);
  }
  report();
}

export function* generator(): Generator<number | Float> {
  try {
    yield asFloat(divide(1, 0));
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    using handled = handling(error);
    report();
    handled.resumed(yield handled.pause(2));
    report();
  }
}

export function safe(function_: () => any): void {
  let pending: any = null;
  try {
    try {
      function_();
      return;
    } catch (error) {
      if (!(error instanceof Exception)) throw error;
      using handled = handling(error);
      report();
    }
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    report();
  }
}

export class Manager {
  __enter__(): Manager {
    return this;
  }

  __exit__(...details: any[]): boolean {
    report();
    return true;
  }
}

export class Other {
  __enter__(): Other {
    return this;
  }

  __exit__(...details: any[]): boolean {
    print(lastLine());
    return true;
  }
}

report();
middle();
for (const x of generator()) {
  print(x);
  report();
}
safe(() => getitem([], 0));
{
  using managerContext = enterContext(new Manager());
  try {
    throw new OSError("in with");
  } catch (error) {
    managerContext.except(error);
  }
}
{
  using otherContext = enterContext(new Other());
  print("quiet");
}
report();
export function deep(n: number): void {
  if (n === 0) {
    throw new LookupError("deep");
  }
  let pending: any = null;
  try {
    try {
      deep(n - 1);
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      using handled = handling(error);
      report();
      throw error;
    }
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    report();
  }
}
try {
  deep(2);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  using handled = handling(error);
  report();
}
