/** `datetime.time`: a time of day (Modules/_datetimemodule.c). */
import { TypeError, ValueError } from "../../python/exceptions.ts";
import { hashItems } from "../../python/hash.ts";
import type { Int } from "../../python/integers.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { repr } from "../../python/repr.ts";
import { offsetText, strftime } from "../time/strftime.ts";
import { timedelta } from "./timedelta.ts";
import { timezone } from "./timezone.ts";
import type { tzinfo } from "./timezone.ts";

export interface TimeFields {
  readonly hour?: Int;
  readonly minute?: Int;
  readonly second?: Int;
  readonly microsecond?: Int;
  readonly tzinfo?: tzinfo | null;
}

/** Raises ValueError for what no clock shows. */
export function checkTime(hour: number, minute: number, second: number, microsecond: number): void {
  if (hour < 0 || hour > 23) throw new ValueError("hour must be in 0..23");
  if (minute < 0 || minute > 59) throw new ValueError("minute must be in 0..59");
  if (second < 0 || second > 59) throw new ValueError("second must be in 0..59");
  if (microsecond < 0 || microsecond > 999999) {
    throw new ValueError("microsecond must be in 0..999999");
  }
}

const two = (n: number): string => String(n).padStart(2, "0");
const six = (n: number): string => String(n).padStart(6, "0");

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

/** `22:13:20.000123`, with as much as `timespec` says. */
export function isoTime({ hour, minute, second, microsecond }: Clock, timespec: string): string {
  const minutes = `${two(hour)}:${two(minute)}`;
  const seconds = `${minutes}:${two(second)}`;
  switch (timespec) {
    case "auto":
      return microsecond === 0 ? seconds : `${seconds}.${six(microsecond)}`;
    case "hours":
      return two(hour);
    case "minutes":
      return minutes;
    case "seconds":
      return seconds;
    case "milliseconds":
      return `${seconds}.${six(microsecond).slice(0, 3)}`;
    case "microseconds":
      return `${seconds}.${six(microsecond)}`;
    default:
      throw new ValueError("Unknown timespec value");
  }
}

/** `, 22, 13` for reprs: seconds and microseconds only where they are not zero. */
export function reprTime({ hour, minute, second, microsecond }: Clock): string {
  let text = `${hour}, ${minute}`;
  if (second !== 0 || microsecond !== 0) text += `, ${second}`;
  return microsecond === 0 ? text : `${text}, ${microsecond}`;
}

/** `+01:00`, or nothing. */
export function isoOffset(offset: timedelta | null): string {
  return offset === null ? "" : offsetText(offset.totalSeconds(), ":");
}

/** Replaces what `time.strftime` does not know: %f and %:z. */
export function expandFormat(
  format: string,
  microsecond: number,
  offset: timedelta | null,
): string {
  return format.replace(/%(:z|%|f)/g, (all) => {
    if (all === "%f") return six(microsecond);
    return all === "%:z" ? isoOffset(offset) : all;
  });
}

export interface ParsedClock extends Clock {
  readonly tzinfo: tzinfo | null;
}

/** The part of an ISO string after the `T`. */
export function parseIsoTime(text: string, whole: string): ParsedClock {
  const match =
    /^(\d\d)(?:(:?)(\d\d)(?:\2(\d\d)(?:[.,](\d+))?)?)?(Z|([+-])(\d\d)(?::?(\d\d)(?::?(\d\d)(?:\.(\d+))?)?)?)?$/.exec(
      text,
    );
  if (match === null) throw new ValueError(`Invalid isoformat string: ${repr(whole)}`);
  const [, hour, , minute = "0", second = "0", fraction = "", zone, sign, zh, zm = "0", zs = "0"] =
    match;
  const microsecond = Number(fraction.slice(0, 6).padEnd(6, "0"));
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second), microsecond };
  if (zone === undefined) return { ...clock, tzinfo: null };
  if (zone === "Z") return { ...clock, tzinfo: timezone.utc };
  const size = Number(zh) * 3600 + Number(zm) * 60 + Number(zs);
  const offset = new timedelta(0, sign === "-" ? -size : size);
  return { ...clock, tzinfo: size === 0 ? timezone.utc : new timezone(offset) };
}

export class time {
  static readonly __module__ = "datetime";
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly tzinfo: tzinfo | null;

  constructor(
    hour: Int = 0,
    minute: Int = 0,
    second: Int = 0,
    microsecond: Int = 0,
    tzinfo: tzinfo | null = null,
  ) {
    this.hour = Number(hour);
    this.minute = Number(minute);
    this.second = Number(second);
    this.microsecond = Number(microsecond);
    this.tzinfo = tzinfo;
    checkTime(this.hour, this.minute, this.second, this.microsecond);
  }

  static fromisoformat(timeString: string): time {
    const clock = parseIsoTime(timeString.replace(/^T/, ""), timeString);
    return new time(clock.hour, clock.minute, clock.second, clock.microsecond, clock.tzinfo);
  }

  replace(fields: TimeFields = {}): time {
    const { hour, minute, second, microsecond, tzinfo } = { ...this, ...fields };
    return new time(hour, minute, second, microsecond, tzinfo);
  }

  utcoffset(): timedelta | null {
    return this.tzinfo?.utcoffset(null) ?? null;
  }

  tzname(): string | null {
    return this.tzinfo?.tzname(null) ?? null;
  }

  isoformat(timespec = "auto"): string {
    return isoTime(this, timespec) + isoOffset(this.utcoffset());
  }

  strftime(format: string): string {
    const { hour, minute, second } = this;
    const offset = this.utcoffset();
    const day = { year: 1900, month: 1, day: 1, weekday: 0, yearDay: 1 };
    const zone = this.tzname() ?? "";
    const fields = { ...day, hour, minute, second, zone, offset: offset?.totalSeconds() };
    return strftime(expandFormat(format, this.microsecond, offset), fields);
  }

  /** Microseconds since midnight, in UTC where the offset is known. */
  #instant(): number {
    const { hour, minute, second, microsecond } = this;
    const offset = this.utcoffset()?.totalSeconds() ?? 0;
    return ((hour * 60 + minute) * 60 + second - offset) * 1e6 + microsecond;
  }

  #compare(other: unknown, holds: (a: number, b: number) => boolean): unknown {
    if (!(other instanceof time)) return NotImplemented;
    if ((this.utcoffset() === null) !== (other.utcoffset() === null)) {
      throw new TypeError("can't compare offset-naive and offset-aware times");
    }
    return holds(this.#instant(), other.#instant());
  }

  __eq__(other: unknown): unknown {
    if (!(other instanceof time)) return NotImplemented;
    if ((this.utcoffset() === null) !== (other.utcoffset() === null)) return false;
    return this.#instant() === other.#instant();
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
    return hashItems([this.#instant()]);
  }

  __format__(spec: string): string {
    return spec === "" ? this.__str__() : this.strftime(spec);
  }

  __str__(): string {
    return this.isoformat();
  }

  __repr__(): string {
    const zone = this.tzinfo === null ? "" : `, tzinfo=${repr(this.tzinfo)}`;
    return `datetime.time(${reprTime(this)}${zone})`;
  }
}
