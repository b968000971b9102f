import { expect, test } from "vitest";
import { catalogue, diagnose } from "../../src/diagnostics/catalogue.ts";
import { SourceText } from "../../src/diagnostics/sourceText.ts";

const source = new SourceText("lesson.py", "x = 1\ny = 2\n");

test("a diagnostic says what, where and what to do", () => {
  expect(diagnose("unknown-unicode-name", source, { start: 6, end: 7 }, "FOO")).toEqual({
    code: "unknown-unicode-name",
    severity: "error",
    message: "the character name in \\N{FOO} is not known here",
    hint: "write the character itself, or its number as \\uXXXX",
    file: "lesson.py",
    span: { start: 6, end: 7 },
    line: 2,
    column: 1,
  });
});

test("arguments fit the code", () => {
  const span = { start: 0, end: 1 };
  // @ts-expect-error: the message is missing
  diagnose("syntax-error", source, span);
  // @ts-expect-error: the message is not a number
  diagnose("syntax-error", source, span, 1);
  // @ts-expect-error: takes no argument
  diagnose("tab-error", source, span, "x");
  expect(diagnose("tab-error", source, span).hint).toBe("indent with spaces only");
});

test("codes are in kebab case", () => {
  for (const code of Object.keys(catalogue)) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
});
