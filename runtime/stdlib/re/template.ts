/** The replacement text of `sub`: `\1`, `\g<1>`, `\g<name>` and escapes (Lib/re/_parser.py). */
import { IndexError } from "../../python/exceptions.ts";
import type { Match } from "./Match.ts";
import { PatternError } from "./translate.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

export function expandTemplate(template: string, match: Match): string {
  return template.replace(
    /\\(?:g<([^>]*)>|(0[0-7]{0,2})|([1-9]\d?)|([^]?))/g,
    (
      _,
      name: string | undefined,
      octal: string | undefined,
      number: string | undefined,
      letter: string,
      offset: number,
    ) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const group = name ?? number;
      if (group !== undefined) return groupText(group, match, template, offset);
      const escape = ESCAPES[letter];
      if (escape !== undefined) return escape;
      if (letter === "") throw new PatternError("bad escape (end of pattern)", template, offset);
      if (/[A-Za-z]/.test(letter)) {
        throw new PatternError(`bad escape \\${letter}`, template, offset);
      }
      return `\\${letter}`;
    },
  );
}

function groupText(group: string, match: Match, template: string, offset: number): string {
  if (/^\d+$/.test(group)) {
    if (Number(group) > match.re.groups) {
      throw new PatternError(`invalid group reference ${Number(group)}`, template, offset + 1);
    }
    return match.group(Number(group)) ?? "";
  }
  if (!match.re._names.has(group)) throw new IndexError(`unknown group name '${group}'`);
  return match.group(group) ?? "";
}
