import { SourceMap } from "node:module";
import type { SourceMapPayload } from "node:module";
import { expect, test } from "vitest";
import { compileModule } from "../../src/execute/compileModule.ts";
import { composeSourceMaps } from "../../src/execute/sourceMap.ts";
import type { SourceMapJson } from "../../src/print/sourceMap.ts";

const map = (mappings: string): SourceMapJson => ({
  version: 3,
  file: "tea.ts",
  sourcesContent: [],
  sources: ["tea.py"],
  names: [],
  mappings,
});

const lineOf = (json: SourceMapJson, line: number, column: number) => {
  const entry = new SourceMap({ sourceRoot: "", ...json } as SourceMapPayload).findEntry(
    line,
    column,
  );
  return "originalLine" in entry ? entry.originalLine : undefined;
};

test("two steps become one", () => {
  // JavaScript lines 0, 1 are TypeScript lines 1, 2, which are Python lines 0, 20.
  const composed = composeSourceMaps(map("AACA;AACA"), map(";AAAA;AAoBA"));
  expect([lineOf(composed, 0, 0), lineOf(composed, 1, 0)]).toEqual([0, 20]);
});

test("an unmapped line belongs to the mapped line above it", () => {
  const composed = composeSourceMaps(map("AAAA;AACA;AACA"), map("AAEA;;AACA"));
  expect([0, 1, 2].map((line) => lineOf(composed, line, 0))).toEqual([2, 2, 3]);
});

test("a line can belong to another one", () => {
  const composed = composeSourceMaps(map("AAAA;AACA;;"), map("AAEA;AACA"), new Map([[2, 0]]));
  expect(lineOf(composed, 2, 4)).toBe(2);
});

test("compiled JavaScript maps to the Python", () => {
  const code = [
    'import { print } from "py2ts-async/builtins";', // from no line of the Python
    "interface Tea {",
    "  kind: string;",
    "}",
    'const tea: Tea = { kind: "green" };',
    "print(tea.kind);",
    "",
  ].join("\n");
  const compiled = compileModule(
    {
      file: "/lessons/tea.py",
      source: "\n\n\nclass Tea: ...\n",
      code,
      map: map(";AAGA;;;AAEA;AACA"),
      imports: new Map(),
      diagnostics: [],
    },
    {
      format: "esm",
      main: true,
      resolve: (specifier) => `resolved:${specifier}`,
      raising: "raising",
    },
  );
  const lines = compiled.code.split("\n");
  const place = lines.findIndex((line) => line.startsWith("print("));
  expect(lineOf(compiled.map, place, 0)).toBe(6);
  expect(compiled.map.sources).toEqual(["file:///lessons/tea.py"]);
  expect(compiled.code).toContain('from "resolved:py2ts-async/builtins"');
});
