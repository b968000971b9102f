/** StopIteration inside generator expressions: RuntimeError, for the expression is a generator. */

import * as asyncio from "py2ts-async/asyncio";
import {
  RuntimeError,
  StopIteration,
  iter,
  list,
  map,
  next,
  print,
  range,
  repr,
  sum,
  tuple,
} from "py2ts-async/builtins";
import { stopped } from "py2ts-async/language";

export function chunked(items: number[], size: number): (readonly any[])[] {
  const source = iter(items);
  const result: (readonly any[])[] = [];
  while (true) {
    const chunk = tuple(
      (function* () {
        try {
          for (const _ of range(size)) {
            yield next(source);
          }
        } catch (error) {
          throw stopped(error, "generator");
        }
      })(),
    );
    if (!(chunk.length > 0)) {
      return result;
    }
    result.push(chunk);
  }
}

export async function main(): Promise<void> {
  const numbers = iter([1, 2, 3]);
  try {
    print(
      sum(
        (function* () {
          try {
            for (const _ of range(5)) {
              yield next(numbers);
            }
          } catch (error) {
            throw stopped(error, "generator");
          }
        })(),
      ),
    );
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("sum:", error, repr(error.__cause__));
  }
  try {
    print(chunked([1, 2, 3], 2));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("chunked:", error);
  }
  let letters = iter("ab");
  try {
    print(
      list(
        (function* () {
          try {
            for (const _ of range(3)) {
              yield next(letters) + "!";
            }
          } catch (error) {
            throw stopped(error, "generator");
          }
        })(),
      ),
    );
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("lazily:", error);
  }
  letters = iter("ab");
  const pairs = (function* () {
    try {
      for (const letter of "xyz") {
        yield tuple.of(letter, next(letters));
      }
    } catch (error) {
      throw stopped(error, "generator");
    }
  })();
  print(next(pairs), next(pairs));
  try {
    print(next(pairs));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("pairs:", error);
  }
  letters = iter("ab");
  try {
    print(Array.from(range(3), (_) => next(letters)));
  } catch (error) {
    if (!(error instanceof StopIteration)) throw error;
    print("a list comprehension is no generator");
  }
  letters = iter("ab");
  print(
    Array.from(range(3), (_) => next(letters, "-")),
    list(map((_) => next(letters, "-"), range(2))),
  );
}

await asyncio.run(main);
