import { SyntaxFailure } from "../syntaxFailure.ts";
import { isDigit, isNameStart } from "./characters.ts";

const NUMBER =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*(?:[eE][+-]?[0-9](?:_?[0-9])*)?[jJ]?|[0-9](?:_?[0-9])*\.?(?:[eE][+-]?[0-9](?:_?[0-9])*)?[jJ]?/y;

const RADIX_NAMES: Readonly<Record<string, string>> = {
  x: "hexadecimal",
  o: "octal",
  b: "binary",
};

/** `1if x else y` is Python (with a warning): a number may touch these words. */
const MAY_FOLLOW = /(?:and|else|for|if|in|is|not|or)/y;
const IDENTIFIER_PART = /[\p{XID_Continue}]/uy;
const UNFINISHED_EXPONENT = /[eE][+-]/y;

/**
 * Where the number that starts at `start` ends. Fails, and points at the character, as `tok_get`
 * and `verify_end_of_number` in CPython's `Parser/lexer/lexer.c` do.
 */
export function endOfNumber(text: string, start: number): number {
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(text)?.[0] ?? "";
  const end = start + number.length;
  const radix = text[start] === "0" ? RADIX_NAMES[text[start + 1]?.toLowerCase() ?? ""] : undefined;
  if (radix !== undefined) {
    requireDigits(text, number.length > 1 ? end : start + 2, radix, number.length > 1);
    verifyEnd(text, end, radix);
    return end;
  }
  if (text[end] === "_" && /[0-9]$/.test(number)) failAt(end, "invalid decimal literal");
  UNFINISHED_EXPONENT.lastIndex = end;
  if (UNFINISHED_EXPONENT.test(text)) failAt(end + 1, "invalid decimal literal");
  verifyEnd(text, end, /[jJ]$/.test(number) ? "imaginary" : "decimal");
  if (/^0[0-9_]*[1-9]/.test(number) && /^[0-9_]+$/.test(number)) {
    const message =
      "leading zeros in decimal integer literals are not permitted; " +
      "use an 0o prefix for octal integers";
    throw new SyntaxFailure(message, { start, end });
  }
  return end;
}

/** What follows `0x` or the digits read so far. */
function requireDigits(text: string, end: number, radix: string, hasDigits: boolean): void {
  const underscore = text[end] === "_";
  const at = underscore ? end + 1 : end;
  const next = text[at] ?? "";
  if (radix !== "hexadecimal" && next >= "0" && next <= "9") {
    failAt(at, `invalid digit '${next}' in ${radix} literal`);
  }
  if (underscore || !hasDigits) failAt(at - 1, `invalid ${radix} literal`);
}

function verifyEnd(text: string, end: number, kind: string): void {
  const next = text.charCodeAt(end);
  if (next >= 0x80) {
    IDENTIFIER_PART.lastIndex = end;
    if (IDENTIFIER_PART.test(text)) failAt(end, "invalid syntax");
  } else if (isNameStart(next) || isDigit(next)) {
    MAY_FOLLOW.lastIndex = end;
    if (!MAY_FOLLOW.test(text)) failAt(end - 1, `invalid ${kind} literal`);
  }
}

function failAt(offset: number, message: string): never {
  throw new SyntaxFailure(message, { start: offset, end: offset + 1 });
}
