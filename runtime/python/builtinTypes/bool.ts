/** Python's `bool`. */
import { truth } from "../truth.ts";
import { declareType } from "../typeRegistry.ts";

/** `bool(x)`: Python's truthiness. */
function bool(value: unknown = false): boolean {
  return truth(value);
}

const typed = Object.assign(bool, { __name__: "bool" } as const);
export { typed as bool };

declareType(typed, (value) => typeof value === "boolean");
