/** assert with and without a message. */

import { AssertionError, int, isinstance, print, repr, str, tuple } from "py2ts-async/builtins";
import { mod } from "py2ts-async/operator";

export function check(value: number | string): number {
  if (!isinstance(value, int)) {
    throw new AssertionError(`not an int: ${repr(value)}`);
  }
  if (!(value > 0)) {
    throw new AssertionError();
  }
  if (!(mod(value, 2) === 0)) {
    throw new AssertionError(tuple.of("odd", value));
  }
  return value;
}

for (const value of [2, "a", -1, 3]) {
  try {
    print(check(value));
  } catch (error) {
    if (!(error instanceof AssertionError)) throw error;
    print("AssertionError", [str(error)], error.args);
  }
}

export function message(): string {
  print("message computed");
  return "late";
}

if (!true) {
  throw new AssertionError(message());
}
try {
  if (!([].length > 0)) {
    throw new AssertionError(message());
  }
} catch (error) {
  if (!(error instanceof AssertionError)) throw error;
  print(error);
}
