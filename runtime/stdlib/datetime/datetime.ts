/** `datetime.datetime` (Modules/_datetimemodule.c), its `now()` on the runtime's clock. */
import { clock } from "../../loop/clock.ts";
import { TypeError, ValueError } from "../../python/exceptions.ts";
import type { Float } from "../../python/float.ts";
import { hashItems } from "../../python/hash.ts";
import type { Int } from "../../python/integers.ts";
import { NotImplemented } from "../../python/notImplemented.ts";
import { repr } from "../../python/repr.ts";
import { dateOfOrdinal, dayOfYear, ordinalOf } from "../time/calendar.ts";
import { strftime } from "../time/strftime.ts";
import { parseTime } from "../time/strptime.ts";
import { StructTime } from "../time/structTime.ts";
import { localEpoch, localZone } from "../time/zone.ts";
import type { DateFields } from "./date.ts";
import { checkedOrdinal, ctimeText, date, isoDate, parseIsoDate } from "./date.ts";
import type { TimeFields } from "./time.ts";
import {
  checkTime,
  expandFormat,
  isoOffset,
  isoTime,
  parseIsoTime,
  reprTime,
  time,
} from "./time.ts";
import { roundHalfEven, timedelta } from "./timedelta.ts";
import type { tzinfo } from "./timezone.ts";
import { timezone } from "./timezone.ts";

const EPOCH_ORDINAL = 719163;
const DAY = 86400;

export class datetime extends date {
  static override get min(): datetime {
    return new datetime(1, 1, 1);
  }
  static override get max(): datetime {
    return new datetime(9999, 12, 31, 23, 59, 59, 999999);
  }
  static override get resolution(): timedelta {
    return new timedelta(0, 0, 1);
  }

  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly tzinfo: tzinfo | null;

  constructor(
    year: Int,
    month: Int,
    day: Int,
    hour: Int = 0,
    minute: Int = 0,
    second: Int = 0,
    microsecond: Int = 0,
    tzinfo: tzinfo | null = null,
  ) {
    super(year, month, day);
    this.hour = Number(hour);
    this.minute = Number(minute);
    this.second = Number(second);
    this.microsecond = Number(microsecond);
    this.tzinfo = tzinfo;
    checkTime(this.hour, this.minute, this.second, this.microsecond);
  }

  /** The current time: local and naive, or aware in the given zone. */
  static now(tz: tzinfo | null = null): datetime {
    return datetime.fromtimestamp(clock.time(), tz);
  }

  static override today(): datetime {
    return datetime.now();
  }

  /** The current time in UTC, but naive. */
  static utcnow(): datetime {
    return datetime.utcfromtimestamp(clock.time());
  }

  /** A POSIX timestamp as local time, or in a zone. */
  static override fromtimestamp(timestamp: Int | Float, tz: tzinfo | null = null): datetime {
    const [seconds, microsecond] = splitTimestamp(Number(timestamp));
    if (tz === null) return ofSeconds(seconds + localZone(seconds).offset, microsecond, null);
    const utc = ofSeconds(seconds, microsecond, tz);
    return utc.#shifted(tz.utcoffset(utc), tz);
  }

  static utcfromtimestamp(timestamp: Int | Float): datetime {
    const [seconds, microsecond] = splitTimestamp(Number(timestamp));
    return ofSeconds(seconds, microsecond, null);
  }

  static override fromordinal(ordinal: Int): datetime {
    return datetime.combine(date.fromordinal(ordinal), new time());
  }

  static combine(day: date, clockTime: time, tz: tzinfo | null = clockTime.tzinfo): datetime {
    const { hour, minute, second, microsecond } = clockTime;
    return new datetime(day.year, day.month, day.day, hour, minute, second, microsecond, tz);
  }

  static override fromisoformat(dateString: string): datetime {
    const match = /^(\d{4}-?(?:\d\d-?\d\d|W\d\d(?:-?\d)?))(?:[^](.+))?$/u.exec(dateString);
    if (match === null) throw new ValueError(`Invalid isoformat string: ${repr(dateString)}`);
    const day = parseIsoDate(match[1]!, dateString);
    if (match[2] === undefined) return new datetime(...day);
    const { hour, minute, second, microsecond, tzinfo } = parseIsoTime(match[2], dateString);
    return new datetime(...day, hour, minute, second, microsecond, tzinfo);
  }

  /** Reads a time by a format. Raises ValueError where they do not match. */
  static strptime(dateString: string, format: string): datetime {
    const parsed = parseTime(dateString, format);
    const { year, month, day, hour, minute, second, fraction, offset, zone } = parsed;
    const tz = offset === undefined ? null : zoneOf(new timedelta(0, offset), zone);
    return new datetime(year, month, day, hour, minute, second, fraction, tz);
  }

  override replace(fields: DateFields & TimeFields = {}): datetime {
    const all = { ...this, ...fields };
    const { year, month, day, hour, minute, second, microsecond, tzinfo } = all;
    return new datetime(year, month, day, hour, minute, second, microsecond, tzinfo);
  }

  date(): date {
    return new date(this.year, this.month, this.day);
  }

  time(): time {
    return new time(this.hour, this.minute, this.second, this.microsecond);
  }

  timetz(): time {
    return new time(this.hour, this.minute, this.second, this.microsecond, this.tzinfo);
  }

  utcoffset(): timedelta | null {
    return this.tzinfo?.utcoffset(this) ?? null;
  }

  tzname(): string | null {
    return this.tzinfo?.tzname(this) ?? null;
  }

  dst(): timedelta | null {
    return this.tzinfo?.dst(this) ?? null;
  }

  /** The POSIX timestamp; a naive time is taken for local time. */
  timestamp(): number {
    const offset = this.utcoffset();
    const seconds =
      offset === null
        ? localEpoch(this.year, this.month, this.day, this.hour, this.minute, this.second)
        : this.#seconds() - offset.totalSeconds();
    return seconds + this.microsecond / 1e6;
  }

  /** The same instant in another zone, the local one if none is given. */
  astimezone(tz: tzinfo | null = null): datetime {
    const offset = this.utcoffset();
    const utc =
      offset === null
        ? ofSeconds(Math.floor(this.timestamp()), this.microsecond, timezone.utc)
        : this.#shifted(offset.__neg__(), timezone.utc);
    if (tz !== null) return utc.#shifted(tz.utcoffset(utc), tz);
    const local = localZone(Math.floor(utc.timestamp()));
    return utc.#shifted(
      new timedelta(0, local.offset),
      zoneOf(new timedelta(0, local.offset), local.name),
    );
  }

  override timetuple(): StructTime {
    const { year, month, day, hour, minute, second } = this;
    const dst = this.dst();
    const isDst = dst === null ? -1 : dst.__bool__() ? 1 : 0;
    const yearDay = dayOfYear(year, month, day);
    return new StructTime([year, month, day, hour, minute, second, this.weekday(), yearDay, isDst]);
  }

  override ctime(): string {
    return ctimeText(this.timetuple());
  }

  override isoformat(sep = "T", timespec = "auto"): string {
    const day = isoDate(this.year, this.month, this.day);
    return day + sep + isoTime(this, timespec) + isoOffset(this.utcoffset());
  }

  override strftime(format: string): string {
    const { year, month, day, hour, minute, second } = this;
    const offset = this.utcoffset();
    return strftime(expandFormat(format, this.microsecond, offset), {
      ...{ year, month, day, hour, minute, second },
      weekday: this.weekday(),
      yearDay: dayOfYear(year, month, day),
      offset: offset?.totalSeconds(),
      zone: this.tzname() ?? "",
      epoch: localEpoch(year, month, day, hour, minute, second),
    });
  }

  /** Seconds since 1970 by this time's own clock. */
  #seconds(): number {
    const days = ordinalOf(this.year, this.month, this.day) - EPOCH_ORDINAL;
    return days * DAY + this.hour * 3600 + this.minute * 60 + this.second;
  }

  #shifted(by: timedelta | null, tz: tzinfo | null): datetime {
    const total = by ?? new timedelta(0);
    const microseconds = this.microsecond + total.microseconds;
    const seconds =
      this.#seconds() + total.days * DAY + total.seconds + Math.floor(microseconds / 1e6);
    return ofSeconds(seconds, microseconds % 1e6, tz);
  }

  override __add__(other: unknown): unknown {
    return other instanceof timedelta ? this.#shifted(other, this.tzinfo) : NotImplemented;
  }

  override __sub__(other: unknown): unknown {
    if (other instanceof timedelta) return this.#shifted(other.__neg__(), this.tzinfo);
    if (!(other instanceof datetime)) return NotImplemented;
    this.#check(other, "subtract", "datetimes");
    const seconds = this.#instant() - other.#instant();
    return new timedelta(0, seconds, this.microsecond - other.microsecond);
  }

  #instant(): number {
    return this.#seconds() - (this.utcoffset()?.totalSeconds() ?? 0);
  }

  #isLike(other: datetime): boolean {
    return (this.utcoffset() === null) === (other.utcoffset() === null);
  }

  #check(other: datetime, operation: string, what: string): void {
    if (this.#isLike(other)) return;
    throw new TypeError(`can't ${operation} offset-naive and offset-aware ${what}`);
  }

  #order(other: unknown, holds: (order: number) => boolean): unknown {
    if (!(other instanceof datetime)) return NotImplemented;
    this.#check(other, "compare", "datetimes");
    const seconds = this.#instant() - other.#instant();
    return holds(seconds === 0 ? this.microsecond - other.microsecond : seconds);
  }

  override __eq__(other: unknown): unknown {
    if (!(other instanceof datetime)) return NotImplemented;
    if (!this.#isLike(other)) return false;
    return this.#instant() === other.#instant() && this.microsecond === other.microsecond;
  }
  override __lt__(other: unknown): unknown {
    return this.#order(other, (order) => order < 0);
  }
  override __le__(other: unknown): unknown {
    return this.#order(other, (order) => order <= 0);
  }
  override __gt__(other: unknown): unknown {
    return this.#order(other, (order) => order > 0);
  }
  override __ge__(other: unknown): unknown {
    return this.#order(other, (order) => order >= 0);
  }

  override __hash__(): Int {
    return hashItems([this.#instant(), this.microsecond]);
  }

  override __str__(): string {
    return this.isoformat(" ");
  }

  override __repr__(): string {
    const zone = this.tzinfo === null ? "" : `, tzinfo=${repr(this.tzinfo)}`;
    return `datetime.datetime(${this.year}, ${this.month}, ${this.day}, ${reprTime(this)}${zone})`;
  }
}

function zoneOf(offset: timedelta, name: string | undefined): timezone {
  if (name !== undefined) return new timezone(offset, name);
  return offset.__bool__() ? new timezone(offset) : timezone.utc;
}

/** Whole seconds and microseconds, rounded half to even. */
function splitTimestamp(timestamp: number): [seconds: number, microsecond: number] {
  const whole = Math.trunc(timestamp);
  let microsecond = roundHalfEven((timestamp - whole) * 1e6);
  let seconds = whole;
  if (microsecond < 0) {
    microsecond += 1e6;
    seconds--;
  } else if (microsecond >= 1e6) {
    microsecond -= 1e6;
    seconds++;
  }
  return [seconds, microsecond];
}

/** The time that is so many seconds after 1970-01-01T00:00:00 on the same clock. */
function ofSeconds(seconds: number, microsecond: number, tz: tzinfo | null): datetime {
  const days = Math.floor(seconds / DAY);
  const rest = seconds - days * DAY;
  const day = dateOfOrdinal(checkedOrdinal(days + EPOCH_ORDINAL));
  const [hour, minute] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60];
  return new datetime(...day, hour, minute, rest % 60, microsecond, tz);
}
