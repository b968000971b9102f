/** Positional-only, keyword-only, starred, and what goes wrong. */

import { type Dict, type Int, TypeError, dict, print, range, tuple } from "py2ts-async/builtins";
import {
  bindArguments,
  invoke,
  keywordDict,
  keywords,
  rejectCall,
  splitOptions,
} from "py2ts-async/language";

export function mixed(
  a: Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]),
  b: Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]),
  c: Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]),
  d: Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]) = 4,
  ...argsAndOptions: unknown[]
): readonly [
  Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]),
  Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]),
  Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]),
  Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]),
  readonly (Int | ((...args: any[]) => readonly [readonly any[], Dict<any, any>]))[],
  number,
  number,
  Dict<string, any>,
] {
  let [args, { e, f = 6, ...kwargsOptions }]: [
    readonly (Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]))[],
    {
      e: number;
      f?: number;
      [name: string]: any;
    },
  ] = splitOptions(argsAndOptions);
  let kwargs = keywordDict(kwargsOptions);
  return tuple.of(a, b, c, d, args, e, f, kwargs);
}

print(mixed(1, 2, 3, undefined, { e: 5 }));
print(mixed(1, 2, 3, undefined, { e: 5, g: 7 }));
print(mixed(1, 2, 3, 40, 50, 60, { e: 5, f: 0, a: "kw", b: "kw" }));
print(mixed(...bindArguments(mixed, [...range(6)], { ...keywords(dict({ e: 1, x: 2 })), y: 3 })));

export function onlyKeywords({ left, right = "r" }: { left: string; right?: string }): string {
  return left + right;
}

export function allOf(...argsAndOptions2: unknown[]): readonly [readonly any[], Dict<string, any>] {
  let [args, { ...kwargsOptions }]: [
    readonly any[],
    {
      [name: string]: any;
    },
  ] = splitOptions(argsAndOptions2);
  let kwargs = keywordDict(kwargsOptions);
  return tuple.of(args, kwargs);
}

export function forward(
  function_:
    | ((
        ...args: any[]
      ) => readonly [
        Int | ((...args: any[]) => any),
        Int | ((...args: any[]) => any),
        Int | ((...args: any[]) => any),
        Int | ((...args: any[]) => any),
        readonly (Int | ((...args: any[]) => any))[],
        number,
        number,
        Dict<string, any>,
      ])
    | ((...args: any[]) => string)
    | ((...args: any[]) => any)
    | Int
    | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]),
  ...argsAndOptions3: unknown[]
): any {
  let [args, { ...kwargsOptions }]: [
    readonly (Int | ((...args: any[]) => readonly [readonly any[], Dict<string, any>]))[],
    {
      [name: string]: any;
    },
  ] = splitOptions(argsAndOptions3);
  let kwargs = keywordDict(kwargsOptions);
  return invoke(function_, ...bindArguments(function_, [...args], keywords(kwargs)));
}

print(
  onlyKeywords({ left: "l" }),
  onlyKeywords({ left: "L", right: "R" }),
  allOf(),
  allOf(1, ...[2, 3], { x: 4, ...keywords(dict({ y: 5 })) }),
);
print(
  forward(mixed, 1, 2, 3, { e: "e", h: "h" }),
  forward(onlyKeywords, { left: "f" }),
  forward(forward, allOf, 1, { z: 2 }),
);

for (const call of [
  () => rejectCall("mixed() missing 1 required keyword-only argument: 'e'", 1, 2, 3),
  () => rejectCall("mixed() missing 2 required positional arguments: 'b' and 'c'", 1),
  () => rejectCall("only_keywords() takes 0 positional arguments but 1 was given", "l"),
  () => rejectCall("only_keywords() missing 1 required keyword-only argument: 'left'"),
  () => rejectCall("only_keywords() got an unexpected keyword argument 'wrong'", "l", 1),
  () =>
    rejectCall(
      "<lambda>.<locals>.<lambda>() takes 2 positional arguments but 3 were given",
      1,
      2,
      3,
    ),
  () => rejectCall("<lambda>.<locals>.<lambda>() got multiple values for argument 'a'", 1, 2),
  () => rejectCall("forward() missing 1 required positional argument: 'function'"),
  () => rejectCall("<lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given", 1),
]) {
  try {
    print(call());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}
