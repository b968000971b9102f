/**
 * Strings by code point.
 *
 * Python indexes and measures strings by code point, JS by UTF-16 unit; they differ only where there
 * is a surrogate pair, so strings without one take the short way.
 */
const SURROGATE = /[\ud800-\udfff]/;

/** Whether UTF-16 units and code points coincide. */
export function isPlain(text: string): boolean {
  return !SURROGATE.test(text);
}

export function codePointLength(text: string): number {
  if (isPlain(text)) return text.length;
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** The offset in UTF-16 units of a code point's index. */
export function unitOffset(text: string, index: number): number {
  if (isPlain(text)) return index;
  let offset = 0;
  for (let left = index; left > 0 && offset < text.length; left--) {
    offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  }
  return offset;
}

/** The code point's index of an offset in UTF-16 units. */
export function codePointIndex(text: string, offset: number): number {
  return offset < 0 ? offset : codePointLength(text.slice(0, offset));
}

/** `text[start:stop]` by code points, for bounds already clamped. */
export function codePointSlice(text: string, start: number, stop: number): string {
  if (stop <= start) return "";
  return isPlain(text) ? text.slice(start, stop) : [...text].slice(start, stop).join("");
}

/** `\x0a`, `\u2028` or `\U0001f600`: a character as escapes show it. */
export function escapeCodePoint(code: number): string {
  const hex = code.toString(16);
  if (code <= 0xff) return "\\x" + hex.padStart(2, "0");
  return code <= 0xffff ? "\\u" + hex.padStart(4, "0") : "\\U" + hex.padStart(8, "0");
}
