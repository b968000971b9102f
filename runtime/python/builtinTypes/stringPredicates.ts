/** `s.isalpha()` and its relatives: Python's classes of characters by Unicode properties. */
import { ALPHANUMERIC, DIGIT, NUMERIC } from "./unicodeDigits.ts";

const WHITESPACE = /^[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/;

export function isalpha(text: string): boolean {
  return /^\p{L}+$/u.test(text);
}

export function isalnum(text: string): boolean {
  return ALPHANUMERIC.test(text);
}

export function isascii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

export function isdecimal(text: string): boolean {
  return /^\p{Nd}+$/u.test(text);
}

export function isdigit(text: string): boolean {
  return DIGIT.test(text);
}

export function isnumeric(text: string): boolean {
  return NUMERIC.test(text);
}

export function isidentifier(text: string): boolean {
  return /^[\p{XIDS}_]\p{XIDC}*$/u.test(text);
}

export function isprintable(text: string): boolean {
  return !/[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u.test(text);
}

export function isspace(text: string): boolean {
  return WHITESPACE.test(text);
}

export function islower(text: string): boolean {
  return /\p{Lowercase}/u.test(text) && !/[\p{Uppercase}\p{Lt}]/u.test(text);
}

export function isupper(text: string): boolean {
  return /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text);
}

/** Each word starts with an uppercase or titlecase letter and goes on in lowercase. */
export function istitle(text: string): boolean {
  let inWord = false;
  let cased = false;
  for (const character of text) {
    if (/[\p{Uppercase}\p{Lt}]/u.test(character)) {
      if (inWord) return false;
      inWord = cased = true;
    } else if (/\p{Lowercase}/u.test(character)) {
      if (!inWord) return false;
      cased = true;
    } else {
      inWord = false;
    }
  }
  return cased;
}
