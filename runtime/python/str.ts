/** Python's `str(x)`. The methods of strings are in builtinTypes/str.ts. */
import { pythonError } from "./exceptions/foreign.ts";
import { repr } from "./repr.ts";

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
