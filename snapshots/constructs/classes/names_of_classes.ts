/** Names of classes: at the top, in other classes, in functions, with and without a constructor. */

import { print, type } from "py2ts-async/builtins";
import { definedGlobal, nameOf, qualnameOf, unbound } from "py2ts-async/language";

export class Box {
  x: any;

  constructor(x: any) {
    this.x = x;
  }
}

print(Box, type(new Box(1)), nameOf(type(new Box(2))));

export class Base {
  constructor() {}
}

export class Late extends Base {
  constructor() {
    print("x");
    super();
  }
}

print(Late, Base);
export class Inner {
  static readonly __qualname__: string = "Outer.Inner";

  constructor() {}
}
export class Outer {
  declare Inner: typeof Inner;

  static Inner = Inner;
}

export function make(): any {
  class Local {
    x: number;

    constructor() {
      this.x = 1;
    }

    method(): void {}
  }

  return Local;
}

print(Outer.Inner, make(), qualnameOf(unbound(make().prototype.method)));
let Cond!: any;
if (true) {
  Cond = class Cond {};
}
print(definedGlobal(Cond, "Cond"), qualnameOf(Cond));
