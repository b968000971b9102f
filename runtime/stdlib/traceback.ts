/**
 * Python's `traceback` (Lib/traceback.py).
 *
 * `format_exc()` shows the exception that is being handled. JavaScript does not say which one that is, so
 * generated code passes it: `traceback.formatExc({ exc: error })`; else what a caller notes that it handles.
 */
import type { FrameSummary } from "../python/frameSummary.ts";
import { currentException } from "../python/handledExceptions.ts";
import { isKeywords } from "../python/keywords.ts";
import type { TextStream } from "../python/stdio.ts";
import { stderr } from "../python/stdio.ts";
import { framesHere, withoutMarks, type Frame } from "../python/stackFrames.ts";
import {
  formatException as formatted,
  formatExceptionOnly as lastLines,
  limited,
} from "../python/traceback.ts";
import { StackSummary, formatList } from "../python/stackSummary.ts";
import { framesOfTraceback, type TracebackType } from "../python/tracebackObjects.ts";
import { linesOf } from "./traceback/lines.ts";

export { FrameSummary } from "../python/frameSummary.ts";
export { StackSummary, formatList } from "../python/stackSummary.ts";
export { TracebackException } from "./traceback/TracebackException.ts";

interface Handled {
  readonly exc?: unknown;
}

interface Limit {
  /** How many frames are shown: the first ones, or the last -n; null for all. */
  readonly limit?: number | null;
}

interface Options extends Limit {
  /** Whether causes and contexts are shown. */
  readonly chain?: boolean;
  readonly file?: TextStream | null;
}

interface Given {
  readonly error: unknown;
  /** The frames to show, where a traceback is given. */
  readonly frames?: readonly Frame[];
  readonly options: Options;
}

/** `(error, { chain: false })`, and as in old Python `(type, error, tb, { chain: false })`. */
function exceptionAndOptions(values: readonly unknown[]): Given {
  const last = values.at(-1);
  const options: Options = isKeywords(last) ? last : {};
  const [exc, value, tb] = isKeywords(last) ? values.slice(0, -1) : values;
  if (value === undefined || value === null) return { error: exc, options };
  return { error: value, frames: framesOfTraceback((tb ?? null) as TracebackType | null), options };
}

function text({ error, frames, options: { chain = true, limit = null } }: Given): string {
  return formatted(error, { chain, limit, handler: framesHere(), ...(frames && { frames }) });
}

/** `format_exception(error)`: lines, each with its newline. */
export function formatException(...values: unknown[]): string[] {
  return linesOf(text(exceptionAndOptions(values)));
}

export function formatExceptionOnly(exc: unknown, value?: unknown): string[] {
  return linesOf(lastLines(value ?? exc));
}

/** The traceback of the exception that is being handled. */
export function formatExc({
  exc = currentException(),
  ...options
}: Handled & Options = {}): string {
  return exc === null ? "NoneType: None\n" : text({ error: exc, options });
}

/** Writes that of the exception being handled; to standard error if no file is given. */
export function printExc({ file = null, ...options }: Handled & Options = {}): void {
  (file ?? stderr).write(formatExc(options));
}

export function printException(...values: unknown[]): void {
  const given = exceptionAndOptions(values);
  (given.options.file ?? stderr).write(text(given));
}

/** The frames of a traceback. */
export function extractTb(tb: TracebackType | null, limit: number | null = null): StackSummary {
  return StackSummary._of(limited(framesOfTraceback(tb), limit));
}

export function formatTb(tb: TracebackType | null, limit: number | null = null): string[] {
  return extractTb(tb, limit).format();
}

export function printTb(
  tb: TracebackType | null,
  limit: number | null = null,
  file: TextStream | null = null,
): void {
  (file ?? stderr).write(formatTb(tb, limit).join(""));
}

export function printList(
  extractedList: Iterable<FrameSummary | readonly unknown[]>,
  file: TextStream | null = null,
): void {
  (file ?? stderr).write(formatList(extractedList).join(""));
}

/** The calls that led here. */
export function extractStack(): StackSummary {
  return StackSummary._of(framesHere().map(withoutMarks));
}

export function formatStack(): string[] {
  return extractStack().format();
}

export function printStack(): void {
  stderr.write(formatStack().join(""));
}
