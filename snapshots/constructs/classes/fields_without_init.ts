/** Fields of a dataclass that the constructor does not take. */

import { dataclass, field } from "py2ts-async/dataclasses";
import { type Float, TypeError, asFloat, print } from "py2ts-async/builtins";
import { bindArguments } from "py2ts-async/language";

export class Trip {
  km: number | Float;
  hours: number;
  declare speed: number | Float;
  notes: any[];

  __post_init__(): void {
    this.speed = asFloat(Number(this.km) / this.hours);
  }

  constructor(km: number | Float, hours: number = 2) {
    this.km = km;
    this.hours = hours;
    this.notes = [];
    this.__post_init__();
  }

  static {
    dataclass(this, [
      "km",
      "hours",
      field("speed", { init: false }),
      field("notes", { init: false }),
    ]);
  }
}

print(new Trip(asFloat(10.0)), new Trip(3, 1).speed);
for (const wrong of [
  () => new Trip(...bindArguments(Trip, [], {})),
  () => new Trip(...bindArguments(Trip, [1, 2, 3], {})),
  () => new Trip(...bindArguments(Trip, [], { miles: 2 })),
]) {
  try {
    wrong();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}
