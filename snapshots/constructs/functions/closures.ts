/** Closures capture variables, not values; nonlocal and global rebind them. */

import { type Int, print, str, tuple, type } from "py2ts-async/builtins";
import { add, mul } from "py2ts-async/operator";
import { definedGlobal, invoke, keywordDict, nameOf, splitOptions } from "py2ts-async/language";

let counter = 0;

export function makeCounter(start: number = 0): readonly [(by?: number) => Int, () => void] {
  let count: Int = start;

  function increment(by: number = 1): Int {
    count = add(count, by);
    return count;
  }

  function reset(): void {
    count = start;
  }

  return tuple.of(increment, reset);
}

const [up, reset] = makeCounter(10);
const [other, _] = makeCounter();
print(up(), up(5), other(), reset(), up(), other());

let created!: string;
export function countGlobally(): void {
  counter += 1;
  created = `created ${counter}`;
}

countGlobally();
countGlobally();
print(counter, definedGlobal(created, "created"));

const printers: (() => string)[] = [];
let name!: string;
for (name of ["a", "b", "c"]) {
  function show(): string {
    return name;
  }
  printers.push(show);
}
print(printers.map((show) => show()));
name = "changed";
const value2 = printers.map((show) => show());
const items: (() => string)[] = [];
{
  let k!: string;
  for (k of "xyz") {
    items.push(() => k);
  }
}
print(
  value2,
  items.map((f) => f()),
);

export function levels(): readonly [readonly [string, string, string], string] {
  let value = "outer";

  function middle(): readonly [string, string, string] {
    function inner(): string {
      value += " inner";
      return value;
    }

    const valueBefore = value;
    return tuple.of(valueBefore, inner(), value);
  }

  return tuple.of(middle(), value);
}

print(levels());

export function shadow(): string {
  let counter = "local";

  function read(): string {
    return counter;
  }

  counter = "rebound";
  return read();
}

print(shadow(), counter);

export function compose(...functions: any[]): (value: number) => any {
  functions = tuple(functions) as any[];
  function composed(value: any): any {
    for (const function_ of functions) {
      value = invoke(function_, value);
    }
    return value;
  }

  return composed;
}

print(
  compose(
    (x: any) => add(x, 1),
    (x: any) => mul(x, 2),
    str,
  )(4),
  ((...aAndOptions: unknown[]) => {
    let [a, { k = 1, ...kwOptions }]: [
      readonly number[],
      {
        k?: number;
        [name: string]: any;
      },
    ] = splitOptions(aAndOptions);
    let kw = keywordDict(kwOptions);
    return tuple.of(a, k, kw);
  })(1, 2, { k: 3, z: 4 }),
  nameOf(
    type(
      (function* (): Generator<void> {
        return yield;
      })(),
    ),
  ),
);
