import type { Span } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { characterByName } from "./unicodeNames.ts";

export interface StringBody {
  readonly raw: boolean;
  /** `{{` and `}}` stand for one brace: in the text of an f-string. */
  readonly doubledBraces: boolean;
  /** The literal, for messages. */
  readonly span: Span;
}

const ESCAPE =
  /\\(?:\r\n|[0-7]{1,3}|x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|N(?:\{[^}]*\}?)?|[\s\S]|$)/g;
/** `\\{{` is a backslash and a brace: a brace is never escaped by a backslash. */
const ESCAPE_OR_BRACE = new RegExp(`\\\\?(?:\\{\\{|\\}\\})|${ESCAPE.source}`, "g");
const BYTES_ESCAPE = /\\(?:\r\n|[0-7]{1,3}|x[0-9a-fA-F]{0,2}|[\s\S]|$)/g;

const SIMPLE: Readonly<Record<string, string>> = {
  "\n": "",
  "\r": "",
  "\r\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** `"\ud83d\ude00"` is two characters in Python; in JavaScript it would be one. */
const SURROGATE_PAIR = /(?<!\\)(?:\\\\)*\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}/;

/** The value of a string literal's body. */
export function decodeString(p: TokenCursor, body: string, how: StringBody): string {
  const text = body.includes("\r") ? body.replace(/\r\n?/g, "\n") : body;
  if (how.raw) return how.doubledBraces ? text.replace(/\{\{|\}\}/g, (pair) => pair[0]!) : text;
  if (text.includes("\\u") && SURROGATE_PAIR.test(text)) p.fail("", how.span, "surrogate-pair");
  if (!how.doubledBraces) {
    if (!text.includes("\\")) return text;
    return text.replace(ESCAPE, (escape, at: number) => decodeEscape(p, escape, at, how.span));
  }
  return text.replace(ESCAPE_OR_BRACE, (match, at: number) =>
    match.endsWith("{{") || match.endsWith("}}")
      ? match.slice(0, -1)
      : decodeEscape(p, match, at, how.span),
  );
}

function decodeEscape(p: TokenCursor, escape: string, at: number, span: Span): string {
  const body = escape.slice(1);
  const simple = SIMPLE[body];
  if (simple !== undefined) return simple;
  switch (body[0]) {
    case "x":
      return fromHex(p, body, 2, "truncated \\xXX escape", at, span);
    case "u":
      return fromHex(p, body, 4, "truncated \\uXXXX escape", at, span);
    case "U":
      return fromHex(p, body, 8, "truncated \\UXXXXXXXX escape", at, span);
    case "N":
      return fromName(p, body, at, span);
    case undefined:
      return "\\";
  }
  if (/[0-7]/.test(body[0]!)) return String.fromCharCode(Number.parseInt(body, 8));
  return escape;
}

function fromHex(
  p: TokenCursor,
  body: string,
  digits: number,
  problem: string,
  at: number,
  span: Span,
): string {
  if (body.length !== digits + 1) failToDecode(p, problem, at, at + body.length, span);
  const code = Number.parseInt(body.slice(1), 16);
  if (code > 0x10ffff) {
    failToDecode(p, "illegal Unicode character", at, at + body.length, span);
  }
  return String.fromCodePoint(code);
}

function fromName(p: TokenCursor, body: string, at: number, span: Span): string {
  const name = /^N\{([^}]+)\}$/.exec(body)?.[1];
  if (name === undefined) {
    failToDecode(p, "malformed \\N character escape", at, at + body.length, span);
  }
  const character = characterByName(name);
  if (character === null) p.fail(name, span, "unknown-unicode-name");
  return character;
}

function failToDecode(
  p: TokenCursor,
  problem: string,
  from: number,
  to: number,
  span: Span,
): never {
  p.fail(
    `(unicode error) 'unicodeescape' codec can't decode bytes in position ${from}-${to}: ${problem}`,
    span,
  );
}

/** The value of a bytes literal's body. */
export function decodeBytes(p: TokenCursor, body: string, raw: boolean, span: Span): Uint8Array {
  if (/[^\x00-\x7f]/.test(body)) p.fail("bytes can only contain ASCII literal characters", span);
  const text = body.replace(/\r\n?/g, "\n");
  const decoded = raw
    ? text
    : text.replace(BYTES_ESCAPE, (escape, at: number) => decodeByteEscape(p, escape, at, span));
  return Uint8Array.from(decoded, (character) => character.charCodeAt(0) & 0xff);
}

function decodeByteEscape(p: TokenCursor, escape: string, at: number, span: Span): string {
  const body = escape.slice(1);
  const simple = SIMPLE[body];
  if (simple !== undefined) return simple;
  if (body[0] === "x") {
    if (body.length !== 3) {
      p.fail(`(value error) invalid \\x escape at position ${at}`, span);
    }
    return String.fromCharCode(Number.parseInt(body.slice(1), 16));
  }
  if (/^[0-7]/.test(body)) return String.fromCharCode(Number.parseInt(body, 8));
  return escape;
}
