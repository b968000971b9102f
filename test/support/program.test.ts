import { expect, test } from "vitest";
import { dedent } from "./dedent.ts";
import { program } from "./program.ts";

test("a program that prints what CPython prints", () =>
  program`
    print("tea")
    raise ValueError("no more tea")
  `.expectSameOutput());

test("a failure shows every stage", async () => {
  const failing = program`
    print("tea"
  `.expectSameOutput();
  const { message } = await failing.then(
    () => ({ message: "nothing failed" }),
    (error: Error) => error,
  );
  expect(message).toContain("the program cannot be translated");
  expect(message).toContain('--- Python\nprint("tea"\n');
  expect(message).toContain("--- diagnostics\n1:6 error syntax-error: '(' was never closed");
});

test("backslashes are Python's", () => program`print("\\", "\t", "\`", "\${")`.expectSameOutput());

test("dedent takes away what lines share", () => {
  expect(dedent("\n      a\n        b\n\n      c\n    ")).toBe("a\n  b\n\nc\n");
  expect(dedent("one line")).toBe("one line\n");
});
