/**
 * Python's `traceback` (Lib/traceback.py).
 *
 * `format_exc()` shows the exception that is being handled. JavaScript does not say which one that is, so
 * generated code passes it: `traceback.formatExc({ exc: error })`; else what a caller notes that it handles.
 */
import { currentException } from "../python/handledExceptions.ts";
import type { TextStream } from "../python/stdio.ts";
import { stderr } from "../python/stdio.ts";
import { framesHere } from "../python/stackFrames.ts";
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

interface Options {
  /** Whether causes and contexts are shown. */
  readonly chain?: boolean;
  readonly file?: TextStream | null;
}

/** `(error, { chain: false })`, and as in old Python `(type, error, tb, { chain: false })`. */
function exceptionAndOptions(values: readonly unknown[]): { error: unknown; options: Options } {
  const last = values.at(-1);
  const isOptions =
    typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  const [exc, value] = isOptions ? values.slice(0, -1) : values;
  return { error: value ?? exc, options: isOptions ? (last as Options) : {} };
}

function text(error: unknown, { chain = true }: Options): string {
  return formatted(error, { chain, handler: framesHere() });
}

/** `format_exception(error)`: lines, each with its newline. */
export function formatException(...values: unknown[]): string[] {
  const { error, options } = exceptionAndOptions(values);
  return linesOf(text(error, options));
}

export function formatExceptionOnly(exc: unknown, value?: unknown): string[] {
  return linesOf(lastLines(value ?? exc));
}

/** The traceback of the exception that is being handled. */
export function formatExc({
  exc = currentException(),
  ...options
}: Handled & Options = {}): string {
  return exc === null ? "NoneType: None\n" : text(exc, options);
}

/** Writes that of the exception being handled; to standard error if no file is given. */
export function printExc({ file = null, ...options }: Handled & Options = {}): void {
  (file ?? stderr).write(formatExc(options));
}

export function printException(...values: unknown[]): void {
  const { error, options } = exceptionAndOptions(values);
  (options.file ?? stderr).write(text(error, options));
}

/** The calls that led here. */
export function formatStack(): string[] {
  return framesHere().map((frame) => formatFrames([frame]));
}

export function printStack(): void {
  stderr.write(formatStack().join(""));
}
