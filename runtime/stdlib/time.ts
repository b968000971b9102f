/**
 * Python's `time` (Modules/timemodule.c), on the runtime's one clock: real, or virtual.
 *
 * Times are seconds as floats; `*_ns` are ints of nanoseconds.
 */
import { TypeError, ValueError } from "../python/exceptions.ts";
import type { Float } from "../python/float.ts";
import { fromNumber } from "../python/integers.ts";
import type { Int } from "../python/integers.ts";
import { tupleOf } from "../python/tuple.ts";
import { typeName } from "../python/types.ts";
import { stdout } from "../python/stdio.ts";
import type { BaseEventLoop } from "../asyncio/baseEvents.ts";
import type { Task } from "../asyncio/tasks.ts";
import { blockFor, clock } from "../loop/clock.ts";
import { runningScheduler } from "../loop/scheduler.ts";
import { MONTHS, WEEKDAYS } from "./time/calendar.ts";
import { strftime as format } from "./time/strftime.ts";
import { StructTime, fieldsOf, localTime, utcTime } from "./time/structTime.ts";
import { parseTime } from "./time/strptime.ts";
import { daylightOffset, localEpoch, localZone, standardOffset } from "./time/zone.ts";

export { StructTime as structTime } from "./time/structTime.ts";

type Seconds = Int | Float;

/** Seconds since the Unix epoch. */
export function time(): number {
  return clock.time();
}

export function timeNs(): Int {
  return nanoseconds(clock.time());
}

/** Seconds of a clock that cannot go back. */
export function monotonic(): number {
  return clock.monotonic();
}

export function monotonicNs(): Int {
  return nanoseconds(clock.monotonic());
}

/** The clock for measuring; the same as `monotonic()`. */
export function perfCounter(): number {
  return clock.monotonic();
}

export function perfCounterNs(): Int {
  return nanoseconds(clock.monotonic());
}

/** Seconds of CPU time; stands still on the virtual clock. */
export function processTime(): number {
  if (clock.isVirtual) return 1000;
  const usage = globalThis.process?.cpuUsage?.();
  return usage === undefined ? clock.monotonic() : (usage.user + usage.system) / 1e6;
}

export function processTimeNs(): Int {
  return nanoseconds(processTime());
}

function nanoseconds(seconds: number): Int {
  return fromNumber(Math.trunc(seconds * 1e9));
}

/** Blocks the whole program, event loop included. Raises ValueError for a negative time. */
export function sleep(seconds: Seconds): void {
  const length = checkedLength(seconds);
  // A reader sees in Python's output what was printed before the pause.
  if (!clock.isVirtual) stdout.flush();
  blockFor(length);
}

/**
 * Blocks a thread that `to_thread` or the default executor started: the loop goes on meanwhile. Where no
 * such thread runs it is `sleep`.
 */
export async function sleepInThread(seconds: Seconds): Promise<void> {
  const loop = runningScheduler() as BaseEventLoop | null;
  const step = loop?._stepHere() as Task<never> | null | undefined;
  if (loop === null || step?._isThread !== true) return sleep(seconds);
  const length = checkedLength(seconds);
  const waiter = loop.createFuture<null>();
  loop.callLater(length, () => waiter.setResult(null));
  await waiter;
}

function checkedLength(seconds: Seconds): number {
  const length = Number(seconds);
  if (typeof seconds === "string" || seconds === null) {
    throw new TypeError(`'${typeName(seconds)}' object cannot be interpreted as an integer`);
  }
  if (Number.isNaN(length)) throw new ValueError("Invalid value NaN (not a number)");
  if (length < 0) throw new ValueError("sleep length must be non-negative");
  return length;
}

/** A time in UTC. */
export function gmtime(seconds: Seconds | null = null): StructTime {
  return utcTime(seconds === null ? clock.time() : Number(seconds));
}

/** A time in the zone of the process (`TZ`). */
export function localtime(seconds: Seconds | null = null): StructTime {
  return localTime(seconds === null ? clock.time() : Number(seconds));
}

/** The seconds since the epoch of a local time; the inverse of `localtime`. */
export function mktime(t: readonly number[]): number {
  const [year, month, day, hour, minute, second] = [...t].map(Number);
  return localEpoch(year!, month!, day!, hour!, minute!, second!);
}

/** `Tue Nov 14 22:13:20 2023`. */
export function asctime(t: readonly number[] = localtime()): string {
  const { year, month, day, hour, minute, second, weekday } = fieldsOf(t);
  const two = (n: number): string => String(n).padStart(2, "0");
  const names = `${WEEKDAYS[weekday]!.slice(0, 3)} ${MONTHS[month - 1]!.slice(0, 3)}`;
  const clockText = `${two(hour)}:${two(minute)}:${two(second)}`;
  return `${names}${String(day).padStart(3)} ${clockText} ${year}`;
}

/** `asctime(localtime(seconds))`. */
export function ctime(seconds: Seconds | null = null): string {
  return asctime(localtime(seconds));
}

/** Formats a time in the C locale: `strftime("%Y-%m-%d %H:%M:%S")`. */
export function strftime(text: string, t: readonly number[] = localtime()): string {
  const fields = fieldsOf(t);
  const { year, month, day, hour, minute, second } = fields;
  return format(text, { ...fields, epoch: localEpoch(year, month, day, hour, minute, second) });
}

/** Reads a time by a format. Raises ValueError where they do not match. */
export function strptime(text: string, template = "%a %b %d %H:%M:%S %Y"): StructTime {
  const parsed = parseTime(text, template);
  const { year, month, day, hour, minute, second, weekday, yearDay } = parsed;
  const zone = parsed.zone !== undefined || parsed.offset !== undefined;
  return new StructTime(
    [year, month, day, hour, minute, second, weekday, yearDay, zone ? 0 : -1],
    parsed.offset === undefined ? null : { zone: parsed.zone ?? "", offset: parsed.offset },
  );
}

const now = new Date();
/** Seconds west of UTC, of standard time and of daylight saving time. */
export const timezone: number = 0 - standardOffset(now.getFullYear());
export const altzone: number = 0 - daylightOffset(now.getFullYear());
/** Non-zero where the zone has daylight saving time. */
export const daylight: number = timezone === altzone ? 0 : 1;
const zoneNames = [0, 6].map((month) => localZone(Date.UTC(now.getFullYear(), month, 1) / 1000));
const standardZone = zoneNames.find((zone) => !zone.isDst)!;
const daylightZone = zoneNames.find((zone) => zone.isDst) ?? standardZone;
/** The names of standard and daylight saving time. */
export const tzname: readonly string[] = Object.defineProperties(tupleOf("", ""), {
  0: { get: () => standardZone.name },
  1: { get: () => daylightZone.name },
});
