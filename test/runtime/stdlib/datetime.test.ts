import { abs, divmod, format, str } from "../../../runtime/python/builtins.ts";
import { eq, lt, ne } from "../../../runtime/python/comparison.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { truth } from "../../../runtime/python/truth.ts";
import { date, datetime, time, timedelta, timezone } from "../../../runtime/stdlib/datetime.ts";
import { add, floordiv, mod, mul, neg, sub, truediv } from "../../../runtime/stdlib/operator.ts";
import { compareWithCPython } from "./recorded.ts";

process.env["TZ"] = "UTC";

const D = new datetime(2024, 2, 29, 13, 4, 5, 678);
const PLUS = new timezone(new timedelta({ hours: 5, minutes: 30 }));
const day = new timedelta(1);
const hours = (n: number): timedelta => new timedelta({ hours: n });
const aware = (tzinfo: timezone): datetime => D.replace({ tzinfo });
const { utc } = timezone;
const universal = (value: unknown): unknown => (typeof value === "number" ? asFloat(value) : value);

compareWithCPython("datetime", {
  timedelta: () => [
    new timedelta({ days: 1 }),
    new timedelta({ hours: 25, minutes: -5 }),
    new timedelta({ seconds: -1 }),
    new timedelta({ weeks: 1, milliseconds: 1.5 }),
    new timedelta(0.1),
    new timedelta({ microseconds: 0.5 }),
    new timedelta({ microseconds: 1.5 }),
    new timedelta(),
  ],
  "timedelta str": () =>
    [
      new timedelta(1),
      new timedelta(-2, 5),
      new timedelta(0, 3661, 5),
      new timedelta({ days: 400 }),
    ].map((t) => str(t)),
  "timedelta arithmetic": () => [
    add(day, hours(3)),
    sub(day, new timedelta(2)),
    mul(day, 3),
    mul(2, day),
    mul(day, 1.5),
    truediv(day, 4),
    universal(truediv(day, hours(5))),
    floordiv(day, hours(5)),
    floordiv(day, 7),
    mod(day, hours(5)),
    neg(new timedelta(1, 1)),
    abs(new timedelta(-1) as never),
    divmod(day as never, hours(5) as never),
    truediv(day, 0.3),
  ],
  "timedelta parts": () => [
    new timedelta(-1, 5, 7).days,
    new timedelta(-1, 5, 7).seconds,
    asFloat(new timedelta(1, 2, 3).totalSeconds()),
    asFloat(new timedelta({ milliseconds: 1 }).totalSeconds()),
    truth(new timedelta()),
    lt(day, new timedelta(2)),
    eq(day, hours(24)),
  ],
  "timedelta overflow": () => add(new timedelta(999999999), day),
  "timedelta by zero": () => truediv(day, 0),
  date: () => [
    new date(2024, 2, 29),
    str(new date(5, 1, 2)),
    new date(2024, 2, 29).weekday(),
    new date(2024, 2, 29).isoweekday(),
    new date(2024, 12, 30).isocalendar(),
    new date(2024, 2, 29).toordinal(),
    date.fromordinal(738945),
    new date(2024, 2, 29).replace({ year: 2023, day: 1 }),
    new date(2024, 1, 1).ctime(),
  ],
  "date arithmetic": () => [
    add(new date(2024, 2, 28), new timedelta(2)),
    sub(new date(2024, 3, 1), day),
    sub(new date(2024, 3, 1), new date(2023, 3, 1)),
    lt(new date(2024, 1, 1), new date(2024, 1, 2)),
    eq(new date(2024, 1, 1), new date(2024, 1, 1)),
    eq(new date(2024, 1, 1), new datetime(2024, 1, 1)),
  ],
  "date fromisoformat": () =>
    ["2024-02-29", "20240229", "2024-W09-4"].map((s) => date.fromisoformat(s)),
  "date today": () => date.fromtimestamp(1700000000),
  "date format": () => [
    format(new date(2024, 2, 29), "%d %B %Y"),
    format(new date(2024, 2, 29)),
    new date(2024, 2, 29).strftime("%A %f"),
  ],
  "bad month": () => new date(2024, 13, 1),
  "bad day": () => new date(2023, 2, 29),
  "bad year": () => new date(0, 1, 1),
  "date overflow": () => add(new date(9999, 12, 31), day),
  "date bad isoformat": () => date.fromisoformat("2024-2-29"),
  time: () => [
    new time(),
    new time(1, 2),
    new time(1, 2, 3, 4),
    new time(1, 2, undefined, undefined, utc),
    str(new time(1, 2, 3, 4)),
    new time(1, 2).isoformat("milliseconds"),
    time.fromisoformat("04:23:01.5"),
    lt(new time(5), new time(6)),
    new time(1).replace({ minute: 9 }),
    new time(13, 5).strftime("%I:%M %p"),
  ],
  "bad hour": () => new time(24),
  datetime: () => [
    D,
    str(D),
    D.isoformat(),
    D.isoformat(" ", "minutes"),
    D.date(),
    D.time(),
    asFloat(D.timestamp()),
    D.weekday(),
    D.timetuple(),
    D.ctime(),
    D.replace({ hour: 0, microsecond: 0 }),
    new datetime(2024, 1, 1),
    new datetime(2024, 1, 1, 1, 1, 1),
  ],
  "datetime aware": () => [
    aware(PLUS),
    str(aware(PLUS)),
    aware(utc).astimezone(PLUS),
    aware(PLUS).astimezone(utc),
    asFloat(aware(PLUS).timestamp()),
    aware(PLUS).utcoffset(),
    aware(PLUS).tzname(),
    sub(aware(utc), aware(PLUS)),
  ],
  "datetime arithmetic": () => [
    add(D, new timedelta({ days: 1, hours: 12 })),
    sub(D, new timedelta({ microseconds: 679 })),
    sub(D, new datetime(2024, 1, 1)),
    sub(new datetime(2024, 1, 1), D),
    lt(new datetime(2024, 1, 1), D),
    eq(D, D.replace()),
    eq(D, aware(PLUS)),
    ne(D, 5),
  ],
  "datetime strftime": () => [
    D.strftime("%Y-%m-%d %H:%M:%S.%f %j %a %p"),
    aware(PLUS).strftime("%z %:z %Z"),
    format(D, "%H:%M"),
    D.strftime("[%z%Z]"),
    D.strftime("%d/%m/%y %I %%f"),
  ],
  "datetime strptime": () => [
    datetime.strptime("2024-02-29 13:04:05.678", "%Y-%m-%d %H:%M:%S.%f"),
    datetime.strptime("01 Jan 2024 +0530", "%d %b %Y %z"),
    datetime.strptime("2024-01-01T00:00:00Z", "%Y-%m-%dT%H:%M:%S%z"),
  ],
  "datetime fromisoformat": () =>
    [
      "2024-02-29",
      "2024-02-29T13:04",
      "2024-02-29 13:04:05.678901+05:30",
      "20240229T130405Z",
      "2024-02-29T13",
    ].map((s) => datetime.fromisoformat(s)),
  "datetime fromtimestamp": () => [
    ...[0, 1700000000.123456, 1.9999999, -1.5].map((t) => datetime.fromtimestamp(t)),
    datetime.fromtimestamp(0, PLUS),
  ],
  "datetime combine": () =>
    datetime.combine(new date(2024, 1, 2), new time(3, 4, undefined, undefined, utc)),
  "compare naive and aware": () => lt(D, aware(PLUS)),
  "subtract naive and aware": () => sub(D, aware(PLUS)),
  "strptime mismatch": () => datetime.strptime("x", "%Y"),
  "bad isoformat": () => datetime.fromisoformat("now"),
  limits: () => [
    datetime.min,
    datetime.max,
    date.max,
    timedelta.min,
    timedelta.resolution,
    datetime.resolution,
  ],
  timezone: () => [
    utc,
    PLUS,
    new timezone(hours(1), "CET"),
    str(utc),
    str(PLUS),
    str(new timezone(hours(-3))),
    eq(new timezone(new timedelta(0)), utc),
  ],
  "timezone out of range": () => new timezone(day),
});
