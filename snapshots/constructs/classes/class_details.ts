/** Class bodies run code; slots, nested classes, subclass hooks, metaclass-free tricks. */

import { call } from "py2ts-async/asyncio";
import {
  AttributeError,
  Dict,
  NotImplementedError,
  dict,
  list,
  print,
  range,
  setattr,
  tuple,
  type,
} from "py2ts-async/builtins";
import {
  Cooperative,
  fittingArguments,
  inheritClassAttributes,
  keywordDict,
  keywords,
  makeClass,
  nameOf,
  objectInitSubclass,
  or,
  qualnameOf,
  setMethod,
  unbound,
} from "py2ts-async/language";

export class Registry {
  declare known: Dict<any, typeof Registry | typeof Copy | typeof Move>;

  static known: Dict<any, typeof Registry | typeof Copy | typeof Move> = new Dict<
    any,
    typeof Registry | typeof Copy | typeof Move
  >();

  static __init_subclass__(
    key: any = null,
    {
      ...kwargsOptions
    }: {
      [name: string]: any;
    } = {},
  ): void {
    let kwargs = keywordDict(kwargsOptions);
    objectInitSubclass(this, { ...keywords(kwargs) });
    Registry.known.set(
      or(key, () => nameOf(this).toLowerCase()),
      this,
    );
  }

  run(): string {
    throw new NotImplementedError(nameOf(type(this)));
  }
}

export class Copy extends Registry {
  run(): string {
    return "copied";
  }

  static {
    super.__init_subclass__();
  }
}

export class Move extends Registry {
  static {
    super.__init_subclass__("mv");
  }
}

print(list(Registry.known), new (Registry.known.at("copy"))().run());
try {
  new Move().run();
} catch (error) {
  if (!(error instanceof NotImplementedError)) throw error;
  print("not implemented:", error);
}

export class Inner {
  static readonly __qualname__: string = "Outer.Inner";
  declare depth: number;

  static depth = 2;

  where(): string {
    return qualnameOf(type(this));
  }
}
export class Outer {
  declare values: number[];
  declare doubled: number;
  declare static doubled: number;
  declare flag: string;
  declare static flag: string;
  declare Inner: typeof Inner;
  declare alias: Outer["method"];
  declare added: any;

  static {
    print("class body runs");
  }
  static values = list(range(3));
  static {
    for (Outer.doubled of Outer.values) {
    }
  }
  static {
    if (Outer.doubled > 1) {
      Outer.flag = "set in an if";
    }
  }

  static Inner = Inner;

  method(): readonly [string, number[], any] {
    const values = "local";
    return tuple.of(values, this.values, Outer.Inner.depth);
  }

  static {
    this.prototype.alias = this.prototype.method;
  }

  static {
    inheritClassAttributes(this, "values");
  }
}

print(
  Outer.flag,
  Outer.doubled,
  new Outer().alias(),
  new Outer.Inner().where(),
  qualnameOf(unbound(Outer.prototype.method)),
);

export class Slim {
  x: number;
  declare y: number;
  declare __slots__: readonly [string];

  static readonly __slots__: readonly string[] = tuple.of("x");

  constructor(x: number) {
    this.x = x;
  }
}

const slim = new Slim(1);
try {
  setattr(slim, "y", 2);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(nameOf(type(error)));
}

export class Singleton extends Cooperative {
  declare value: number;
  declare _instance: Singleton | null;

  static _instance: Singleton | null = null;

  static __new__(cls: typeof Singleton, ...args: number[]): Singleton | null {
    if (cls._instance == null) {
      cls._instance = super.__new__(cls);
    }
    return cls._instance;
  }

  __init__(value: number): void {
    this.value = value;
  }
}

print(new Singleton(1) === new Singleton(2), new Singleton(3).value);
setMethod(Outer, "added", (self: Outer, n: number) => n + self.values.length);
const value2 = new Outer().added(10);
const value3 = new Slim(5).x;
const callee = makeClass("Made", tuple.of(Slim), dict({ y: 7 }));
print(value2, value3, call(callee, ...fittingArguments(callee, [1])).y);

export function factory(n: number): any {
  class Local {
    declare size: number;

    static size = n;

    grow(): number {
      n += 1;
      return n;
    }
  }

  return Local;
}

const [first, second] = [factory(1), factory(5)];
print(
  new first().grow(),
  new first().grow(),
  first.size,
  new second().grow(),
  first === second,
  nameOf(first),
);
