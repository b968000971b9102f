/** The timetable of the little railway: imported by `station_hall.py`. */

import { dataclass, freeze } from "py2ts-async/dataclasses";
import { type Int, dict, filter, isMain, iterable, list, print } from "py2ts-async/builtins";
import { contains, mul } from "py2ts-async/operator";

export const MINUTES = 60;
export const LINES = dict({
  red: ["Airport", "Market", "Castle"],
  blue: ["Harbour", "Market", "Zoo"],
});

export class Train {
  line: string;
  minutesBetweenStops: number;

  get stops(): string[] {
    return LINES.at(this.line);
  }

  duration(): Int {
    return mul(mul(this.stops.length - 1, this.minutesBetweenStops), MINUTES);
  }

  constructor(line: string, minutesBetweenStops: number = 4) {
    this.line = line;
    this.minutesBetweenStops = minutesBetweenStops;
    freeze(this);
  }

  static {
    dataclass(this, ["line", "minutesBetweenStops"], { frozen: true });
  }
}

export function stopsInCommon(first: any, second: any): any[] {
  return list(filter((stop: any) => contains(second.stops, stop), iterable(first.stops)));
}

if (isMain(import.meta)) {
  print("This module is meant to be imported.");
}
