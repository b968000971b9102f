/** __new__, __init_subclass__ and type() with three arguments. */

import { call } from "py2ts-async/asyncio";
import {
  Dict,
  Exception,
  dict,
  isinstance,
  list,
  print,
  sorted,
  tuple,
  type,
  vars,
} from "py2ts-async/builtins";
import { iadd, mul } from "py2ts-async/operator";
import {
  Cooperative,
  fittingArguments,
  inheritClassAttributes,
  initialising,
  keywordDict,
  keywords,
  makeClass,
  nameOf,
  newObject,
  objectInitSubclass,
  or,
} from "py2ts-async/language";

export class Registry {
  declare known: Dict<any, typeof Registry | typeof Copy | typeof Move | typeof Rename>;

  static known: Dict<any, typeof Registry | typeof Copy | typeof Move | typeof Rename> = new Dict<
    any,
    typeof Registry | typeof Copy | typeof Move | typeof Rename
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
    print("new class", nameOf(this), key);
    Registry.known.set(
      or(key, () => nameOf(this).toLowerCase()),
      this,
    );
  }

  run(): string {
    return `${nameOf(type(this))} runs`;
  }
}

export class Copy extends Registry {
  static {
    super.__init_subclass__();
  }
}

export class Move extends Registry {
  run(): string {
    return "moved";
  }

  static {
    super.__init_subclass__("mv");
  }
}

export class Rename extends Move {
  static {
    super.__init_subclass__("ren");
  }
}

print(
  list(Registry.known),
  Array.from(Registry.known.values(), (cls) => new cls().run()),
);

export class Counted {
  declare step: any;
  declare static step: any;
  declare count: any;

  static count: any = 0;

  static __init_subclass__(step: any): void {
    this.step = step;
  }

  grow(): any {
    this.count = iadd(this.count, this.step);
    return this.count;
  }

  static {
    inheritClassAttributes(this, "count", "step");
  }
}

export class ByTwo extends Counted {
  static {
    super.__init_subclass__(2);
  }
}

export class ByTen extends Counted {
  static {
    super.__init_subclass__(10);
  }
}

const [two, ten] = [new ByTwo(), new ByTen()];
print(two.grow(), two.grow(), ten.grow(), ByTwo.step, Counted.count);

export class Singleton extends Cooperative {
  declare value: number;
  declare _instance: Singleton | null;

  static _instance: Singleton | null = null;

  static __new__(cls: typeof Singleton, ...args: number[]): Singleton | null {
    if (cls._instance == null) {
      print("made once");
      cls._instance = super.__new__(cls);
    }
    return cls._instance;
  }

  __init__(value: number): void {
    print("initialised with", value);
    this.value = value;
  }
}

const first = new Singleton(1);
const second = new Singleton(2);
print(
  first === second,
  first.value,
  isinstance(first, Singleton),
  nameOf(type(first)),
  vars(first),
);

export class Cached extends Cooperative {
  declare name: string;
  declare size: number;
  declare made: Dict<string, Cached>;

  static made: Dict<string, Cached> = new Dict<string, Cached>();

  static __new__(cls: typeof Cached, name: string, size: number = 1): Cached | null {
    let found = cls.made.get(name);
    if (found == null) {
      found = newObject(cls);
      found.name = name;
      found.size = size;
      cls.made.set(name, found);
    }
    return found;
  }
}

print(
  new Cached("a", 2) === new Cached("a"),
  new Cached("a").size,
  new Cached("b", 3).size,
  sorted(Cached.made),
);

export class Shape extends Cooperative {
  declare sides: number;

  static __new__(cls: typeof Shape | typeof Many, sides: number): Square | Many | Shape {
    if (cls === Shape) {
      return newObject(sides === 4 ? Square : Many);
    }
    return newObject(cls);
  }

  __init__(sides: number): void {
    this.sides = sides;
  }

  show(): string {
    return `${nameOf(type(this))} ${this.sides}`;
  }
}

export class Square extends Shape {}

export class Many extends Shape {}

print(
  new Shape(4).show(),
  new Shape(7).show(),
  new Many(4).show(),
  isinstance(new Shape(4), Square),
);

export class Failure extends initialising(Exception) {
  declare code: number;
  declare label: string;

  static __new__(cls: typeof Failure, code: number, text: string): Failure {
    const made = super.__new__(cls, code, text);
    made.label = `[${code}]`;
    return made;
  }

  __init__(code: number, text: string): void {
    this.code = code;
    super.__init__(text);
  }
}

try {
  throw new Failure(7, "no paper");
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  print(error, error.args, error.code, error.label);
}

const Made = makeClass(
  "Made",
  tuple.of(Copy),
  dict({ size: 7, double: (self: any) => mul(self.size, 2) }),
);
const made = call(Made, ...fittingArguments(Made, []));
print(
  nameOf(Made),
  made.run(),
  made.size,
  made.double(),
  Made.size,
  isinstance(made, Copy),
  Registry.known.at("made") === Made,
);
const Empty = makeClass("Empty", tuple.of(), new Dict<any, any>());
print(
  nameOf(Empty),
  isinstance(call(Empty, ...fittingArguments(Empty, [])), Empty),
  type(call(Empty, ...fittingArguments(Empty, []))) === Empty,
);
