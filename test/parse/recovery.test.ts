import { expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { dedent } from "../support/dedent.ts";

const errors = (text: string) =>
  parse(dedent(text), "lesson.py").diagnostics.map(({ line, message }) => `${line}: ${message}`);

test("every line that cannot be read is told, and no other", () => {
  const text = `
    x = = 1
    y = 2
    def f()
        z = 3
    def g():
        a b
        return 1
    w = (1 2)
  `;
  expect(errors(text)).toEqual([
    "1: invalid syntax",
    "3: expected ':'",
    "6: invalid syntax",
    "8: invalid syntax. Perhaps you forgot a comma?",
  ]);
});

test("the other clauses of a statement that cannot be read are passed over", () => {
  const text = `
    if x
        a
    elif y:
        b
    else:
        c
    try:
        d
    except A, B:
        e
    finally:
        f
  `;
  expect(errors(text)).toEqual([
    "1: expected ':'",
    "9: multiple exception types must be parenthesized",
  ]);
});

test("cases of match are read one by one", () => {
  const text = `
    match x:
        case 1
            a
        case [b, 1 2]:
            d
  `;
  expect(errors(text)).toEqual(["2: expected ':'", "4: invalid syntax"]);
});

test("a missing block does not hide the line below", () => {
  expect(errors("if x:\ny = = 1\n")).toEqual([
    "2: expected an indented block after 'if' statement on line 1",
    "2: invalid syntax",
  ]);
});

test("what the compiler refuses is told together", () => {
  expect(errors("return 1\nbreak\nawait x\n")).toEqual([
    "1: 'return' outside function",
    "2: 'break' outside loop",
    "3: 'await' outside function",
  ]);
});
