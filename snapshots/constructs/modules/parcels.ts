/** A module whose own calls show only ints; called_from_elsewhere.py passes other things. */

import { print, tuple } from "py2ts-async/builtins";

export function describe(content: number, copies: number = 1): readonly [string, number] {
  return tuple.of(content !== 0 ? "full" : "empty", content * copies);
}

print(describe(1), describe(0, 2));
