/** Python's `string` (Lib/string.py). */
import { str } from "../python/builtinTypes/str.ts";

export { Template } from "./string/Template.ts";

export const asciiLowercase = "abcdefghijklmnopqrstuvwxyz";
export const asciiUppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const asciiLetters = asciiLowercase + asciiUppercase;
export const digits = "0123456789";
export const hexdigits = digits + "abcdef" + "ABCDEF";
export const octdigits = "01234567";
export const punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
export const whitespace = " \t\n\r\v\f";
export const printable = digits + asciiLetters + punctuation + whitespace;

/** Splits into words, capitalizes them, and joins them again. */
export function capwords(s: string, sep: string | null = null): string {
  const words = sep === null ? str.split(s) : s.split(sep);
  return words.map((word) => str.capitalize(word)).join(sep ?? " ");
}
