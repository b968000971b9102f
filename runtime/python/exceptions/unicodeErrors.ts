/** UnicodeError, and UnicodeEncodeError, which printing may raise: what failed, where and why. */
import { escapeCodePoint } from "../codePoints.ts";
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
  return escapeCodePoint([...text][at]?.codePointAt(0) ?? 0);
}

export class UnicodeEncodeError extends UnicodeError {
  declare encoding: string;
  declare object: string;
  declare start: number;
  declare end: number;
  declare reason: string;

  constructor(encoding: string, object: string, start: number, end: number, reason: string) {
    super(encoding, object, start, end, reason);
    Object.assign(this, { encoding, object, start, end, reason });
  }

  override __str__(): string {
    const { encoding, object, start, end, reason } = this;
    const what = end === start + 1 ? `character '${characterEscape(object, start)}'` : "characters";
    return `'${encoding}' codec can't encode ${what} ${place(start, end)}: ${str(reason)}`;
  }
}

declareBuiltinExceptions({ UnicodeError, UnicodeEncodeError });
