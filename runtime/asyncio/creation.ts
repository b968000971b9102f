/**
 * Where handles, futures, tasks and coroutines are created, which debug mode notes (CPython's
 * `_source_traceback` and `sys.set_coroutine_origin_tracking_depth`): creationNotes.ts.
 */
import type { FrameSummary } from "../python/frameSummary.ts";
import { repr } from "../python/repr.ts";
import { formatFrames } from "../python/traceback.ts";
import type { CreationNotes } from "./creationNotes.ts";

/** Null until a loop is in debug mode. */
let notes: CreationNotes | null = null;

export function keepNotes(kept: CreationNotes): void {
  notes = kept;
}

/** Notes that an object is created here: in debug mode alone, for it is slow. */
export function noteCreation(thing: object): void {
  notes?.note(thing);
}

/**
 * Says that a function of asyncio created an object, for reprs; nothing outside of debug mode.
 *
 * @param file a file of CPython's asyncio package, with the line that creates the object
 */
export function createdBy<T extends object>(thing: T, file: string, line: number): T {
  notes?.createdBy(thing, file, line);
  return thing;
}

/** `created at file.py:12`, or null where that was not noted. */
export function creationInfo(thing: object): string | null {
  return notes?.info(thing) ?? null;
}

/** The calls that led to an object's creation, the innermost last; null where they were not noted. */
export function sourceTraceback(thing: object): FrameSummary[] | null {
  return notes?.traceback(thing) ?? null;
}

/** The entry of a report that tells, in debug mode, where its subject was made. */
export function madeAt(origin: unknown): { source_traceback?: unknown } {
  return origin === null ? {} : { source_traceback: origin };
}

/** The value of `source_traceback` in a report, as text. */
export function formatSourceTraceback(value: unknown): string {
  if (!Array.isArray(value)) return repr(value);
  return formatFrames((value as FrameSummary[]).map(({ _frame }) => _frame)).trimEnd();
}
