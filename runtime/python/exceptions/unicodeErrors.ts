/** UnicodeError and its family: what failed to encode or decode, where and why. */
import { str } from "../str.ts";
import { declareBuiltinExceptions } from "../types.ts";
import { ValueError } from "./hierarchy.ts";

export class UnicodeError extends ValueError {}

function place(start: number, end: number): string {
  return end === start + 1 ? `in position ${start}` : `in position ${start}-${end - 1}`;
}

function characterEscape(text: string, at: number): string {
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

export class UnicodeDecodeError extends UnicodeError {
  encoding: string;
  object: Uint8Array;
  start: number;
  end: number;
  reason: string;

  constructor(encoding: string, object: Uint8Array, start: number, end: number, reason: string) {
    super(encoding, object, start, end, reason);
    this.encoding = encoding;
    this.object = object;
    this.start = start;
    this.end = end;
    this.reason = reason;
  }

  override __str__(): string {
    const { encoding, object, start, end, reason } = this;
    const byte = (object[start] ?? 0).toString(16).padStart(2, "0");
    const what = end === start + 1 ? `byte 0x${byte}` : "bytes";
    return `'${encoding}' codec can't decode ${what} ${place(start, end)}: ${str(reason)}`;
  }
}

export class UnicodeTranslateError extends UnicodeError {
  object: string;
  start: number;
  end: number;
  reason: string;

  constructor(object: string, start: number, end: number, reason: string) {
    super(object, start, end, reason);
    this.object = object;
    this.start = start;
    this.end = end;
    this.reason = reason;
  }

  override __str__(): string {
    const { object, start, end, reason } = this;
    const what = end === start + 1 ? `character '${characterEscape(object, start)}'` : "characters";
    return `can't translate ${what} ${place(start, end)}: ${str(reason)}`;
  }
}

declareBuiltinExceptions({
  UnicodeError,
  UnicodeEncodeError,
  UnicodeDecodeError,
  UnicodeTranslateError,
});
