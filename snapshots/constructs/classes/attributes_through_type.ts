/** type(self).count: an attribute of whatever class the object is of. */

import { Dict, print, sorted, str, type } from "py2ts-async/builtins";
import { inheritClassAttributes, nameOf } from "py2ts-async/language";

export class Shape {
  name: string;
  declare sides: number;
  declare made: number;
  declare known: Dict<string, Shape | Square | Triangle>;

  static sides = 0;
  static made = 0;
  static known: Dict<string, Shape | Square | Triangle> = new Dict<
    string,
    Shape | Square | Triangle
  >();

  constructor() {
    const target = type(this);
    target.made += 1;
    this.name = `${nameOf(type(this)).toLowerCase()}-${type(this).made}`;
    Shape.known.set(this.name, this);
  }

  copy(): Shape | Square {
    return new (type(this) as any)();
  }

  describe(): string {
    return `${this.name} has ${type(this).sides} sides, ${str(type(this))}`;
  }

  static total(): number {
    return this.made;
  }

  static {
    inheritClassAttributes(this, "sides", "made");
  }
}

export class Square extends Shape {
  static sides = 4;

  static {
    inheritClassAttributes(this, "sides");
  }
}

export class Triangle extends Shape {
  static sides = 3;

  static {
    inheritClassAttributes(this, "sides");
  }
}

for (const shape of [new Square(), new Triangle(), new Shape()]) {
  print(shape.describe(), shape.copy().name, type(shape).total(), type(shape) === Square);
}
print(Shape.made, Square.made, Triangle.made, sorted(Shape.known));
