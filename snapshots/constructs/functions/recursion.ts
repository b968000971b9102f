/** Recursive functions, sync and async, and the limit. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import {
  RecursionError,
  enumerate,
  isinstance,
  len,
  list,
  print,
  slice,
  str,
  tuple,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export function hanoi(
  n: number,
  source: string = "A",
  target: string = "C",
  spare: string = "B",
): string[] {
  if (n === 0) {
    return [];
  }
  return [
    ...[...hanoi(n - 1, source, spare, target), ...[source + target]],
    ...hanoi(n - 1, spare, target, source),
  ];
}

print(hanoi(8).length, hanoi(3).join(" "));

export function flatten(
  nested:
    | (
        | number
        | (
            | number
            | (number | (number | any[] | readonly [any, any])[] | readonly [number, any[]])[]
            | readonly [number, (number | any[] | readonly [any, any])[]]
          )[]
        | readonly [
            number,
            (number | (number | any[] | readonly [any, any])[] | readonly [number, any[]])[],
          ]
      )[]
    | readonly [
        number,
        (
          | number
          | (number | (number | any[] | readonly [any, any])[] | readonly [number, any[]])[]
          | readonly [number, (number | any[] | readonly [any, any])[]]
        )[],
      ],
): number[] {
  const result: number[] = [];
  for (const item of nested) {
    list.extend(result, isinstance(item, tuple.of(list, tuple)) ? flatten(item) : [item]);
  }
  return result;
}

export function ackermann(m: number, n: number): number {
  return m === 0 ? n + 1 : n === 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}

export function isEven(n: number): boolean {
  return n === 0 ? true : isOdd(n - 1);
}

export function isOdd(n: number): boolean {
  return n === 0 ? false : isEven(n - 1);
}

export function* permutations(items: string): Generator<string[]> {
  if (len(items) < 2) {
    yield list(items);
    return;
  }
  for (const [position, item] of enumerate(items)) {
    for (const rest of permutations(
      getitem(items, slice(null, position)) + getitem(items, slice(position + 1, null)),
    )) {
      yield [item, ...rest];
    }
  }
}

print(
  flatten([1, [2, tuple.of(3, [4]), []], 5]),
  ackermann(2, 3),
  isEven(100),
  Array.from(permutations("abc"), (p) => p.join("")),
);

export function endless(n: number): void {
  endless(n + 1);
  return;
}

try {
  endless(0);
} catch (error) {
  if (!(error instanceof RecursionError)) throw error;
  print("RecursionError:", getitem(str(error), slice(null, 32)));
}

export async function countdown(n: number): Promise<string> {
  if (n === 0) {
    await asyncio.sleep(0);
    return "bottom";
  }
  return await countdown(n - 1);
}

print(await asyncio.run(coro(countdown, 200)), sys.getrecursionlimit() >= 1000);
