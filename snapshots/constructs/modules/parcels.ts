/** A module whose own calls show only ints; called_from_elsewhere.py passes other things. */

import { print, truth, tuple } from "py2ts-async/builtins";
import { mul } from "py2ts-async/operator";

export function describe(content: any, copies: any = 1): readonly [string, any] {
  return tuple.of(truth(content) ? "full" : "empty", mul(content, copies));
}

print(describe(1), describe(0, 2));
