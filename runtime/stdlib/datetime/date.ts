/** `datetime.date` (Modules/_datetimemodule.c). */
import { clock } from "../../loop/clock.ts";
import { OverflowError, ValueError } from "../../python/exceptions.ts";
import type { Float } from "../../python/float.ts";
import { hashItems } from "../../python/hash.ts";
import type { Int } from "../../python/integers.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { repr } from "../../python/repr.ts";
import { namedtuple } from "../collections/namedtuple.ts";
import {
  MONTHS,
  WEEKDAYS,
  dateOfOrdinal,
  dayOfYear,
  daysInMonth,
  isoCalendar,
  isoFirstMonday,
  ordinalOf,
  weekdayOf,
} from "../time/calendar.ts";
import { strftime } from "../time/strftime.ts";
import { StructTime, localTime } from "../time/structTime.ts";
import { timedelta } from "./timedelta.ts";

const MAX_ORDINAL = 3652059;

export class IsoCalendarDate extends namedtuple<
  { year: number; week: number; weekday: number },
  [number, number, number]
>("IsoCalendarDate", ["year", "week", "weekday"]) {
  static readonly __module__ = "datetime";
  override __repr__(): string {
    return `datetime.${super.__repr__()}`;
  }
}

export interface DateFields {
  readonly year?: Int;
  readonly month?: Int;
  readonly day?: Int;
}

/** A day that must exist. */
export function checkedOrdinal(ordinal: number): number {
  if (ordinal < 1 || ordinal > MAX_ORDINAL) throw new OverflowError("date value out of range");
  return ordinal;
}

export class date {
  static readonly __module__: string = "datetime";
  static get min(): date {
    return new date(1, 1, 1);
  }
  static get max(): date {
    return new date(9999, 12, 31);
  }
  static get resolution(): timedelta {
    return new timedelta(1);
  }

  readonly year: number;
  readonly month: number;
  readonly day: number;

  constructor(year: Int, month: Int, day: Int) {
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    if (y < 1 || y > 9999) throw new ValueError(`year ${y} is out of range`);
    if (m < 1 || m > 12) throw new ValueError("month must be in 1..12");
    if (d < 1 || d > daysInMonth(y, m)) throw new ValueError("day is out of range for month");
    this.year = y;
    this.month = m;
    this.day = d;
  }

  /** The current local day. */
  static today(): date {
    return date.fromtimestamp(clock.time());
  }

  static fromtimestamp(timestamp: Int | Float): date {
    const { tmYear, tmMon, tmMday } = localTime(Number(timestamp));
    return new date(tmYear, tmMon, tmMday);
  }

  static fromordinal(ordinal: Int): date {
    if (Number(ordinal) < 1) throw new ValueError("ordinal must be >= 1");
    return new date(...dateOfOrdinal(checkedOrdinal(Number(ordinal))));
  }

  static fromisoformat(dateString: string): date {
    return new date(...parseIsoDate(dateString, dateString));
  }

  static fromisocalendar(year: Int, week: Int, day: Int): date {
    const ordinal = isoFirstMonday(Number(year)) + (Number(week) - 1) * 7 + Number(day) - 1;
    return new date(...dateOfOrdinal(ordinal));
  }

  replace({ year = this.year, month = this.month, day = this.day }: DateFields = {}): date {
    return new date(year, month, day);
  }

  toordinal(): number {
    return ordinalOf(this.year, this.month, this.day);
  }

  /** 0 is Monday. */
  weekday(): number {
    return weekdayOf(this.year, this.month, this.day);
  }

  isoweekday(): number {
    return this.weekday() + 1;
  }

  isocalendar(): IsoCalendarDate {
    return new IsoCalendarDate(...isoCalendar(this.year, this.month, this.day));
  }

  timetuple(): StructTime {
    const yearDay = dayOfYear(this.year, this.month, this.day);
    return new StructTime([this.year, this.month, this.day, 0, 0, 0, this.weekday(), yearDay, -1]);
  }

  ctime(): string {
    return ctimeText(this.timetuple());
  }

  isoformat(): string {
    return isoDate(this.year, this.month, this.day);
  }

  strftime(format: string): string {
    const [year, month, day] = [this.year, this.month, this.day];
    const clockFields = { hour: 0, minute: 0, second: 0 };
    const yearDay = dayOfYear(year, month, day);
    const text = format.replace(/%f/g, "000000").replace(/%:z/g, "");
    return strftime(text, { year, month, day, ...clockFields, weekday: this.weekday(), yearDay });
  }

  __add__(other: unknown): unknown {
    if (!(other instanceof timedelta)) return NotImplemented;
    return new date(...dateOfOrdinal(checkedOrdinal(this.toordinal() + other.days)));
  }

  __radd__(other: unknown): unknown {
    return this.__add__(other);
  }

  __sub__(other: unknown): unknown {
    if (other instanceof timedelta) return this.__add__(new timedelta(-other.days));
    if (!isPlainDate(other)) return NotImplemented;
    return new timedelta(this.toordinal() - other.toordinal());
  }

  #compare(other: unknown, holds: (a: number, b: number) => boolean): unknown {
    return isPlainDate(other) ? holds(this.toordinal(), other.toordinal()) : NotImplemented;
  }

  __eq__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a === b);
  }
  __lt__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a < b);
  }
  __le__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a <= b);
  }
  __gt__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a > b);
  }
  __ge__(other: unknown): unknown {
    return this.#compare(other, (a, b) => a >= b);
  }

  __hash__(): Int {
    return hashItems([this.year, this.month, this.day]);
  }

  __format__(spec: string): string {
    return spec === "" ? this.__str__() : this.strftime(spec);
  }

  __str__(): string {
    return this.isoformat();
  }

  __repr__(): string {
    return `datetime.date(${this.year}, ${this.month}, ${this.day})`;
  }
}

/** A date that is not a datetime: the two do not compare. */
function isPlainDate(value: unknown): value is date {
  return value instanceof date && !("hour" in value);
}

export function isoDate(year: number, month: number, day: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

export function ctimeText(t: StructTime): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const names = `${WEEKDAYS[t.tmWday]!.slice(0, 3)} ${MONTHS[t.tmMon - 1]!.slice(0, 3)}`;
  const clockText = `${two(t.tmHour)}:${two(t.tmMin)}:${two(t.tmSec)}`;
  return `${names} ${String(t.tmMday).padStart(2)} ${clockText} ${String(t.tmYear).padStart(4, "0")}`;
}

/** `2023-11-14`, `20231114`, `2023-W46-2`, `2023W462`. */
export function parseIsoDate(text: string, whole: string): [number, number, number] {
  const day = /^(\d{4})(-?)(\d\d)\2(\d\d)$/.exec(text);
  if (day !== null) return [Number(day[1]), Number(day[3]), Number(day[4])];
  const week = /^(\d{4})(-?)W(\d\d)(?:\2(\d))?$/.exec(text);
  if (week !== null) {
    const { year, month, day } = date.fromisocalendar(
      Number(week[1]),
      Number(week[3]),
      Number(week[4] ?? 1),
    );
    return [year, month, day];
  }
  throw new ValueError(`Invalid isoformat string: ${repr(whole)}`);
}
