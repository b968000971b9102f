/** What is unpacked into the fields of a dataclass, or set by name, may be of another type than the rest. */

import * as dataclasses from "py2ts-async/dataclasses";
import { dataclass } from "py2ts-async/dataclasses";
import { type Float, asFloat, dict, print, setattr, str, tuple } from "py2ts-async/builtins";
import { add, mul } from "py2ts-async/operator";
import { bindArguments, keywords } from "py2ts-async/language";

export class Point {
  x: number | Float;
  y: number | Float;

  constructor(x: number | Float, y: number | Float) {
    this.x = x;
    this.y = y;
  }

  static {
    dataclass(this, ["x", "y"]);
  }
}

export class Tank {
  level: number | Float | string;

  constructor() {
    this.level = 1;
  }
}

const first = new Point(1, 2);
const second = new Point(...bindArguments(Point, [...[asFloat(1.0), asFloat(2.0)]], {}));
const third = new Point(
  ...bindArguments(Point, [], keywords(dict({ x: asFloat(2.0), y: asFloat(3.0) }))),
);
const fourth = dataclasses.replace(first, { y: asFloat(4.0) });
for (const point of [first, second, third, fourth]) {
  print(point, add(point.y, 1), `${str(point.y)}`);
}

const tank = new Tank();
setattr(tank, "level", asFloat(2.0));
print(add(tank.level, 1));
for (const [name, value] of [tuple.of("level", "low")]) {
  setattr(tank, name, value);
}
print(mul(tank.level, 2));
