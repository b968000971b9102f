/**
 * What a traceback shows of the Python that raised: its lines, and marks under the part that did.
 *
 *     return 1 / 0
 *            ~~^~~
 *
 * After `StackSummary.format_frame_summary` and `_extract_caret_anchors_from_line_segment` of CPython's
 * Lib/traceback.py. CPython parses the lines again; here their tree is at hand.
 */
import type * as ast from "../ast/nodes.ts";
import type { SourceText } from "../diagnostics/sourceText.ts";
import type { Origin } from "../transform/origins.ts";

export interface ShownCode {
  /** The line that the traceback names, from 1. */
  readonly line: number;
  /** Lines of code and of marks, without the indentation that they have in the program. */
  readonly text: string;
}

/** A column counts characters, as they are wide on a screen, from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is shown where a piece of Python raised; null where CPython has no one piece to mark. */
export function shownCode(origin: Origin, source: SourceText): ShownCode | null {
  const node = raisingNode(origin);
  if (node === null) return null;
  const span = raisingSpan(node, source);
  const line = source.lineAt(span.start);
  const last = source.lineAt(span.end);
  const original: string[] = [];
  for (let each = line; each <= last; each++) original.push(source.lineText(each).trimEnd());
  const rows = dedent(original);
  const margin = original[0]!.length - rows[0]!.length;
  const placeOf = (offset: number): Place => {
    const row = source.lineAt(offset) - line;
    const at = Math.max(0, offset - source.lineStarts[row + line - 1]! - margin);
    return { row, column: displayWidth(rows[row]!.slice(0, at)) };
  };
  const inner = innerSpan(node, source.text);
  const marked = marksPart(node, span, source, inner !== null);
  const marks = marked
    ? {
        start: placeOf(span.start),
        end: placeOf(span.end),
        inner: inner && { start: placeOf(inner.start), end: placeOf(inner.end) },
      }
    : null;
  const text = dedent(shownRows(rows, marks, significantRows(rows, marks))).join("\n");
  return { line, text };
}

interface Marks {
  readonly start: Place;
  readonly end: Place;
  /** What is marked `^` where the rest is marked `~`. */
  readonly inner: { readonly start: Place; readonly end: Place } | null;
}

/** The first row, the last, and those around the ends of the inner part. */
function significantRows(rows: readonly string[], marks: Marks | null): number[] {
  const significant = new Set([0, rows.length - 1]);
  for (const place of marks?.inner ? [marks.inner.start, marks.inner.end] : [])
    for (const row of [place.row - 1, place.row, place.row + 1])
      if (row >= 0 && row < rows.length) significant.add(row);
  return [...significant].sort((a, b) => a - b);
}

function shownRows(
  rows: readonly string[],
  marks: Marks | null,
  significant: readonly number[],
): string[] {
  const shown: string[] = [];
  const show = (row: number): void => {
    shown.push(rows[row]!);
    if (marks !== null) shown.push(marksUnder(rows, row, marks));
  };
  for (const [i, row] of significant.entries()) {
    const between = i === 0 ? 0 : row - significant[i - 1]! - 1;
    if (between === 1) show(row - 1);
    else if (between > 1) shown.push(`...<${between} lines>...`);
    show(row);
  }
  return shown;
}

function marksUnder(rows: readonly string[], row: number, { start, end, inner }: Marks): string {
  const text = rows[row]!;
  const first = Math.max(indentation(text).length, row === 0 ? start.column : 0);
  const length = row === rows.length - 1 ? end.column : displayWidth(text);
  let marks = "";
  for (let column = 0; column < length; column++) {
    const here = { row, column };
    const isInner = inner === null || (!isBefore(here, inner.start) && isBefore(here, inner.end));
    marks += column < first ? " " : isInner ? "^" : "~";
  }
  return marks;
}

function isBefore(place: Place, other: Place): boolean {
  return place.row < other.row || (place.row === other.row && place.column < other.column);
}

/** What CPython's instruction stands for where a statement raises. */
function raisingNode(origin: Origin): Origin | null {
  switch (origin.kind) {
    case "Assert":
    case "If":
    case "While":
      return origin.test;
    case "For":
      return origin.iter;
    case "With":
    case "AsyncWith":
      return origin.items[0]!.contextExpr;
    case "Assign":
    case "Delete":
      return origin.targets[0]!;
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "Match":
    case "Try":
    case "TryStar":
      return null;
    default:
      return origin;
  }
}

/** The position of CPython's instruction. */
function raisingSpan(node: Origin, source: SourceText): ast.Span {
  if (node.kind === "Attribute") return fromAttribute(node.span, node, source);
  if (node.kind === "Call" && node.func.kind === "Attribute")
    return fromAttribute(node.span, node.func, source);
  return node.span;
}

/** A method of a chain over several lines is where its name stands (`update_start_location_to_match_attr`). */
function fromAttribute(span: ast.Span, attribute: ast.Attribute, source: SourceText): ast.Span {
  const { attrSpan } = attribute;
  if (source.lineAt(span.start) === source.lineAt(attrSpan.end)) return span;
  return { start: attrSpan.start, end: Math.max(span.end, attrSpan.end) };
}

/** The operator of `a + b`, the brackets of `a[b]` and `a(b)` with what is in them. */
function innerSpan(node: Origin, text: string): ast.Span | null {
  switch (node.kind) {
    case "BinOp": {
      const start = find(text, node.left.span.end, (character) => !/[\s)]/.test(character));
      const next = text[start + 1] ?? " ";
      const isTwo = start + 1 < node.right.span.start && !/[\s\\#]/.test(next);
      return { start, end: start + (isTwo ? 2 : 1) };
    }
    case "Subscript":
      return { start: find(text, node.value.span.end, (c) => c === "["), end: node.span.end };
    case "Call":
      return { start: find(text, node.func.span.end, (c) => c === "("), end: node.span.end };
    default:
      return null;
  }
}

/** The first such character outside of comments. */
function find(text: string, from: number, isWanted: (character: string) => boolean): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === "\\" || text[at] === "#") at = text.indexOf("\n", at) + 1;
    else if (isWanted(text[at]!)) break;
    else at += 1;
  }
  return at;
}

/** Whether there are marks: not below `x = f()` and `return f()`, nor where all of the line is meant. */
function marksPart(node: Origin, span: ast.Span, source: SourceText, hasInner: boolean): boolean {
  const start = source.lineStarts[source.lineAt(span.start) - 1]!;
  const before = source.text.slice(start, span.start).trimStart();
  const line = source.lineText(source.lineAt(span.end));
  const after = line.slice(span.end - source.lineStarts[source.lineAt(span.end) - 1]!).trimEnd();
  if (node.kind === "Call" && after === "") {
    const { func } = node;
    if (/^return\b[ \t]*$/.test(before) && func.kind === "Name") return false;
    if (/^[\p{ID_Start}_]\p{ID_Continue}*[ \t]*=[ \t]*$/u.test(before)) return false;
  }
  return hasInner || before !== "" || after !== "";
}

function indentation(text: string): string {
  return /^[ \t]*/.exec(text)![0];
}

/** `textwrap.dedent` */
function dedent(rows: readonly string[]): string[] {
  const indents = rows.filter((row) => row.trim() !== "").map(indentation);
  let margin = indents[0] ?? "";
  for (const indent of indents) while (!indent.startsWith(margin)) margin = margin.slice(0, -1);
  return rows.map((row) => (row.trim() === "" ? "" : row.slice(margin.length)));
}

/** East Asian characters and emojis fill two columns of a screen. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/gu;

function displayWidth(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}
