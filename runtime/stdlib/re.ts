/** Python's `re`, over JavaScript's regular expressions: see re/translate.ts. */
import { ValueError } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";
import type { Match } from "./re/Match.ts";
import type { Replacement } from "./re/Pattern.ts";
import { Pattern } from "./re/Pattern.ts";

export { Match } from "./re/Match.ts";
export { Pattern } from "./re/Pattern.ts";
export { PatternError, PatternError as error } from "./re/translate.ts";
export {
  ASCII,
  ASCII as A,
  DOTALL,
  DOTALL as S,
  IGNORECASE,
  IGNORECASE as I,
  MULTILINE,
  MULTILINE as M,
  UNICODE,
  UNICODE as U,
  VERBOSE,
  VERBOSE as X,
} from "./re/flags.ts";
export const NOFLAG = 0;

const compiled = new Map<string, Pattern>();

/** Compiles a pattern; compiled ones are kept. Raises PatternError. */
export function compile(pattern: string | Pattern, flags: Int = 0): Pattern {
  if (pattern instanceof Pattern) {
    if (Number(flags) !== 0) {
      throw new ValueError("cannot process flags argument with a compiled pattern");
    }
    return pattern;
  }
  const key = `${flags}:${pattern}`;
  let found = compiled.get(key);
  if (found === undefined) compiled.set(key, (found = new Pattern(pattern, flags)));
  return found;
}

export function search(pattern: string | Pattern, string: string, flags: Int = 0): Match | null {
  return compile(pattern, flags).search(string);
}

export function match(pattern: string | Pattern, string: string, flags: Int = 0): Match | null {
  return compile(pattern, flags).match(string);
}

export function fullmatch(pattern: string | Pattern, string: string, flags: Int = 0): Match | null {
  return compile(pattern, flags).fullmatch(string);
}

export function findall(pattern: string | Pattern, string: string, flags: Int = 0): unknown[] {
  return compile(pattern, flags).findall(string);
}

export function finditer(
  pattern: string | Pattern,
  string: string,
  flags: Int = 0,
): IterableIterator<Match> {
  return compile(pattern, flags).finditer(string);
}

export function sub(
  pattern: string | Pattern,
  repl: Replacement,
  string: string,
  count: Int = 0,
  flags: Int = 0,
): string {
  return compile(pattern, flags).sub(repl, string, count);
}

export function subn(
  pattern: string | Pattern,
  repl: Replacement,
  string: string,
  count: Int = 0,
  flags: Int = 0,
): readonly [string, number] {
  return compile(pattern, flags).subn(repl, string, count);
}

export function split(
  pattern: string | Pattern,
  string: string,
  maxsplit: Int = 0,
  flags: Int = 0,
): (string | null)[] {
  return compile(pattern, flags).split(string, maxsplit);
}

/** Escapes what has a meaning in patterns. */
export function escape(pattern: string): string {
  return pattern.replace(/[\t\n\v\f\r #$&()*+\-.?[\\\]^{|}~]/g, "\\$&");
}
