/** Reading a time by a format (Lib/_strptime.py, C locale). */
import { ValueError } from "../../python/exceptions.ts";
import { repr } from "../../python/repr.ts";
import {
  MONTHS,
  WEEKDAYS,
  dateOfOrdinal,
  dayOfYear,
  daysInMonth,
  isLeapYear,
  isoFirstMonday,
  ordinalOf,
  weekdayOf,
} from "./calendar.ts";
import { localZone } from "./zone.ts";

export interface ParsedTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Microseconds. */
  fraction: number;
  weekday: number;
  yearDay: number;
  zone: string | undefined;
  /** Seconds east of UTC. */
  offset: number | undefined;
}

const DIRECTIVES: Readonly<Record<string, string>> = {
  d: "(?<d>3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9])",
  f: "(?<f>[0-9]{1,6})",
  H: "(?<H>2[0-3]|[0-1]\\d|\\d)",
  I: "(?<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
  G: "(?<G>\\d\\d\\d\\d)",
  j: "(?<j>36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9])",
  m: "(?<m>1[0-2]|0[1-9]|[1-9])",
  M: "(?<M>[0-5]\\d|\\d)",
  S: "(?<S>6[0-1]|[0-5]\\d|\\d)",
  U: "(?<U>5[0-3]|[0-4]\\d|\\d)",
  W: "(?<W>5[0-3]|[0-4]\\d|\\d)",
  w: "(?<w>[0-6])",
  u: "(?<u>[1-7])",
  V: "(?<V>5[0-3]|0[1-9]|[1-4]\\d|\\d)",
  y: "(?<y>\\d\\d)",
  Y: "(?<Y>\\d\\d\\d\\d)",
  z: "(?<z>[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z)",
  A: `(?<A>${[...WEEKDAYS].sort((a, b) => b.length - a.length).join("|")})`,
  a: `(?<a>${WEEKDAYS.map((name) => name.slice(0, 3)).join("|")})`,
  B: `(?<B>${[...MONTHS].sort((a, b) => b.length - a.length).join("|")})`,
  b: `(?<b>${MONTHS.map((name) => name.slice(0, 3)).join("|")})`,
  p: "(?<p>am|pm)",
  "%": "%",
};

const COMPOSITES: Readonly<Record<string, string>> = {
  c: "%a %b %d %H:%M:%S %Y",
  x: "%m/%d/%y",
  X: "%H:%M:%S",
};

/** Reads `text`; raises ValueError with CPython's message where it does not fit the format. */
export function parseTime(text: string, format: string): ParsedTime {
  const pattern = new RegExp(`^(?:${translate(format, format)})`, "i");
  const found = pattern.exec(text);
  if (found === null) {
    throw new ValueError(`time data ${repr(text)} does not match format ${repr(format)}`);
  }
  if (found[0].length !== text.length) {
    throw new ValueError(`unconverted data remains: ${text.slice(found[0].length)}`);
  }
  return interpret(found.groups ?? {});
}

function translate(format: string, whole: string): string {
  const escaped = format.replace(/[\\.^$*+?(){}[\]|]/g, "\\$&").replace(/\s+/g, "\\s+");
  return escaped.replace(/%(.?)/gsu, (_, letter: string) => {
    if (letter === "") throw new ValueError(`stray % in format '${whole}'`);
    const composite = COMPOSITES[letter];
    if (composite !== undefined) return translate(composite, whole);
    if (letter === "Z") return `(?<Z>${zoneNames().join("|")})`;
    const directive = DIRECTIVES[letter];
    if (directive === undefined) {
      const shown = letter === "\\" ? "%" : letter;
      throw new ValueError(`'${shown}' is a bad directive in format '${whole}'`);
    }
    return directive;
  });
}

function zoneNames(): string[] {
  const year = new Date().getFullYear();
  const local = [0, 6].map((month) => localZone(Date.UTC(year, month, 1) / 1000).name);
  return ["utc", "gmt", ...local].map((name) => name.replace(/\+/g, "\\+"));
}

function indexOf(names: readonly string[], name: string): number {
  const wanted = name.toLowerCase();
  return names.findIndex((each) => each.toLowerCase().startsWith(wanted));
}

function interpret(groups: Readonly<Record<string, string | undefined>>): ParsedTime {
  const number = (key: string): number | undefined =>
    groups[key] === undefined ? undefined : Number(groups[key]);
  const year = number("y");
  const parsed: ParsedTime = {
    year: number("Y") ?? (year === undefined ? NaN : year + (year <= 68 ? 2000 : 1900)),
    month: number("m") ?? 1,
    day: number("d") ?? 1,
    hour: number("H") ?? hour24(number("I"), groups["p"]),
    minute: number("M") ?? 0,
    second: number("S") ?? 0,
    fraction: Number((groups["f"] ?? "").padEnd(6, "0")),
    weekday: weekdayFrom(groups) ?? NaN,
    yearDay: number("j") ?? NaN,
    zone: groups["Z"],
    offset: groups["z"] === undefined ? undefined : parseOffset(groups["z"]),
  };
  if (groups["B"] !== undefined) parsed.month = indexOf(MONTHS, groups["B"]) + 1;
  if (groups["b"] !== undefined) parsed.month = indexOf(MONTHS, groups["b"]) + 1;
  checkIso(groups, parsed);
  resolveDay(parsed, groups);
  return parsed;
}

function hour24(hour: number | undefined, half: string | undefined): number {
  if (hour === undefined) return 0;
  return half?.toLowerCase() === "pm" ? (hour === 12 ? 12 : hour + 12) : hour === 12 ? 0 : hour;
}

function weekdayFrom(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  if (groups["A"] !== undefined) return indexOf(WEEKDAYS, groups["A"]);
  if (groups["a"] !== undefined) return indexOf(WEEKDAYS, groups["a"]);
  if (groups["w"] !== undefined) return (Number(groups["w"]) + 6) % 7;
  return groups["u"] === undefined ? undefined : Number(groups["u"]) - 1;
}

function parseOffset(text: string): number {
  if (text.toUpperCase() === "Z") return 0;
  const match = /^([+-])(\d\d)(:?)(\d\d)(?:(:?)(\d\d)(?:\.(\d+))?)?$/.exec(text)!;
  const [, sign, hours, colon, minutes, colon2, seconds = "0", fraction = ""] = match;
  if (colon2 !== undefined && colon !== colon2) {
    throw new ValueError(`Inconsistent use of : in ${text}`);
  }
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const offset = size + Number(fraction.padEnd(6, "0")) / 1e6;
  return sign === "-" ? -offset : offset;
}

const WEEKDAY_DIRECTIVES = "a weekday directive ('%A', '%a', '%w', or '%u').";

function checkIso(groups: Readonly<Record<string, string | undefined>>, parsed: ParsedTime): void {
  const noWeekday = Number.isNaN(parsed.weekday);
  if (groups["G"] !== undefined) {
    if (groups["j"] !== undefined) {
      throw new ValueError(
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.",
      );
    }
    if (groups["V"] === undefined || noWeekday) {
      throw new ValueError(
        `ISO year directive '%G' must be used with the ISO week directive '%V' and ${WEEKDAY_DIRECTIVES}`,
      );
    }
  } else if (groups["V"] !== undefined) {
    throw new ValueError(
      Number.isNaN(parsed.year) || noWeekday
        ? `ISO week directive '%V' must be used with the ISO year directive '%G' and ${WEEKDAY_DIRECTIVES}`
        : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.",
    );
  }
}

/** Settles year, month and day from a day of the year or a week where they were given instead. */
function resolveDay(
  parsed: ParsedTime,
  groups: Readonly<Record<string, string | undefined>>,
): void {
  const noYear = Number.isNaN(parsed.year);
  // 1904 is the first leap year of the century: the 29th of February needs one.
  const leapDay = noYear && parsed.month === 2 && parsed.day === 29;
  if (noYear) parsed.year = leapDay ? 1904 : 1900;
  if (Number.isNaN(parsed.yearDay) && !Number.isNaN(parsed.weekday)) {
    const week = groups["U"] ?? groups["W"];
    if (week !== undefined) {
      parsed.yearDay = dayOfWeek(parsed, Number(week), groups["W"] !== undefined);
    } else if (groups["G"] !== undefined) {
      const ordinal =
        isoFirstMonday(Number(groups["G"])) + (Number(groups["V"]) - 1) * 7 + parsed.weekday;
      [parsed.year, parsed.month, parsed.day] = dateOfOrdinal(ordinal);
    }
    if (parsed.yearDay <= 0) {
      parsed.year--;
      parsed.yearDay += isLeapYear(parsed.year) ? 366 : 365;
    }
  }
  if (Number.isNaN(parsed.yearDay)) {
    if (parsed.day > daysInMonth(parsed.year, parsed.month)) {
      throw new ValueError("day is out of range for month");
    }
    parsed.yearDay = dayOfYear(parsed.year, parsed.month, parsed.day);
  } else {
    const ordinal = ordinalOf(parsed.year, 1, 1) + parsed.yearDay - 1;
    [parsed.year, parsed.month, parsed.day] = dateOfOrdinal(ordinal);
  }
  if (Number.isNaN(parsed.weekday)) {
    parsed.weekday = weekdayOf(parsed.year, parsed.month, parsed.day);
  }
  if (leapDay) parsed.year = 1900;
}

function dayOfWeek(parsed: ParsedTime, week: number, startsMonday: boolean): number {
  const shift = startsMonday ? 0 : 1;
  const first = (weekdayOf(parsed.year, 1, 1) + shift) % 7;
  const day = (parsed.weekday + shift) % 7;
  if (week === 0) return 1 + day - first;
  return 1 + ((7 - first) % 7) + 7 * (week - 1) + day;
}
