/** Programs that do what the types of their values would forbid, and literals whose truth is plain to see. */

import * as asyncio from "py2ts-async/asyncio";
import * as itertools from "py2ts-async/itertools";
import {
  AssertionError,
  Dict,
  Exception,
  type Float,
  type Int,
  type PySet,
  asFloat,
  dict,
  int,
  iter,
  list,
  map,
  print,
  range,
  set,
  slice,
  str,
  truth,
  tuple,
  type,
} from "py2ts-async/builtins";
import { add, getitem, isNot, is_, mul } from "py2ts-async/operator";
import { nameOf, or, unpack } from "py2ts-async/language";

export async function give(value: string | Int): Promise<string | Int> {
  await asyncio.sleep(0);
  return value;
}

export function classify(number: number): string {
  if (number === 6) {
    return number ? "six" : "none";
  }
  if (number === 7 && number) {
    return "seven";
  }
  return number !== 0 ? "other" : "zero";
}

export function check(word: string): string {
  if (!(word === "y")) {
    throw new AssertionError("not y");
  }
  return word ? "y" : "empty";
}

export function attempt(
  function_: (() => number) | (() => string) | (() => Dict<any, any>) | (() => number[]),
): void {
  try {
    print(function_());
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(nameOf(type(error)), error);
  }
}

export async function main(): Promise<void> {
  let left2: any;
  const value2 = truth((left2 = "")) ? left2 : await give("late");
  let left3: any;
  const value3 = truth((left3 = null)) ? left3 : await give(3);
  let left4: any;
  const value4 = truth((left4 = "a")) ? await give(4) : left4;
  let left5: any;
  print(value2, value3, value4, truth((left5 = 5)) ? await give(6) : left5);
  print(
    [6, 7, 0, 1].map((number) => classify(number)),
    check("y"),
  );
  const flags = new Dict([
    [true, "yes"],
    [false, "no"],
  ]);
  print(
    getitem(flags, 1),
    getitem(flags, 0),
    flags.at(1 === 1),
    getitem(new Dict([[1, "one"]]), true),
    new Dict<number | string, string | number>([
      [1, "a"],
      ["b", 2],
    ]).at("b"),
  );
  attempt(() => getitem(dict({ a: 1 }), 1));
  attempt(() => getitem(dict({ a: 1 }), null));
  attempt(() => str.join(", ", [1, 2] as Iterable<string>));
  attempt(() => str.join(", ", tuple.of("a", null) as Iterable<string>));
  attempt(() => str.join(", ", iter(["a", 1]) as Iterable<string>));
  attempt(() => dict([1, 2] as never));
  attempt(() => dict([null] as never));
  attempt(() => getitem("abc", slice("x" as never, null)));
  attempt(() => getitem([1, 2, 3], slice(true, null)));
  print(
    dict(["ab", "cd"]),
    dict([
      ["a", 1],
      ["b", 2],
    ]),
    dict(map((pair) => str.split(pair, "="), ["a=1", "b=2"])),
  );
  print(range(true), range(false, 3), [...range(true, 4, true)]);
  print(list(itertools.chain([1], "a")), list(itertools.chain.fromIterable([[1], [2]])), [
    ...itertools.chain(),
  ]);
  const empty: any[] = [];
  print(is_(empty, []), isNot(empty, []), empty === empty);
}

export function unpacked(): void {
  const [name, value] = unpack(str.split("key=word", "="), 2);
  print(name.toUpperCase(), value.repeat(2));
  for (const row of ["1 2", "3 4"]) {
    const [left, right] = unpack(map(int, str.split(row)), 2);
    print(add(left, right), mul(left, right));
  }
  const [first2, second2] = tuple.of(tuple.of(1, 2), [3]);
  const [first3, second3] = unpack(first2, 2);
  let first: number = first3;
  const second = second3;
  const [first4] = unpack(second2, 1);
  let third: number = first4;
  [first, third] = [third, first];
  print(first, second, third);
  const [low, high] = [asFloat(1.0), asFloat(2.0)];
  print(low, high, asFloat(Number(low) * Number(high)));
  const deep: Dict<string, Dict<string, (number | string)[]>> = dict({
    a: dict({ b: [] }),
    c: dict({ d: [1] }),
  });
  deep.at("a").at("b").push("x");
  print(deep);
  const [totals, seen]: readonly [Dict<string, number | Float>, PySet<number | string>] = [
    dict({ a: 0 }),
    set([1]),
  ];
  for (let index = 0; index < 5; index++) {
    totals.set("a", asFloat(Number(add(mul(totals.at("a"), 3), index)) + 1.5));
    seen.add("s");
  }
  print(totals, seen.size);
  const people: Dict<string, string | number | number[] | null>[] = [
    dict({ name: "Ann", age: 1 }),
    dict({ name: "Bo", age: null, extra: [1] }),
  ];
  print(
    people.map((person) => person.get("extra", "-")),
    people.map((person) => or(person.get("age"), () => "none")),
  );
}

await asyncio.run(main);
unpacked();
