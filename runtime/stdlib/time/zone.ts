/** The local time zone of the process (`TZ`), read through the host's Date. */

/** A zone's offset at an instant, in seconds east of UTC, and whether it is on daylight saving time. */
export interface ZoneOffset {
  readonly offset: number;
  readonly isDst: boolean;
  readonly name: string;
}

/** The zone at an instant (seconds since the epoch). */
export function localZone(epoch: number): ZoneOffset {
  const date = new Date(epoch * 1000);
  const offset = -date.getTimezoneOffset() * 60;
  const year = date.getFullYear();
  const isDst = offset !== standardOffset(year);
  return {
    offset,
    isDst,
    // few ask for it, and the host takes milliseconds to tell
    get name() {
      return zoneName(date, offset);
    },
  };
}

/** The smaller of the year's two offsets: standard time. */
export function standardOffset(year: number): number {
  const january = -new Date(year, 0, 1).getTimezoneOffset() * 60;
  const july = -new Date(year, 6, 1).getTimezoneOffset() * 60;
  return Math.min(january, july);
}

/** The greater of the year's two offsets: daylight saving time, or standard time where there is none. */
export function daylightOffset(year: number): number {
  const january = -new Date(year, 0, 1).getTimezoneOffset() * 60;
  const july = -new Date(year, 6, 1).getTimezoneOffset() * 60;
  return Math.max(january, july);
}

/** Locales whose abbreviations are the customary ones; the others say `GMT+1`. */
const LOCALES = ["en-US", "en-GB", "en-AU", "en-NZ", "en-IN", "en-ZA"];

/** `CET`, `EST`; where the zone has no abbreviation its offset, as the tz database writes it: `+04`. */
function zoneName(date: Date, offset: number): string {
  for (const locale of LOCALES) {
    const parts = new Intl.DateTimeFormat(locale, { timeZoneName: "short" }).formatToParts(date);
    const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
    if (/^[A-Z]{3,5}$/.test(name)) return name;
  }
  const minutes = Math.abs(offset) / 60;
  const two = (n: number): string => String(n).padStart(2, "0");
  const rest = minutes % 60 === 0 ? "" : two(minutes % 60);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${rest}`;
}

/** The instant at which local clocks show this; `new Date(...)` without its two-digit years. */
export function localEpoch(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const date = new Date(2000, 0, 1, hour, minute, second);
  date.setFullYear(year, month - 1, day);
  date.setHours(hour, minute, second);
  return date.getTime() / 1000;
}
