/** Python's truthiness. */
import { TypeError } from "./exceptions/hierarchy.ts";
import { Float } from "./float.ts";
import { typeName } from "./types.ts";

interface Judged {
  __bool__?: () => boolean;
  __len__?: () => number;
}

/** `bool(x)`: None, zeros and empty containers are false. */
export function truth(value: unknown): boolean {
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      // NaN is true in Python.
      return value !== 0;
    case "string":
      return value !== "";
    case "bigint":
      return value !== 0n;
    case "object":
      break;
    default:
      return value !== undefined;
  }
  if (value === null) return false;
  if (value instanceof Float) return value.valueOf() !== 0;
  const judged = value as Judged;
  if (typeof judged.__bool__ === "function") {
    const answer: unknown = judged.__bool__();
    if (typeof answer === "boolean") return answer;
    throw new TypeError(`__bool__ should return bool, returned ${typeName(answer)}`);
  }
  if (typeof judged.__len__ === "function") return judged.__len__() !== 0;
  return Array.isArray(value) ? value.length !== 0 : true;
}
