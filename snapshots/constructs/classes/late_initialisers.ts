/** When an __init__ calls that of its base late, by another name, in a branch, twice or in a loop. */

import { ABC, abstractMethods } from "py2ts-async/abc";
import { dataclass } from "py2ts-async/dataclasses";
import {
  AttributeError,
  Exception,
  TypeError,
  dict,
  getattr,
  isinstance,
  print,
  repr,
  str,
  tuple,
  type,
  vars,
} from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";
import { Cooperative, bindArguments, initialising, keywords, nameOf } from "py2ts-async/language";

export class Device extends Cooperative {
  declare name: string | null;
  declare volts: number;
  declare made: number;

  static made = 0;

  __init__(
    name: string | null,
    {
      volts = 5,
    }: {
      volts?: number;
    } = {},
  ): void {
    Device.made += 1;
    this.name = name;
    this.volts = volts;
  }

  reset(name: string): Device {
    this.__init__(name, { volts: 1 });
    return this;
  }

  label(): string {
    return `${nameOf(type(this))} ${str(getattr(this, "name"))} ${getattr(this, "volts")}V`;
  }
}

export class Lamp extends Device {
  declare bulbs: number;

  __init__(...args: any[]): void;
  __init__(bulbs: number): void {
    this.bulbs = bulbs;
    const name = `lamp with ${getattr(this, "bulbs")}`;
    super.__init__(name, { volts: 230 });
  }
}

export class Silent extends Device {
  declare quiet: boolean;

  __init__(...args: any[]): void;
  __init__(): void {
    this.quiet = true;
  }
}

export class Maybe extends Device {
  __init__(...args: any[]): void;
  __init__(name: string | null = null): void {
    if (name == null) {
      return;
    }
    super.__init__(name);
  }
}

export class Twice extends Lamp {
  __init__(...args: any[]): void;
  __init__(): void {
    for (const n of [1, 2]) {
      Lamp.prototype.__init__.call(this, n);
    }
  }
}

export class Skips extends Lamp {
  __init__(...args: any[]): void;
  __init__(): void {
    Device.prototype.__init__.call(this, "skips", { volts: 9 });
  }
}

export class Inherits extends Skips {}

for (const device of [
  new Device("plain"),
  new Lamp(3),
  new Twice(),
  new Skips(),
  new Inherits(),
  new Maybe("sure"),
]) {
  print(device.label(), vars(device), isinstance(device, Device), isinstance(device, Lamp));
}
print(Device.made, new Device("x").reset("again").label(), Device.made);
for (const lacking of [new Silent(), new Maybe()]) {
  print(vars(lacking));
  try {
    print(lacking.label());
  } catch (error) {
    if (!(error instanceof AttributeError)) throw error;
    print(error);
  }
}
try {
  print(getattr(new Silent(), "volts"));
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
const options = dict({ name: "from options", volts: 12 });
print(new Device(...bindArguments(Device, [], keywords(options))).label());

export class Failure extends initialising(Exception) {
  declare code: number;

  __init__(code: number): void {
    this.code = code;
    super.__init__(`failed with ${getattr(this, "code")}`);
  }
}

export class Unsaid extends Failure {
  declare reason: string;

  __init__(...args: any[]): void;
  __init__({ reason }: { reason: string }): void {
    this.reason = reason;
  }
}

export class Wrapped extends Failure {
  declare count: number;

  __init__(...args: any[]): void;
  __init__(...codes: number[]): void {
    codes = tuple(codes) as number[];
    for (const code of codes) {
      super.__init__(code);
    }
    this.count = codes.length;
  }

  __str__(): string {
    return `<${str(super.__str__())}> of ${this.count}`;
  }
}

for (const make of [
  () => new Failure(1),
  () => new Unsaid({ reason: "why" }),
  () => new Wrapped(1, 2),
]) {
  try {
    throw make();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    print(nameOf(type(error)), str(error), repr(error), error.args, vars(error));
  }
}

export class Shape extends initialising(ABC) {
  declare sides: number;

  __init__(sides: number): void {
    this.sides = sides;
  }

  area(): any {}

  static {
    abstractMethods(this, "area");
  }
}

export class Square extends Shape {
  declare side: number;

  __init__(...args: any[]): void;
  __init__(side: number): void {
    this.side = side;
    super.__init__(4);
  }

  area(): number {
    return this.side ** 2;
  }
}

print(new Square(3).area(), new Square(3).sides, vars(new Square(2)));
try {
  new Shape(3);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}

export class Point extends Cooperative {
  declare x: number;
  declare y: number;

  __init__(x: number, y: number = 2): void {
    this.x = x;
    this.y = y;
  }

  static {
    dataclass(this, ["x", "y"]);
  }
}

export class Origin extends Point {
  __init__(...args: any[]): void;
  __init__(): void {
    this.x = 0;
    this.y = 0;
  }
}

export class Moved extends Point {
  declare by: number;

  __init__(...args: any[]): void;
  __init__(by: number): void {
    print("moving", by);
    this.by = by;
    super.__init__(by, by * 2);
  }
}

print(new Point(1), new Origin(), new Moved(3), eq(new Origin(), new Origin()), vars(new Moved(4)));
