/** The name of a caught exception is unbound at the end of its handler, however that is left. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  type Dict,
  ExceptionGroup,
  KeyError,
  NameError,
  OSError,
  TimeoutError,
  TypeError,
  UnboundLocalError,
  ValueError,
  ZeroDivisionError,
  delattr,
  hasattr,
  int,
  print,
  repr,
  str,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import {
  assignedFree,
  assignedLocal,
  definedGlobal,
  divide,
  handleGroup,
  invoke,
  nameOf,
  withContext,
} from "py2ts-async/language";

export function nested(): void {
  let e!: ZeroDivisionError | ValueError;
  try {
    divide(1, 0);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    e = error;
    try {
      int("x");
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      e = error;
      print("inner", e);
      e = undefined!;
    }
    try {
      print(assignedLocal(e, "e"));
    } catch (x) {
      if (!(x instanceof UnboundLocalError)) throw x;
      print("unbound", x);
    }
    e = undefined!;
  }
}

export function maybeNested(fail: boolean): void {
  let e!: ZeroDivisionError | ValueError;
  try {
    divide(1, 0);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    e = error;
    try {
      if (fail) {
        int("x");
      }
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      e = error;
      print("inner", e);
      e = undefined!;
    }
    print(assignedLocal(e, "e"));
    e = undefined!;
  }
}

nested();
maybeNested(false);
let e!: UnboundLocalError | ZeroDivisionError;
try {
  maybeNested(true);
} catch (error) {
  if (!(error instanceof UnboundLocalError)) throw error;
  e = error;
  print(e);
  e = undefined!;
}

export function inALoop(): void {
  let e!: KeyError;
  for (let i = 0; i < 3; i++) {
    try {
      if (i === 1) {
        throw new KeyError(i);
      }
    } catch (e) {
      if (!(e instanceof KeyError)) throw e;
      print("k", e);
      continue;
    }
    try {
      print(assignedLocal(e, "e"));
    } catch (n) {
      if (!(n instanceof NameError)) throw n;
      print(n);
    }
  }
}

inALoop();

export function assignedBefore(): void {
  let e: number | ZeroDivisionError = 5;
  try {
    divide(1, 0);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    e = error;
    e = undefined!;
  }
  print(assignedLocal(e, "e"));
}

try {
  assignedBefore();
} catch (n) {
  if (!(n instanceof NameError)) throw n;
  print(n);
}

try {
  divide(1, 0);
} catch (error) {
  if (!(error instanceof ZeroDivisionError)) throw error;
  e = error;
  try {
    divide(1, 0);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    e = error;
    e = undefined!;
  }
  try {
    print(definedGlobal(e, "e"));
  } catch (n) {
    if (!(n instanceof NameError)) throw n;
    print(n);
  }
  e = undefined!;
}

export function raisedAgain(): void {
  let e!: ZeroDivisionError | ValueError;
  try {
    try {
      divide(1, 0);
    } catch (e) {
      if (!(e instanceof ZeroDivisionError)) throw e;
      throw withContext(new ValueError("v"), e);
    }
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print("outer", e);
  }
  try {
    print(assignedLocal(e, "e"));
  } catch (n) {
    if (!(n instanceof NameError)) throw n;
    print(n);
  }
}

raisedAgain();

export function closures(): void {
  let e!: ZeroDivisionError | ValueError;
  try {
    divide(1, 0);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    e = error;
    const show = () => print("c", assignedFree(e, "e"));
    show();
    try {
      int("x");
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      e = error;
      show();
      e = undefined!;
    }
    try {
      show();
    } catch (n) {
      if (!(n instanceof NameError)) throw n;
      print(n);
    }
    e = undefined!;
  }
}

closures();

export function deleted(): void {
  try {
    divide(1, 0);
  } catch (e) {
    if (!(e instanceof ZeroDivisionError)) throw e;
  }
  print("ok");
}

deleted();

export function assignedInside(): void {
  let e!: ZeroDivisionError | number;
  try {
    divide(1, 0);
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    e = error;
    e = 3;
    print(e);
    e = undefined!;
  }
  try {
    print(assignedLocal(e, "e"));
  } catch (n) {
    if (!(n instanceof NameError)) throw n;
    print(n);
  }
}

assignedInside();

export function loops(): void {
  let e: string | ValueError = "start";
  for (let i = 0; i < 3; i++) {
    try {
      print(i, assignedLocal(e, "e"));
    } catch (n) {
      if (!(n instanceof NameError)) throw n;
      print("name", n);
    }
    try {
      if (i === 0) {
        int("x");
      }
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      e = error;
      print("caught", e);
      e = undefined!;
    }
  }
}

loops();

export function callbacks(): void {
  const later: (() => void)[] = [];
  let error!: ValueError;
  for (const text of ["x", "y"]) {
    try {
      int(text);
    } catch (error_) {
      if (!(error_ instanceof ValueError)) throw error_;
      error = error_;
      later.push(() => print("late", assignedFree(error, "error")));
      getitem(later, -1)();
      error = undefined!;
    }
  }
  for (const f of later) {
    try {
      f();
    } catch (n) {
      if (!(n instanceof NameError)) throw n;
      print(nameOf(type(n)), n);
    }
  }
}

callbacks();

export function returning(): (() => void) | null {
  let error!: ValueError;
  try {
    int("z");
  } catch (error_) {
    if (!(error_ instanceof ValueError)) throw error_;
    error = error_;
    try {
      function tell(): void {
        print("tell", assignedFree(error, "error"));
      }
      tell();
      return tell;
    } finally {
      error = undefined!;
    }
  }
  return null;
}

try {
  invoke(returning());
} catch (n) {
  if (!(n instanceof NameError)) throw n;
  print(nameOf(type(n)), n);
}

export function tellGlobal(): void {
  print("global", definedGlobal(problem, "problem"));
}

let problem!: ZeroDivisionError;
try {
  divide(1, 0);
} catch (error) {
  if (!(error instanceof ZeroDivisionError)) throw error;
  problem = error;
  tellGlobal();
  problem = undefined!;
}

try {
  tellGlobal();
} catch (n) {
  if (!(n instanceof NameError)) throw n;
  print(nameOf(type(n)), n);
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((_: asyncio.AbstractEventLoop, c: Dict<string, any>) =>
    print("handler", repr(c.at("exception"))),
  );
  let e!: TimeoutError | ExceptionGroup<any>;
  try {
    await asyncio.waitFor(coro(asyncio.sleep, 10), 0.01);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    e = error;
    loop.callSoon(() => print("soon", repr(assignedFree(e, "e"))));
    e = undefined!;
  }
  await asyncio.sleep(0);
  try {
    throw new KeyError(1);
  } catch (error) {
    handleGroup(error, [
      [
        KeyError,
        (group) => {
          e = group;
          try {
            try {
              throw withContext(new ExceptionGroup("g", [new ValueError(2)]), group);
            } catch (error) {
              handleGroup(error, [
                [
                  ValueError,
                  (group) => {
                    e = group;
                    print(repr(e));
                    e = undefined!;
                  },
                ],
              ]);
            }
            try {
              print(assignedLocal(e, "e"));
            } catch (n) {
              if (!(n instanceof NameError)) throw n;
              print(nameOf(type(n)), n);
            }
          } finally {
            e = undefined!;
          }
        },
      ],
    ]);
  }
  try {
    throw new KeyError("a");
  } catch (error_) {
    if (!(error_ instanceof KeyError)) throw error_;
    let error: any = error_;
    try {
      throw withContext(new ValueError("b"), error_);
    } catch (error_) {
      if (error_ instanceof ValueError) {
        let error: any = error_;
        print("inner", error);
        if (error) {
        }
      } else if (error_ instanceof TypeError || error_ instanceof OSError) {
        let error: any = error_;
        throw error_;
      } else {
        throw error_;
      }
    }
    error = "again";
    print(error);
  }
}

await asyncio.run(main);

export function deletes(): void {
  let value!: number;
  for (let i = 0; i < 2; i++) {
    try {
      print(assignedLocal(value, "value"));
    } catch (n) {
      if (!(n instanceof NameError)) throw n;
      print(n);
    }
    value = i;
    print(value);
    value = undefined!;
  }
}

deletes();

export function whiles(): void {
  let e: number | ValueError = 1;
  let n = 0;
  while (n < 2) {
    n += 1;
    try {
      print(assignedLocal(e, "e"));
    } catch (u) {
      if (!(u instanceof UnboundLocalError)) throw u;
      print(u);
    }
    try {
      int("q");
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      e = error;
      try {
        if (n === 1) {
          continue;
        }
        break;
      } finally {
        e = undefined!;
      }
    }
  }
}

whiles();

export class Outer {
  declare e: ZeroDivisionError;
  declare static e: ZeroDivisionError;
  declare kept: string;
  declare static kept: string;

  static {
    try {
      divide(1, 0);
    } catch (error) {
      if (!(error instanceof ZeroDivisionError)) throw error;
      Outer.e = error;
      Outer.kept = str(Outer.e);
      delattr(Outer, "e");
    }
  }
}

print(Outer.kept, hasattr(Outer, "e"));
