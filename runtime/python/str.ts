/** Python's `str(x)` and `ascii(x)`. The methods of strings are in builtinTypes/str.ts. */
import { pythonError } from "./exceptions/foreign.ts";
import { repr } from "./repr.ts";
import { declareBuiltinFunctions } from "./types.ts";

interface Stringable {
  __str__?: () => string;
}

/** Python's `str(x)`. */
export function str(...values: [] | [unknown]): string {
  if (values.length === 0) return "";
  const [value] = values;
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null) {
    const own = (value as Stringable).__str__;
    if (typeof own === "function") return own.call(value);
    if (value instanceof globalThis.Error) return pythonError(value).__str__();
  }
  return repr(value);
}

/** Python's `ascii(x)`: the repr with everything beyond ASCII escaped. */
export function ascii(value: unknown): string {
  return repr(value).replace(/[^\0-\x7f]/gu, (character) => {
    const code = character.codePointAt(0)!;
    const hex = code.toString(16);
    if (code <= 0xff) return "\\x" + hex.padStart(2, "0");
    return code <= 0xffff ? "\\u" + hex.padStart(4, "0") : "\\U" + hex.padStart(8, "0");
  });
}

declareBuiltinFunctions({ ascii });
