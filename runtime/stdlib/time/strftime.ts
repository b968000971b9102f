/** `strftime` in the C locale, as glibc formats it. */
import { MONTHS, WEEKDAYS, isoCalendar } from "./calendar.ts";

/** A broken-down time; month and yearDay count from 1, weekday from Monday as 0. */
export interface TimeFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
  /** Seconds east of UTC, where known. */
  readonly offset?: number | undefined;
  readonly zone?: string | undefined;
  /** Seconds since the epoch, for `%s`. */
  readonly epoch?: number;
}

type Directive = (t: TimeFields) => string | [value: number, width: number, fill?: string];

const hour12 = (t: TimeFields): number => t.hour % 12 || 12;
const century = (t: TimeFields): number => Math.floor(t.year / 100);
const isoOf = (t: TimeFields): [number, number, number] => isoCalendar(t.year, t.month, t.day);

const DIRECTIVES: Readonly<Record<string, Directive>> = {
  "%": () => "%",
  n: () => "\n",
  t: () => "\t",
  a: (t) => WEEKDAYS[t.weekday]!.slice(0, 3),
  A: (t) => WEEKDAYS[t.weekday]!,
  b: (t) => MONTHS[t.month - 1]!.slice(0, 3),
  h: (t) => MONTHS[t.month - 1]!.slice(0, 3),
  B: (t) => MONTHS[t.month - 1]!,
  c: (t) => strftime("%a %b %e %H:%M:%S %Y", t),
  C: (t) => [century(t), 2],
  d: (t) => [t.day, 2],
  D: (t) => strftime("%m/%d/%y", t),
  e: (t) => [t.day, 2, " "],
  F: (t) => strftime("%Y-%m-%d", t),
  g: (t) => [isoOf(t)[0] % 100, 2],
  G: (t) => [isoOf(t)[0], 1],
  H: (t) => [t.hour, 2],
  I: (t) => [hour12(t), 2],
  j: (t) => [t.yearDay, 3],
  k: (t) => [t.hour, 2, " "],
  l: (t) => [hour12(t), 2, " "],
  m: (t) => [t.month, 2],
  M: (t) => [t.minute, 2],
  p: (t) => (t.hour < 12 ? "AM" : "PM"),
  P: (t) => (t.hour < 12 ? "am" : "pm"),
  r: (t) => strftime("%I:%M:%S %p", t),
  R: (t) => strftime("%H:%M", t),
  s: (t) => String(t.epoch ?? 0),
  S: (t) => [t.second, 2],
  T: (t) => strftime("%H:%M:%S", t),
  u: (t) => [t.weekday + 1, 1],
  U: (t) => [Math.floor((t.yearDay + 6 - ((t.weekday + 1) % 7)) / 7), 2],
  V: (t) => [isoOf(t)[1], 2],
  w: (t) => [(t.weekday + 1) % 7, 1],
  W: (t) => [Math.floor((t.yearDay + 6 - t.weekday) / 7), 2],
  x: (t) => strftime("%m/%d/%y", t),
  X: (t) => strftime("%H:%M:%S", t),
  y: (t) => [((t.year % 100) + 100) % 100, 2],
  Y: (t) => [t.year, 1],
  z: (t) => (t.offset === undefined ? "" : offsetText(t.offset)),
  Z: (t) => t.zone ?? "",
};

/** `+0130`, with seconds where there are any. */
export function offsetText(offset: number, separator = ""): string {
  const size = Math.abs(offset);
  const whole = Math.trunc(size);
  const two = (n: number): string => String(Math.trunc(n)).padStart(2, "0");
  let text = `${offset < 0 ? "-" : "+"}${two(whole / 3600)}${separator}${two((whole / 60) % 60)}`;
  if (size % 60 !== 0) text += `${separator}${two(whole % 60)}`;
  if (size !== whole) text += `.${String(Math.round((size - whole) * 1e6)).padStart(6, "0")}`;
  return text;
}

/** Formats a time; a directive that glibc does not know stays as it is. */
export function strftime(format: string, t: TimeFields): string {
  return format.replace(
    /%([-_0^#]*)(\d*)[EO]?(.)/gsu,
    (all, flags: string, width: string, letter: string) => {
      const directive = DIRECTIVES[letter];
      if (directive === undefined) return all;
      let shown = directive(t);
      if (typeof shown !== "string") {
        const [value, digits, fill = "0"] = shown;
        if (flags.includes("-")) shown = String(value);
        else {
          const padding = flags.includes("_") ? " " : flags.includes("0") ? "0" : fill;
          shown = String(value).padStart(width === "" ? digits : Number(width), padding);
        }
      } else if (width !== "") {
        shown = shown.padStart(Number(width), flags.includes("0") ? "0" : " ");
      }
      return flags.includes("^")
        ? shown.toUpperCase()
        : flags.includes("#")
          ? swapCase(shown)
          : shown;
    },
  );
}

/** `%#Z`, `%#p`: lower case for what is in capitals, else capitals. */
function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}
