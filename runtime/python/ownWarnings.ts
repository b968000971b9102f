/** Warnings of the runtime itself, shown as Python's default filters have it. */
import type { Exception } from "./exceptions/base.ts";
import { framesOf, type Frame } from "./stackFrames.ts";
import { stderr } from "./stdio.ts";
import { className, type AnyClass } from "./types.ts";

/** What a warning is about: a line of a file. */
export type Place = Pick<Frame, "file" | "line" | "text">;

/** Where a warning is said to come from when no code of the program runs. */
export const NOWHERE: Place = { file: "<sys>", line: 0, text: null };

type Category = new (...args: never[]) => Exception;
type WarnAt = (place: Place, text: string, category: Category, source: unknown) => void;

/**
 * What a warning says on standard error.
 *
 * @param source the object of which it warns, where that has been destroyed
 */
export function formatWarning(
  { file, line, text: code }: Place,
  text: string,
  category: AnyClass,
  source: unknown,
): string {
  const name = className(category);
  const shown = `${file}:${line}: ${name}: ${text}\n${code ? `  ${code}\n` : ""}`;
  if (source === null) return shown;
  return `${shown}${name}: Enable tracemalloc to get the object allocation traceback\n`;
}

const shown = new Set<string>();

const showOnce: WarnAt = (place, text, category, source) => {
  const warning = formatWarning(place, text, category as AnyClass, source);
  if (shown.has(warning)) return;
  shown.add(warning);
  stderr.write(warning);
};

let warnAt = showOnce;

/** Has the filters of `warnings` look at them (warnings.ts), in programs that may change those. */
export function registerWarn(register: WarnAt): void {
  warnAt = register;
}

/** Issues a warning of one of the classes that are shown by default. */
export function warnOwn(text: string, category: Category): void {
  warnOwnAt(framesOf(new Error()).at(-1) ?? NOWHERE, text, category);
}

/**
 * The same about a line of the program, or about an object that has been destroyed there.
 *
 * @param source that object
 */
export function warnOwnAt(
  place: Place,
  text: string,
  category: Category,
  source: unknown = null,
): void {
  warnAt(place, text, category, source);
}
