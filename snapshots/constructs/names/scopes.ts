/** Local, enclosing, global, builtin; class bodies and comprehensions. */

import {
  NameError,
  UnboundLocalError,
  dir,
  print,
  range,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { assignedLocal, inheritClassAttributes, moduleName, nameOf } from "py2ts-async/language";

let x = "global";

export function readsGlobal(): string {
  return x;
}

export function assignsLocal(): string {
  const x = "local";
  return x;
}

export function unbound(): number {
  let x!: number;
  try {
    print(assignedLocal(x, "x"));
  } catch (error) {
    if (!(error instanceof UnboundLocalError)) throw error;
    print(error);
  }
  x = 1;
  return x;
}

export function writesGlobal(): void {
  x = "rewritten";
}

export class Body {
  declare x: string;
  declare seen: string;
  declare fromComprehension: string[];

  static x = "class";
  static seen = Body.x;
  static fromComprehension = Array.from(range(1), (_) => x);

  method(): readonly [string, string] {
    return tuple.of(x, this.x);
  }

  static {
    inheritClassAttributes(this, "x");
  }
}

print(
  readsGlobal(),
  assignsLocal(),
  unbound(),
  Body.seen,
  Body.fromComprehension,
  new Body().method(),
);
writesGlobal();
print(x, readsGlobal(), new Body().method());

export function enclosing(): readonly [string, string, string, string] {
  const x_ = "enclosing";

  class Inner {
    declare y: string;
    declare x: string;

    static y = x;
    static x = "inner class";

    method(): string {
      return x_;
    }

    static {
      inheritClassAttributes(this, "x");
    }
  }

  function delayed(): string {
    return late;
  }

  const late = "bound later";
  return tuple.of(Inner.y, Inner.x, new Inner().method(), delayed());
}

print(enclosing());

export function conditional(flag: boolean): string {
  let value!: string;
  if (flag) {
    value = "bound";
  }
  try {
    return assignedLocal(value, "value");
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    return `${nameOf(type(error))}: ${str(error)}`;
  }
}

export function forward(): string {
  return definedBelow();
}

let definedBelow: any = function definedBelow(): string {
  return "found at call time";
};

print(
  conditional(true),
  conditional(false),
  forward(),
  dir(Body).includes("y"),
  moduleName(import.meta) === "__main__",
);

definedBelow = function definedBelow(): string {
  return "redefined";
};

print(forward());
let chosen!: () => number;
if (x !== "") {
  chosen = function chosen(): number {
    return 1;
  };
} else {
  chosen = function chosen(): number {
    return 2;
  };
}
print(chosen());
