/** `s.split()`, `s.strip()` and their relatives. */
import { TypeError, ValueError } from "../exceptions/hierarchy.ts";
import { typeName } from "../types.ts";

/** What Python takes for whitespace: more than JS's `\s` here, less there. */
const SPACE = "\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const LEADING = new RegExp(`^[${SPACE}]+`);
const TRAILING = new RegExp(`[${SPACE}]+$`);
const RUN = new RegExp(`[${SPACE}]+`);
const WORD = new RegExp(`[^${SPACE}]+`, "g");
const NEWLINE = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;

function checkSeparator(separator: string | null): void {
  if (separator === "") throw new ValueError("empty separator");
  if (separator !== null && typeof separator !== "string") {
    throw new TypeError(`must be str or None, not ${typeName(separator)}`);
  }
}

/** `s.split(sep, maxsplit)`; without a separator, at runs of whitespace. */
export function split(text: string, separator: string | null = null, maxsplit = -1): string[] {
  checkSeparator(separator);
  if (separator !== null) {
    const parts = text.split(separator);
    if (maxsplit < 0 || parts.length <= maxsplit + 1) return parts;
    return [...parts.slice(0, maxsplit), parts.slice(maxsplit).join(separator)];
  }
  if (maxsplit < 0) return text.match(WORD) ?? [];
  const parts: string[] = [];
  let rest = text.replace(LEADING, "");
  while (rest !== "") {
    const gap = parts.length < maxsplit ? RUN.exec(rest) : null;
    if (gap === null) {
      parts.push(rest);
      break;
    }
    parts.push(rest.slice(0, gap.index));
    rest = rest.slice(gap.index + gap[0].length);
  }
  return parts;
}

/** `s.rsplit(sep, maxsplit)`: from the right. */
export function rsplit(text: string, separator: string | null = null, maxsplit = -1): string[] {
  checkSeparator(separator);
  if (maxsplit < 0) return split(text, separator);
  if (separator !== null) {
    const parts = text.split(separator);
    const head = parts.length - maxsplit;
    if (head <= 1) return parts;
    return [parts.slice(0, head).join(separator), ...parts.slice(head)];
  }
  const parts: string[] = [];
  let rest = text.replace(TRAILING, "");
  while (rest !== "") {
    const word = parts.length < maxsplit ? lastWord(rest) : null;
    if (word === null) {
      parts.unshift(rest);
      break;
    }
    parts.unshift(word);
    rest = rest.slice(0, rest.length - word.length).replace(TRAILING, "");
  }
  return parts;
}

function lastWord(text: string): string {
  return text.match(WORD)!.at(-1)!;
}

/** `s.splitlines(keepends)`. */
export function splitlines(text: string, keepends = false): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const end of text.matchAll(NEWLINE)) {
    const stop = end.index + end[0].length;
    lines.push(text.slice(start, keepends ? stop : end.index));
    start = stop;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/** `s.strip(chars)`. */
export function strip(text: string, characters: string | null = null): string {
  return rstrip(lstrip(text, characters), characters);
}

/** `s.lstrip(chars)`. */
export function lstrip(text: string, characters: string | null = null): string {
  if (characters === null) return text.replace(LEADING, "");
  const unwanted = new Set(characters);
  let start = 0;
  for (const character of text) {
    if (!unwanted.has(character)) break;
    start += character.length;
  }
  return text.slice(start);
}

/** `s.rstrip(chars)`. */
export function rstrip(text: string, characters: string | null = null): string {
  if (characters === null) {
    // A loop, for a regular expression anchored at the end is quadratic in runs of spaces.
    let end = text.length;
    while (end > 0 && RUN.test(text[end - 1]!)) end -= 1;
    return text.slice(0, end);
  }
  const unwanted = new Set(characters);
  const all = [...text];
  let end = all.length;
  while (end > 0 && unwanted.has(all[end - 1]!)) end -= 1;
  return all.slice(0, end).join("");
}
