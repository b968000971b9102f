/** Python's `ascii(x)`. */
import { escapeCodePoint } from "./codePoints.ts";
import { repr } from "./repr.ts";
import { declareBuiltinFunctions } from "./types.ts";

/** The repr with everything beyond ASCII escaped. */
export function ascii(value: unknown): string {
  return repr(value).replace(/[^\0-\x7f]/gu, (each) => escapeCodePoint(each.codePointAt(0)!));
}

declareBuiltinFunctions({ ascii });
