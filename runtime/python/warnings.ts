/** The warnings of the language and of the library, after Lib/warnings.py: filters, and who shows them. */
import type { Exception } from "./exceptions.ts";
import {
  DeprecationWarning,
  ImportWarning,
  PendingDeprecationWarning,
  ResourceWarning,
  UserWarning,
} from "./exceptions.ts";
import type { Int } from "./integers.ts";
import { repr } from "./repr.ts";
import { formatWarning, NOWHERE, registerWarn, type Place } from "./ownWarnings.ts";
import { framesOf } from "./stackFrames.ts";
import { stderr } from "./stdio.ts";
import { str } from "./str.ts";
import { className } from "./types.ts";

export type Category = abstract new (...args: never[]) => Exception;
export type Action = "default" | "error" | "ignore" | "always" | "module" | "once";

export interface WarningFilter {
  readonly action: Action;
  readonly category: Category;
  /** Whether the filter is for warnings of that text and line. */
  readonly matches?: (text: string, line: number) => boolean;
}

/** `warnings.WarningMessage`: a warning that is shown, or recorded instead. */
export class WarningMessage {
  static readonly __module__: string = "warnings";

  readonly message: Exception;
  readonly category: Category;
  readonly filename: string;
  readonly lineno: number;
  readonly file = null;
  readonly line = null;
  /** The object of which it warns, where that has been destroyed. */
  readonly source: unknown;
  /** The text of the line. */
  readonly _text: string | null;

  constructor(
    message: Exception,
    category: Category,
    { file, line, text }: Place,
    source: unknown = null,
  ) {
    this.message = message;
    this.category = category;
    this.filename = file;
    this.lineno = line;
    this.source = source;
    this._text = text;
  }

  __str__(): string {
    const category = repr(className(this.category));
    return (
      `{message : ${repr(this.message)}, category : ${category}, ` +
      `filename : ${repr(this.filename)}, lineno : ${this.lineno}, line : None}`
    );
  }
}

/** What a program has set: `catch_warnings` saves it and puts it back. */
export interface WarningState {
  filters: readonly WarningFilter[];
  show: (warning: WarningMessage) => void;
}

function showOnStderr(warning: WarningMessage): void {
  const { message, category, filename: file, lineno: line, source, _text: text } = warning;
  stderr.write(formatWarning({ file, line, text }, str(message), category, source));
}

/** A program that is run as `__main__`: warnings for developers are silent elsewhere. */
let state: WarningState = {
  filters: [
    { action: "default", category: DeprecationWarning },
    { action: "ignore", category: PendingDeprecationWarning },
    { action: "ignore", category: ImportWarning },
    { action: "ignore", category: ResourceWarning },
  ],
  show: showOnStderr,
};
const shown = new Set<string>();

export function warningState(): WarningState {
  return state;
}

/** Changes filters or who shows warnings: each place may warn once more. */
export function setWarningState(changed: Partial<WarningState>): void {
  state = { ...state, ...changed };
  shown.clear();
}

function isKind(cls: Category, of: Category): boolean {
  return cls === of || (of.prototype as object).isPrototypeOf(cls.prototype as object);
}

/**
 * Issues a warning. Raises it as an exception where a filter says `error`.
 *
 * @param stacklevel 1: the line of the program that runs; 2: the one that called its function
 */
export function warn(
  message: string | Exception,
  category: Category | null = null,
  stacklevel: Int = 1,
): void {
  const cls =
    typeof message === "string" ? (category ?? UserWarning) : (message.constructor as Category);
  const frames = framesOf(new Error());
  const frame = frames.at(-Number(stacklevel)) ?? frames[0];
  warnAt(frame ?? NOWHERE, message, cls);
}

/**
 * Issues a warning about a line of the program: `warn_explicit`.
 *
 * @param source the object of which it warns, where that has been destroyed
 */
export function warnAt(
  place: Place,
  message: string | Exception,
  cls: Category,
  source: unknown = null,
): void {
  const { file, line } = place;
  const text = str(message);
  const { action = "default" } =
    state.filters.find(
      (filter) => isKind(cls, filter.category) && (filter.matches?.(text, line) ?? true),
    ) ?? {};
  if (action === "ignore") return;
  const warning =
    typeof message === "string" ? new (cls as new (text: string) => Exception)(text) : message;
  if (action === "error") throw warning;
  const where = action === "once" ? "" : `${file}:${action === "module" ? "" : line}`;
  const key = `${where}:${className(cls)}:${text}`;
  if (action !== "always" && shown.has(key)) return;
  shown.add(key);
  state.show(new WarningMessage(warning, cls, place, source));
}

registerWarn(warnAt);
