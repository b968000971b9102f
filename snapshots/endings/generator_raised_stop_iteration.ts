/** A generator in which an iterator ended that it did not expect to. */

import { iter, next, print, tuple } from "py2ts-async/builtins";
import { stopped } from "py2ts-async/language";

export function* pairs(words: string[]): Generator<readonly [any, any]> {
  try {
    const iterator = iter(words);
    while (true) {
      const first = next(iterator);
      yield tuple.of(first, next(iterator));
    }
  } catch (error) {
    throw stopped(error, "generator");
  }
}

export function main(): void {
  for (const pair of pairs(["a", "b", "c"])) {
    print(pair);
  }
}

main();
