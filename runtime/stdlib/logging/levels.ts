/** The levels of `logging` and their names (Lib/logging/__init__.py). */
import { Dict } from "../../python/dict.ts";
import { TypeError, ValueError } from "../../python/exceptions.ts";
import type { Int } from "../../python/integers.ts";
import { repr } from "../../python/repr.ts";

export const CRITICAL = 50;
export const FATAL = CRITICAL;
export const ERROR = 40;
export const WARNING = 30;
export const WARN = WARNING;
export const INFO = 20;
export const DEBUG = 10;
export const NOTSET = 0;

const names = new Map<number, string>([
  [CRITICAL, "CRITICAL"],
  [ERROR, "ERROR"],
  [WARNING, "WARNING"],
  [INFO, "INFO"],
  [DEBUG, "DEBUG"],
  [NOTSET, "NOTSET"],
]);

const levels = new Map<string, number>([
  ["CRITICAL", CRITICAL],
  ["FATAL", FATAL],
  ["ERROR", ERROR],
  ["WARN", WARNING],
  ["WARNING", WARNING],
  ["INFO", INFO],
  ["DEBUG", DEBUG],
  ["NOTSET", NOTSET],
]);

/** The name of a level, or the level of a name; `Level 15` for one without a name. */
export function getLevelName(level: Int | string): string | number {
  const found = typeof level === "string" ? levels.get(level) : names.get(Number(level));
  return found ?? `Level ${level}`;
}

export function addLevelName(level: Int, levelName: string): void {
  names.set(Number(level), levelName);
  levels.set(levelName, Number(level));
}

export function getLevelNamesMapping(): Dict<string, number> {
  return new Dict(levels);
}

/** The level that a program names. Raises ValueError for an unknown name. */
export function checkLevel(level: Int | string): number {
  if (typeof level === "number" || typeof level === "bigint") return Number(level);
  if (typeof level !== "string") {
    throw new TypeError(`Level not an integer or a valid string: ${repr(level)}`);
  }
  const found = levels.get(level);
  if (found === undefined) throw new ValueError(`Unknown level: ${repr(level)}`);
  return found;
}
