/** `time.struct_time`: a named tuple of nine numbers, with the zone as attributes (timemodule.c). */
import { TypeError } from "../../python/exceptions.ts";
import { repr } from "../../python/repr.ts";
import { Tuple } from "../../python/tuple.ts";
import { weekdayOf, dayOfYear } from "./calendar.ts";
import type { TimeFields } from "./strftime.ts";
import { localZone } from "./zone.ts";

const NAMES = [
  "tm_year",
  "tm_mon",
  "tm_mday",
  "tm_hour",
  "tm_min",
  "tm_sec",
  "tm_wday",
  "tm_yday",
  "tm_isdst",
];

export class StructTime extends Tuple<number> {
  static readonly __module__ = "time";
  static readonly __name__ = "struct_time";
  readonly tmZone: string | null;
  readonly tmGmtoff: number | null;

  constructor(fields: Iterable<number>, zone: { zone: string; offset: number } | null = null) {
    super();
    for (const field of fields) this.push(field);
    if (this.length < 9) {
      throw new TypeError(
        `time.struct_time() takes an at least 9-sequence (${this.length}-sequence given)`,
      );
    }
    this.tmZone = zone?.zone ?? null;
    this.tmGmtoff = zone?.offset ?? null;
  }

  get tmYear(): number {
    return this[0]!;
  }
  get tmMon(): number {
    return this[1]!;
  }
  get tmMday(): number {
    return this[2]!;
  }
  get tmHour(): number {
    return this[3]!;
  }
  get tmMin(): number {
    return this[4]!;
  }
  get tmSec(): number {
    return this[5]!;
  }
  get tmWday(): number {
    return this[6]!;
  }
  get tmYday(): number {
    return this[7]!;
  }
  get tmIsdst(): number {
    return this[8]!;
  }

  __repr__(): string {
    const fields = NAMES.map((name, i) => `${name}=${repr(this[i])}`);
    return `time.struct_time(${fields.join(", ")})`;
  }
}

/** Seconds since the epoch as UTC. */
export function utcTime(seconds: number): StructTime {
  const date = new Date(Math.floor(seconds) * 1000);
  return new StructTime(broken(date, 0), { zone: "GMT", offset: 0 });
}

/** Seconds since the epoch as local time. */
export function localTime(seconds: number): StructTime {
  const whole = Math.floor(seconds);
  const { offset, isDst, name } = localZone(whole);
  const date = new Date((whole + offset) * 1000);
  return new StructTime(broken(date, isDst ? 1 : 0), { zone: name, offset });
}

function broken(date: Date, isDst: number): number[] {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return [
    year,
    month,
    day,
    ...clock,
    weekdayOf(year, month, day),
    dayOfYear(year, month, day),
    isDst,
  ];
}

/** The fields of a struct_time, or of a tuple that a program made. */
export function fieldsOf(time: readonly number[]): TimeFields {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = time.map(Number);
  const [weekday = 0, yearDay = 1] = time.slice(6).map(Number);
  const fields = { year, month: month || 1, day: day || 1, hour, minute, second };
  const zone = time instanceof StructTime && time.tmZone !== null ? time.tmZone : "UTC";
  const offset = time instanceof StructTime && time.tmGmtoff !== null ? time.tmGmtoff : 0;
  return { ...fields, weekday, yearDay: yearDay || 1, zone, offset };
}
