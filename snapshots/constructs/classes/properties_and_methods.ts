/** Properties, static and class methods, class attributes, private names. */

import {
  AttributeError,
  type Float,
  ValueError,
  asFloat,
  delattr,
  float,
  format,
  hasattr,
  print,
  round,
  slice,
  sorted,
  str,
  type,
  vars,
} from "py2ts-async/builtins";
import { getitem, mul } from "py2ts-async/operator";
import { inheritClassAttributes, nameOf } from "py2ts-async/language";

export class Thermometer {
  _celsius: number | Float;
  _Thermometer__serial: number;
  declare unit: string;
  declare made: (number | string)[];

  static unit = "C";
  static made: (number | string)[] = [];

  constructor(celsius: number | Float = asFloat(0.0)) {
    this._celsius = celsius;
    this._Thermometer__serial = this.made.length + 1;
    this.made.push(this._Thermometer__serial);
  }

  /** Degrees Fahrenheit. */
  get fahrenheit(): number {
    return Number(mul(this._celsius, 9)) / 5 + 32;
  }

  set fahrenheit(value: number) {
    if (value < -459.67) {
      throw new ValueError("below absolute zero");
    }
    this._celsius = asFloat(((value - 32) * 5) / 9);
  }

  __delete_fahrenheit() {
    print("reset");
    this._celsius = 0;
  }

  get serial(): string {
    return `${this.unit}-${format(this._Thermometer__serial, "03d")}`;
  }

  static fromText(text: string): Thermometer | Fancy {
    const [number, unit] = [getitem(text, slice(null, -1)), getitem(text, -1)];
    const made = new this(asFloat(float(number)));
    made.unit = unit;
    return made;
  }

  static isCold(celsius: number): boolean {
    return celsius < 5;
  }

  _Thermometer__private(): string {
    return "hidden";
  }

  reveal(): string {
    return this._Thermometer__private();
  }

  static {
    inheritClassAttributes(this, "unit", "made");
  }
}

export class Fancy extends Thermometer {
  static unit = "F!";

  get fahrenheit(): number {
    return round(super.fahrenheit);
  }

  static {
    inheritClassAttributes(this, "unit");
  }
}

const t = new Thermometer(100);
print(
  asFloat(t.fahrenheit),
  t.serial,
  Thermometer.isCold(3),
  (t.constructor as typeof Thermometer).isCold(30),
);
t.fahrenheit = 50;
print(t._celsius, asFloat(t.fahrenheit));
try {
  t.fahrenheit = -500;
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
try {
  (t as any).serial = 5;
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print("AttributeError", str.partition(str(error), " of ")[0]);
}
delattr(t, "fahrenheit");
print(
  t._celsius,
  Thermometer.fromText("36.6K").unit,
  Fancy.fromText("20C").fahrenheit,
  nameOf(type(Fancy.fromText("1x"))),
  new Fancy(1).serial,
);
Thermometer.unit = "K";
print(
  t.unit,
  Fancy.unit,
  Thermometer.made,
  t.reveal(),
  t._Thermometer__private(),
  hasattr(t, "__private"),
  sorted(vars(t)),
);
t.made.push("shared");
Fancy.made.push(...["rebound"]);
print(Thermometer.made === Fancy.made, t.made.length);
