import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";

interface Recorded {
  readonly type: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const here = new URL("./", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, here), "utf8");
const names = readdirSync(new URL("errors/", here)).map((file) => file.replace(/\.py$/, ""));

const CODES: Readonly<Record<string, string>> = {
  SyntaxError: "syntax-error",
  IndentationError: "indentation-error",
  TabError: "tab-error",
};

describe.each(names)("errors in %s", (name) => {
  const cases = read(`errors/${name}.py`).split("#---\n").slice(1);
  const recorded = JSON.parse(read(`recorded/${name}.json`)) as Recorded[];

  test.each(cases.map((text, index) => ({ text, ...recorded[index]! })))(
    "$text",
    ({ text, type, message, line, column }) => {
      const { module, diagnostics } = parse(text, "lesson.py");
      const [first] = diagnostics;
      expect(module).toBeNull();
      expect({
        code: first?.code,
        message: first?.message,
        line: first?.line,
        column: first?.column,
      }).toEqual({ code: CODES[type], message, line, column });
    },
  );
});
