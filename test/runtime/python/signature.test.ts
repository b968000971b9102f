import { expect, test } from "vitest";
import { bindArguments } from "../../../runtime/python/argumentBinding.ts";
import { signatureOf } from "../../../runtime/python/signature.ts";

const names = (fn: object): string[] | undefined =>
  signatureOf(fn)?.positional.map((p) => `${p.name}${p.required ? "" : "?"}`);

class Book {
  readonly title: string;
  constructor(title: string, pages = 100) {
    this.title = title + pages;
  }
  async *lines(first: number, last = [1, 2].length): AsyncGenerator<number> {
    yield first + last;
  }
}

test("parameters of every kind of function", () => {
  expect(names((a: number, b = "x, y)") => [a, b])).toEqual(["a", "b?"]);
  expect(
    names(async function fetch(url: string) {
      await url;
    }),
  ).toEqual(["url"]);
  expect(names(Book)).toEqual(["title", "pages?"]);
  expect(names(class extends Book {})).toEqual(["title", "pages?"]);
  expect(names(Book.prototype.lines)).toEqual(["first", "last?"]);
  expect(names(Math.max)).toBeUndefined();
});

test("keyword-only parameters and the rest", () => {
  const signature = signatureOf((a: number, { b, c = 1, ...d }: Record<string, number> = {}) => [
    a,
    b,
    c,
    d,
  ])!;
  expect(signature.options).toEqual([
    { name: "b", required: true },
    { name: "c", required: false },
  ]);
  expect(signature.open).toBe(true);
  expect(signatureOf((...all: number[]) => all)?.rest).toBe(true);
});

test("keywords go to their parameters", () => {
  const f = (a: number, b = 2, { c = 3 } = {}): number[] => [a, b, c];
  expect(f(...bindArguments(f, [1], { c: 5 }))).toEqual([1, 2, 5]);
  expect(f(...bindArguments(f, [], { b: 7, a: 1 }))).toEqual([1, 7, 3]);
  expect(() => bindArguments(f, [1], { a: 2 })).toThrow("got multiple values for argument 'a'");
  expect(() => bindArguments(f, [], {})).toThrow("missing 1 required positional argument: 'a'");
  expect(() => bindArguments(f, [1, 2, 3], {})).toThrow(
    "takes from 1 to 2 positional arguments but 3 were given",
  );
});
