/**
 * Python's `traceback` (Lib/traceback.py).
 *
 * `format_exc()` shows the exception that is being handled. JavaScript does not say which one that is, so
 * generated code passes it: `traceback.formatExc({ exc: error })`; else what a caller notes that it handles.
 */
import { currentException } from "../python/handledExceptions.ts";
import type { TextStream } from "../python/stdio.ts";
import { stderr } from "../python/stdio.ts";
import { framesOf } from "../python/stackFrames.ts";
import {
  formatException as formatted,
  formatExceptionOnly as lastLines,
  formatFrames,
} from "../python/traceback.ts";

interface Handled {
  readonly exc?: unknown;
}

/** The lines of a text, each with its newline. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** `format_exception(error)`, or as in old Python `format_exception(type, error, tb)`. */
export function formatException(exc: unknown, value?: unknown): string[] {
  return linesOf(formatted(value ?? exc));
}

export function formatExceptionOnly(exc: unknown, value?: unknown): string[] {
  return linesOf(lastLines(value ?? exc));
}

/** The traceback of the exception that is being handled. */
export function formatExc({ exc = currentException() }: Handled = {}): string {
  return exc === null ? "NoneType: None\n" : formatted(exc);
}

export function printExc({
  exc = currentException(),
  file = null,
}: Handled & { file?: TextStream | null } = {}): void {
  (file ?? stderr).write(formatExc({ exc }));
}

export function printException(
  exc: unknown,
  value?: unknown,
  _tb?: unknown,
  { file = null }: { file?: TextStream | null } = {},
): void {
  (file ?? stderr).write(formatted(value ?? exc));
}

/** The calls that led here. */
export function formatStack(): string[] {
  return framesOf(new Error()).map((frame) => formatFrames([frame]));
}

export function printStack(): void {
  stderr.write(formatStack().join(""));
}
