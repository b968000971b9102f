/** UnicodeError, and UnicodeEncodeError, which printing may raise: what failed, where and why. */
import { str } from "../str.ts";
import { declareBuiltinExceptions } from "../types.ts";
import { ValueError } from "./hierarchy.ts";

export class UnicodeError extends ValueError {}

/** `in position 3`, `in position 3-5`. */
export function place(start: number, end: number): string {
  return end === start + 1 ? `in position ${start}` : `in position ${start}-${end - 1}`;
}

/** The character at an index, as `\\udc80`. */
export function characterEscape(text: string, at: number): string {
  const code = [...text][at]?.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return "\\x" + hex.padStart(2, "0");
  return code <= 0xffff ? "\\u" + hex.padStart(4, "0") : "\\U" + hex.padStart(8, "0");
}

export class UnicodeEncodeError extends UnicodeError {
  encoding: string;
  object: string;
  start: number;
  end: number;
  reason: string;

  constructor(encoding: string, object: string, start: number, end: number, reason: string) {
    super(encoding, object, start, end, reason);
    this.encoding = encoding;
    this.object = object;
    this.start = start;
    this.end = end;
    this.reason = reason;
  }

  override __str__(): string {
    const { encoding, object, start, end, reason } = this;
    const what = end === start + 1 ? `character '${characterEscape(object, start)}'` : "characters";
    return `'${encoding}' codec can't encode ${what} ${place(start, end)}: ${str(reason)}`;
  }
}

declareBuiltinExceptions({ UnicodeError, UnicodeEncodeError });
