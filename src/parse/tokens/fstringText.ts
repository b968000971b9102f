import { endOfLineBreak, isLineBreak } from "./characters.ts";

/** An f-string being read: PEP 701 lets its fields hold any tokens, further f-strings among them. */
export interface FString {
  readonly start: number;
  readonly quote: string;
  readonly raw: boolean;
  /** How many brackets were open inside each `{` being read, outermost first. */
  readonly fields: number[];
  /** Reading text (or a format specification), not a field's tokens. */
  inText: boolean;
}

/** What ends a piece of an f-string's text; `unterminated` is a line break or the end of the file. */
export type TextEnd = "field" | "closing brace" | "quote" | "line break" | "unterminated";

/** The text of an f-string, or of a format specification in it, from `start` to what ends it. */
export function scanFStringText(
  source: string,
  start: number,
  { quote, raw, fields }: FString,
): { end: number; by: TextEnd } {
  const inSpecification = fields.length > 0;
  for (let at = start; at < source.length; at++) {
    const character = source[at]!;
    if (character === "\\") at = endOfEscape(source, at, raw) - 1;
    else if (character === quote[0] && source.startsWith(quote, at))
      return { end: at, by: "quote" };
    else if (character === "{") {
      if (inSpecification || source[at + 1] !== "{") return { end: at, by: "field" };
      at++;
    } else if (character === "}") {
      if (inSpecification || source[at + 1] !== "}") return { end: at, by: "closing brace" };
      at++;
    } else if (quote.length === 1 && isLineBreak(character)) {
      return { end: at, by: inSpecification ? "line break" : "unterminated" };
    }
  }
  return { end: source.length, by: "unterminated" };
}

/** A backslash protects the next character, but never a brace; `\N{...}` has braces of its own. */
function endOfEscape(source: string, at: number, raw: boolean): number {
  const next = source[at + 1];
  if (next === "{" || next === "}") return at + 1;
  if (!raw && next === "N" && source[at + 2] === "{") {
    const close = source.indexOf("}", at);
    return close < 0 ? at + 1 : close + 1;
  }
  return endOfLineBreak(source, at + 1);
}
