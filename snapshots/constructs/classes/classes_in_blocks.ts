/** Classes and functions defined in blocks, and used after them. */

import * as sys from "py2ts-async/sys";
import * as contextlib from "py2ts-async/contextlib";
import { enterContext } from "py2ts-async/contextlib";
import { ImportError, getattr, print, range, tuple } from "py2ts-async/builtins";
import { ge } from "py2ts-async/operator";
import { definedGlobal, inheritClassAttributes, invoke, qualnameOf } from "py2ts-async/language";

let Cond!: any;
let f!: () => number;
if (ge(sys.versionInfo, tuple.of(3, 8))) {
  Cond = class Cond {
    a: any;
    declare kind: number;

    static kind = 1;

    constructor(a: any) {
      this.a = a;
    }
  };

  f = function f(): number {
    return 1;
  };
} else {
  Cond = class Cond {
    declare kind: number;

    static kind = 2;
  };

  f = function f(): number {
    return 2;
  };
}

print(Cond, qualnameOf(Cond), getattr(new Cond(3), "a"), f());
let T!: any;
let g!: () => any;
try {
  T = class T extends Cond {};

  g = function g(): any {
    return invoke(T, 2);
  };
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  T = null;
}

print(invoke(T, 1).a, definedGlobal(g, "g")().a);
let i!: number;
let Loop!: any;
for (i of range(2)) {
  Loop = class Loop {
    declare n: number;

    static n = i;
  };
}
print(Loop.n);

export function inner(flag: boolean): any {
  let A!: any;
  if (flag) {
    A = class A {
      declare x: number;

      static x = 1;

      static {
        inheritClassAttributes(this, "x");
      }
    };
  } else {
    A = class A {
      declare x: number;

      static x = 2;

      static {
        inheritClassAttributes(this, "x");
      }
    };
  }
  return A;
}

print(inner(true).x, inner(false).x, inner(true));

let W!: any;
{
  using nullcontextContext = enterContext(new contextlib.nullcontext());
  try {
    W = class W {};
  } catch (error) {
    nullcontextContext.except(error);
  }
}
print(W);
