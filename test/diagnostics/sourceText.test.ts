import { expect, test } from "vitest";
import { SourceText } from "../../src/diagnostics/sourceText.ts";

const at = (text: string, offset: number) => {
  const { line, column } = new SourceText("a.py", text).position(offset);
  return `${line}:${column}`;
};

test("lines end at \\n, \\r\\n and \\r only", () => {
  const source = new SourceText("a.py", "a\nb\r\nc\rd\u2028e\ff");
  expect([1, 2, 3, 4, 5].map((line) => source.lineText(line))).toEqual([
    "a",
    "b",
    "c",
    "d\u2028e\ff",
    "",
  ]);
  expect(source.lineAt(2)).toBe(2);
  expect(source.lineAt(7)).toBe(4);
});

test("columns are code points", () => {
  expect(at("a🎉b", 0)).toBe("1:1");
  expect(at("a🎉b", 3)).toBe("1:3");
  expect(at("x\n\ny", 3)).toBe("3:1");
  expect(at("x", 1)).toBe("1:2");
});

test("a byte order mark takes no column", () => {
  expect(at("\ufeffx", 1)).toBe("1:1");
});
