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
import { registerWarn } from "./ownWarnings.ts";
import { framesOf, type Frame } from "./stackFrames.ts";
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
  readonly source = null;
  /** The text of the line. */
  readonly _text: string | null;

  constructor(message: Exception, category: Category, frame: Frame | undefined) {
    this.message = message;
    this.category = category;
    this.filename = frame?.file ?? "sys";
    this.lineno = frame?.line ?? 1;
    this._text = frame?.text ?? null;
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

function showOnStderr({ message, category, filename, lineno, _text }: WarningMessage): void {
  const source = _text ? `  ${_text}\n` : "";
  stderr.write(`${filename}:${lineno}: ${className(category)}: ${str(message)}\n${source}`);
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
  const text = str(message);
  const frames = framesOf(new Error());
  const frame = frames.at(-Number(stacklevel)) ?? frames[0];
  const line = frame?.line ?? 1;
  const { action = "default" } =
    state.filters.find(
      (filter) => isKind(cls, filter.category) && (filter.matches?.(text, line) ?? true),
    ) ?? {};
  if (action === "ignore") return;
  const warning =
    typeof message === "string" ? new (cls as new (text: string) => Exception)(text) : message;
  if (action === "error") throw warning;
  const place = action === "once" ? "" : `${frame?.file}:${action === "module" ? "" : line}`;
  const key = `${place}:${className(cls)}:${text}`;
  if (action !== "always" && shown.has(key)) return;
  shown.add(key);
  state.show(new WarningMessage(warning, cls, frame));
}

registerWarn((text, category) => warn(text, category as Category));
