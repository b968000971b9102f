/** The flags of `re`. */
import type { Int } from "../../python/integers.ts";

export const IGNORECASE = 2;
export const MULTILINE = 8;
export const DOTALL = 16;
export const UNICODE = 32;
export const VERBOSE = 64;
export const ASCII = 256;

const NAMES: readonly (readonly [number, string])[] = [
  [ASCII, "re.ASCII"],
  [IGNORECASE, "re.IGNORECASE"],
  [MULTILINE, "re.MULTILINE"],
  [DOTALL, "re.DOTALL"],
  [VERBOSE, "re.VERBOSE"],
];
const LETTERS: Readonly<Record<string, number>> = {
  a: ASCII,
  i: IGNORECASE,
  m: MULTILINE,
  s: DOTALL,
  u: UNICODE,
  x: VERBOSE,
};

/** The flag of a letter in `(?i)`; undefined for one that is none. */
export function flagOf(letter: string): number | undefined {
  return LETTERS[letter];
}

/** `re.IGNORECASE|re.MULTILINE`, in the order of Python's reprs. */
export function flagsText(flags: Int): string {
  const order = [IGNORECASE, MULTILINE, DOTALL, VERBOSE, ASCII];
  const names = new Map(NAMES);
  return order
    .filter((flag) => (Number(flags) & flag) !== 0)
    .map((flag) => names.get(flag)!)
    .join("|");
}
