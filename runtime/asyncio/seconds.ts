/** Times in seconds as programs give them: floats, ints, bools; what is no number is an error at once. */
import { TypeError } from "../python/exceptions.ts";
import { Float } from "../python/float.ts";
import { typeName } from "../python/types.ts";

/** Whether a value that is no JavaScript number is one to Python. */
export function isNumeric(value: unknown): boolean {
  return typeof value === "boolean" || typeof value === "bigint" || value instanceof Float;
}

/** `time + delay`. Raises the TypeError of Python's `+`. */
export function secondsAfter(time: number, delay: unknown): number {
  if (typeof delay !== "number" && !isNumeric(delay)) {
    throw new TypeError(`unsupported operand type(s) for +: 'float' and '${typeName(delay)}'`);
  }
  return time + Number(delay);
}

/** A time as a JavaScript number. What is no number stays what it is: a comparison will complain. */
export function plainSeconds(time: number | null): number | null {
  return isNumeric(time) ? Number(time) : time;
}
