/** The rest of the family of UnicodeError: what failed to be decoded or translated, where and why. */
import { str } from "../str.ts";
import { declareBuiltinExceptions } from "../types.ts";
import { characterEscape, place, UnicodeError } from "./unicodeErrors.ts";

export class UnicodeDecodeError extends UnicodeError {
  declare encoding: string;
  declare object: Uint8Array;
  declare start: number;
  declare end: number;
  declare reason: string;

  constructor(encoding: string, object: Uint8Array, start: number, end: number, reason: string) {
    super(encoding, object, start, end, reason);
    Object.assign(this, { encoding, object, start, end, reason });
  }

  override __str__(): string {
    const { encoding, object, start, end, reason } = this;
    const byte = (object[start] ?? 0).toString(16).padStart(2, "0");
    const what = end === start + 1 ? `byte 0x${byte}` : "bytes";
    return `'${encoding}' codec can't decode ${what} ${place(start, end)}: ${str(reason)}`;
  }
}

export class UnicodeTranslateError extends UnicodeError {
  declare object: string;
  declare start: number;
  declare end: number;
  declare reason: string;

  constructor(object: string, start: number, end: number, reason: string) {
    super(object, start, end, reason);
    Object.assign(this, { object, start, end, reason });
  }

  override __str__(): string {
    const { object, start, end, reason } = this;
    const what = end === start + 1 ? `character '${characterEscape(object, start)}'` : "characters";
    return `can't translate ${what} ${place(start, end)}: ${str(reason)}`;
  }
}

declareBuiltinExceptions({ UnicodeDecodeError, UnicodeTranslateError });
