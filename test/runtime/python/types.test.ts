/** What the types of builtins promise: `tsc` checks the assertions. */
import { describe, expectTypeOf, it } from "vitest";
import {
  Dict,
  ValueError,
  abs,
  dict,
  enumerate,
  int,
  isinstance,
  list,
  map,
  max,
  range,
  reversed,
  round,
  sorted,
  str,
  sum,
  tuple,
  zip,
} from "../../../runtime/python/builtins.ts";
import { getitem } from "../../../runtime/stdlib/operator.ts";

describe("types", () => {
  it("follow the items of what is walked", () => {
    expectTypeOf(sorted(["b", "a"], { key: (x) => x.length })).toEqualTypeOf<string[]>();
    expectTypeOf([...zip([1], ["a"])]).toEqualTypeOf<(readonly [number, string])[]>();
    expectTypeOf([...zip([1], ["a"], { strict: true })]).toEqualTypeOf<
      (readonly [number, string])[]
    >();
    expectTypeOf([...enumerate(["a"])]).toEqualTypeOf<(readonly [index: number, item: string])[]>();
    expectTypeOf([...map((x: number) => str(x), [1])]).toEqualTypeOf<string[]>();
    expectTypeOf([...reversed([1])]).toEqualTypeOf<number[]>();
    expectTypeOf([...range(3)]).toEqualTypeOf<number[]>();
    expectTypeOf(list("ab")).toEqualTypeOf<string[]>();
    expectTypeOf(tuple.of(1, "a")).toEqualTypeOf<readonly [number, string]>();
  });

  it("follow containers", () => {
    const ages = new Dict([["ada", 36]]);
    expectTypeOf(ages).toEqualTypeOf<Dict<string, number>>();
    expectTypeOf(ages.get("ada")).toEqualTypeOf<number | null>();
    expectTypeOf(ages.get("ada", 0)).toEqualTypeOf<number>();
    expectTypeOf(getitem(ages, "ada")).toEqualTypeOf<number>();
    expectTypeOf(getitem([1, 2], -1)).toEqualTypeOf<number>();
    expectTypeOf(getitem("abc", -1)).toEqualTypeOf<string>();
    expectTypeOf(getitem(tuple.of(1, "a"), 1)).toEqualTypeOf<string>();
    expectTypeOf(dict.fromkeys(["a"], 1)).toEqualTypeOf<Dict<string, number>>();
    expectTypeOf([...ages.items()]).toEqualTypeOf<(readonly [string, number])[]>();
  });

  it("keep numbers numbers", () => {
    expectTypeOf(abs(-1)).toEqualTypeOf<number>();
    expectTypeOf(sum([1, 2])).toEqualTypeOf<number>();
    expectTypeOf(max([1, 2])).toEqualTypeOf<number>();
    expectTypeOf(max("a", "b")).toEqualTypeOf<string>();
    expectTypeOf(round(1.5)).toEqualTypeOf<number>();
    expectTypeOf(round(1.25, 1)).toEqualTypeOf<number>();
    expectTypeOf(int("5")).toEqualTypeOf<number>();
  });

  it("narrow by isinstance", () => {
    const value = "x" as string | number | ValueError;
    if (isinstance(value, str)) expectTypeOf(value).toEqualTypeOf<string>();
    else if (isinstance(value, ValueError)) expectTypeOf(value).toEqualTypeOf<ValueError>();
    else expectTypeOf(value).toEqualTypeOf<number>();
  });
});
