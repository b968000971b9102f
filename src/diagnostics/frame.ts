import type { Diagnostic, Severity } from "./diagnostic.ts";
import { SourceText } from "./sourceText.ts";

export interface FrameOptions {
  /** Colour with ANSI escapes. */
  readonly colour?: boolean;
  /** Longer lines are cut around what is marked. In columns; 120 unless told. */
  readonly width?: number;
}

const TAB = "    ";
const ELLIPSIS = "...";
const COLOURS: Readonly<Record<Severity | "quiet", string>> = {
  error: "31",
  warning: "33",
  suggestion: "36",
  quiet: "2",
};

/**
 * A diagnostic as people read it, with the line it is about:
 *
 *     error[syntax-error]: expected ':'
 *      --> lesson.py:3:10
 *       |
 *     3 | if x == 1
 *       |          ^
 *       = hint: ...
 */
export function renderFrame(
  diagnostic: Diagnostic,
  source: string | SourceText,
  options: FrameOptions = {},
): string {
  const { severity, code, message, hint, file, line, column } = diagnostic;
  const text = typeof source === "string" ? new SourceText(file, source) : source;
  const paint = (style: Severity | "quiet", painted: string) =>
    options.colour ? `\x1b[${COLOURS[style]}m${painted}\x1b[0m` : painted;
  const gutter = " ".repeat(String(line).length);
  const bar = paint("quiet", "|");
  const { shown, marker } = markedLine(diagnostic, text, options.width ?? 120);
  const lines = [
    `${paint(severity, `${severity}[${code}]`)}: ${message}`,
    `${gutter}${paint("quiet", "-->")} ${file}:${line}:${column}`,
    `${gutter} ${bar}`,
    `${paint("quiet", String(line))} ${bar} ${shown}`,
    `${gutter} ${bar} ${paint(severity, marker)}`,
  ];
  if (hint !== null) lines.push(`${gutter} ${paint("quiet", "=")} hint: ${hint}`);
  return lines.map((each) => each.trimEnd()).join("\n");
}

/** The line with its tabs expanded and its far ends cut, and the carets below it. */
function markedLine(
  { span, line }: Diagnostic,
  source: SourceText,
  width: number,
): { shown: string; marker: string } {
  const text = source.lineText(line);
  const lineStart = source.lineStarts[line - 1] ?? 0;
  const from = Math.min(span.start - lineStart, text.length);
  // A span over several lines is marked to the end of its first one.
  const to = Math.min(Math.max(span.end - lineStart, from), text.length);
  const before = expand(text.slice(0, from));
  const marked = expand(text.slice(from, to));
  const whole = before + marked + expand(text.slice(to));
  const start = displayWidth(before);
  const length = Math.max(1, displayWidth(marked));
  return cut(whole, start, length, width);
}

function expand(text: string): string {
  return text.replaceAll("\t", TAB).replace(/[\x00-\x1f\x7f]/g, " ");
}

function cut(
  line: string,
  start: number,
  length: number,
  width: number,
): { shown: string; marker: string } {
  const characters = [...line];
  if (displayWidth(line) <= width) {
    return { shown: line, marker: " ".repeat(start) + "^".repeat(length) };
  }
  // Keep a third of the width in front of the mark, as far as there is something to show there.
  const first = Math.max(0, Math.min(start - Math.floor(width / 3), displayWidth(line) - width));
  let column = 0;
  let shown = first > 0 ? ELLIPSIS : "";
  for (const character of characters) {
    if (column >= first + shownOffset(first) && column < first + width) shown += character;
    column += displayWidth(character);
  }
  if (column > first + width) shown += ELLIPSIS;
  const visible = Math.max(1, Math.min(length, first + width - start));
  return { shown, marker: " ".repeat(start - first) + "^".repeat(visible) };
}

/** The dots in front take the room of the characters they stand for. */
function shownOffset(first: number): number {
  return first > 0 ? ELLIPSIS.length : 0;
}

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\u200b-\u200d\ufe0f]$/u;
/** East Asian wide characters and emoji take two columns on a terminal. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character >= " " && character < "\x7f") width++;
    else if (!ZERO_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
