/** The proleptic Gregorian calendar as Python counts it: day 1 is 0001-01-01, Monday is 0. */

export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const MS_PER_DAY = 86_400_000;
/** The ordinal of 1970-01-01. */
const EPOCH_ORDINAL = 719163;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `date(year, month, day).toordinal()`. */
export function ordinalOf(year: number, month: number, day: number): number {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  return Math.round(midnight.getTime() / MS_PER_DAY) + EPOCH_ORDINAL;
}

/** The inverse of `ordinalOf`. */
export function dateOfOrdinal(ordinal: number): [year: number, month: number, day: number] {
  const date = new Date((ordinal - EPOCH_ORDINAL) * MS_PER_DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** 0 is Monday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (((ordinalOf(year, month, day) + 6) % 7) + 7) % 7;
}

/** 1 is the first of January. */
export function dayOfYear(year: number, month: number, day: number): number {
  return ordinalOf(year, month, day) - ordinalOf(year, 1, 1) + 1;
}

/** ISO 8601: the year a week belongs to, the week (1 to 53), the weekday (1 is Monday). */
export function isoCalendar(year: number, month: number, day: number): [number, number, number] {
  const ordinal = ordinalOf(year, month, day);
  let isoYear = year;
  let firstMonday = isoFirstMonday(year);
  if (ordinal < firstMonday) {
    isoYear--;
    firstMonday = isoFirstMonday(isoYear);
  } else if (ordinal >= isoFirstMonday(year + 1)) {
    isoYear++;
    firstMonday = isoFirstMonday(isoYear);
  }
  const days = ordinal - firstMonday;
  return [isoYear, Math.floor(days / 7) + 1, (days % 7) + 1];
}

/** The ordinal of the Monday that starts the year's week 1. */
export function isoFirstMonday(year: number): number {
  const firstDay = ordinalOf(year, 1, 1);
  const weekday = (firstDay + 6) % 7;
  return weekday > 3 ? firstDay - weekday + 7 : firstDay - weekday;
}
