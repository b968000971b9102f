/** Python's `textwrap` (Lib/textwrap.py). */
import { str } from "../python/builtinTypes/str.ts";
import { codePointLength, codePointSlice } from "../python/codePoints.ts";
import { ValueError } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";

const WS = "[\\t\\n\\v\\f\\r ]";
const NWS = "[^\\t\\n\\v\\f\\r ]";
const WORD = "[\\p{L}\\p{N}_]";
const LETTER = "[\\p{L}_]";
const PUNCTUATION = `[\\p{L}\\p{N}_!"'&.,?]`;

/** Whitespace, em-dashes, and words, which may break after a hyphen: the chunks of a paragraph. */
const WORD_SEPARATORS = new RegExp(
  `(${WS}+|(?<=${PUNCTUATION})-{2,}(?=${WORD})|${NWS}+?(?:` +
    `-(?:(?<=${LETTER}{2}-)|(?<=${LETTER}-${PUNCTUATION}-))(?=${LETTER}-?${LETTER})` +
    `|(?=${WS}|$)|(?<=${PUNCTUATION})(?=-{2,}${WORD})))`,
  "u",
);
const SIMPLE_SEPARATORS = new RegExp(`(${WS}+)`, "u");

export interface WrapOptions {
  readonly initialIndent?: string;
  readonly subsequentIndent?: string;
  readonly expandTabs?: boolean;
  readonly replaceWhitespace?: boolean;
  readonly fixSentenceEndings?: boolean;
  readonly breakLongWords?: boolean;
  readonly dropWhitespace?: boolean;
  readonly breakOnHyphens?: boolean;
  readonly tabsize?: Int;
  readonly maxLines?: Int | null;
  readonly placeholder?: string;
}

class Wrapper {
  readonly #width: number;
  readonly #options: WrapOptions;

  constructor(width: Int, options: WrapOptions) {
    this.#width = Number(width);
    this.#options = options;
  }

  wrap(text: string): string[] {
    const { expandTabs = true, replaceWhitespace = true, tabsize = 8 } = this.#options;
    if (expandTabs) text = str.expandtabs(text, Number(tabsize));
    if (replaceWhitespace) text = text.replace(/[\t\n\v\f\r ]/g, " ");
    const { breakOnHyphens = true, fixSentenceEndings = false } = this.#options;
    const separators = breakOnHyphens ? WORD_SEPARATORS : SIMPLE_SEPARATORS;
    const chunks = text.split(separators).filter(Boolean);
    if (fixSentenceEndings) fixEndings(chunks);
    return this.#lines(chunks.reverse());
  }

  #lines(chunks: string[]): string[] {
    const { initialIndent = "", subsequentIndent = "", placeholder = " [...]" } = this.#options;
    const { maxLines = null, dropWhitespace = true } = this.#options;
    if (this.#width <= 0) throw new ValueError(`invalid width ${this.#width} (must be > 0)`);
    if (maxLines !== null) {
      const indent = Number(maxLines) > 1 ? subsequentIndent : initialIndent;
      if (lengthOf([indent, placeholder.trimStart()]) > this.#width) {
        throw new ValueError("placeholder too large for max width");
      }
    }
    const lines: string[] = [];
    while (chunks.length > 0) {
      const indent = lines.length > 0 ? subsequentIndent : initialIndent;
      const width = this.#width - codePointLength(indent);
      if (dropWhitespace && isBlank(chunks.at(-1)!) && lines.length > 0) chunks.pop();
      const line = this.#fillLine(chunks, width);
      if (dropWhitespace && line.length > 0 && isBlank(line.at(-1)!)) line.pop();
      if (line.length === 0) continue;
      const onlyBlankLeft = dropWhitespace && chunks.length === 1 && isBlank(chunks[0]!);
      const isLast = (chunks.length === 0 || onlyBlankLeft) && lengthOf(line) <= width;
      if (maxLines === null || lines.length + 1 < Number(maxLines) || isLast) {
        lines.push(indent + line.join(""));
        continue;
      }
      truncate(lines, line, indent, width, placeholder, this.#width);
      break;
    }
    return lines;
  }

  /** Takes the chunks that fit; a word longer than a line is broken. */
  #fillLine(chunks: string[], width: number): string[] {
    const line: string[] = [];
    let length = 0;
    while (chunks.length > 0 && length + codePointLength(chunks.at(-1)!) <= width) {
      const chunk = chunks.pop()!;
      line.push(chunk);
      length += codePointLength(chunk);
    }
    if (chunks.length === 0 || codePointLength(chunks.at(-1)!) <= width) return line;
    const { breakLongWords = true, breakOnHyphens = true } = this.#options;
    const chunk = chunks.at(-1)!;
    if (breakLongWords) {
      const space = width < 1 ? 1 : width - length;
      let end = space;
      if (breakOnHyphens && codePointLength(chunk) > space) {
        const hyphen = codePointSlice(chunk, 0, space).lastIndexOf("-");
        if (hyphen > 0 && /[^-]/.test(chunk.slice(0, hyphen))) end = hyphen + 1;
      }
      line.push(codePointSlice(chunk, 0, end));
      chunks[chunks.length - 1] = codePointSlice(chunk, end, codePointLength(chunk));
    } else if (line.length === 0) {
      line.push(chunks.pop()!);
    }
    return line;
  }
}

/** The last line that `max_lines` allows ends with the placeholder. */
function truncate(
  lines: string[],
  line: string[],
  indent: string,
  width: number,
  placeholder: string,
  fullWidth: number,
): void {
  while (line.length > 0) {
    if (!isBlank(line.at(-1)!) && lengthOf([...line, placeholder]) <= width) {
      lines.push(indent + line.join("") + placeholder);
      return;
    }
    line.pop();
  }
  const previous = lines.at(-1)?.trimEnd();
  if (previous !== undefined && lengthOf([previous, placeholder]) <= fullWidth) {
    lines[lines.length - 1] = previous + placeholder;
    return;
  }
  lines.push(indent + placeholder.trimStart());
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + codePointLength(part), 0);
}

/** Two spaces after what ends a sentence. */
function fixEndings(chunks: string[]): void {
  for (let i = 0; i < chunks.length - 1; i++) {
    if (chunks[i + 1] === " " && /[a-z][.!?]["']?$/.test(chunks[i]!)) chunks[++i] = "  ";
  }
}

/** The lines of a paragraph, no longer than `width`. */
export function wrap(text: string, width: Int = 70, options: WrapOptions = {}): string[] {
  return new Wrapper(width, options).wrap(text);
}

/** `wrap`, as one text. */
export function fill(text: string, width: Int = 70, options: WrapOptions = {}): string {
  return wrap(text, width, options).join("\n");
}

/** Collapses whitespace and cuts the text to fit: `Hello [...]`. */
export function shorten(text: string, width: Int, options: WrapOptions = {}): string {
  return fill(text.trim().split(/\s+/).join(" "), width, { ...options, maxLines: 1 });
}

/** Removes the whitespace that all lines begin with. */
export function dedent(text: string): string {
  text = text.replace(/^[ \t]+$/gm, "");
  let margin: string | null = null;
  for (const match of text.matchAll(/(^[ \t]*)[^ \t\n]/gm)) {
    const indent: string = match[1]!;
    if (margin === null) margin = indent;
    let common = 0;
    while (common < margin.length && margin[common] === indent[common]) common++;
    margin = margin.slice(0, common);
  }
  return margin ? text.replaceAll(new RegExp(`^${margin}`, "gm"), "") : text;
}

/** Puts a prefix before the lines that are not blank, or those that `predicate` is true for. */
export function indent(
  text: string,
  prefix: string,
  predicate: ((line: string) => unknown) | null = null,
): string {
  const chosen = predicate ?? ((line: string) => !isBlank(line));
  const lines = str.splitlines(text, true);
  return lines.map((line) => (chosen(line) ? prefix + line : line)).join("");
}
