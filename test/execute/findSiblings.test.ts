import { expect, test } from "vitest";
import { findSiblings } from "../../src/execute/findSiblings.ts";
import { Workplace } from "../cli/cli.ts";

function siblings(source: string, from = "tea.py", files: string[] = []) {
  const place = new Workplace(Object.fromEntries(files.map((file) => [file, ""])));
  const path = `${place.folder}/${from}`;
  return Object.fromEntries(findSiblings(source, path, [place.folder]).specifiers);
}

const FILES = ["milk.py", "pkg/__init__.py", "pkg/a.py", "pkg/b.py", "pkg/deep/c.py", "time.py"];

test.each([
  ["import milk", { milk: "./milk.ts" }],
  [
    "import asyncio, milk as m, pkg.a",
    { milk: "./milk.ts", pkg: "./pkg/__init__.ts", "pkg.a": "./pkg/a.ts" },
  ],
  ["from milk import amount", { milk: "./milk.ts" }],
  [
    "from pkg import a, b as x",
    {
      pkg: "./pkg/__init__.ts",
      "pkg.a": "./pkg/a.ts",
      "pkg.b": "./pkg/b.ts",
    },
  ],
  [
    "from pkg.deep import (\n    c, # the third\n)",
    { pkg: "./pkg/__init__.ts", "pkg.deep.c": "./pkg/deep/c.ts" },
  ],
  ["def f():\n    import milk", { milk: "./milk.ts" }],
  ["import nothing", {}],
  ["import time", {}],
])("%s", (source, expected) => {
  expect(siblings(source, "tea.py", FILES)).toEqual(expected);
});

test("relative imports start at the module's own folder", () => {
  expect(
    siblings("from . import a\nfrom .b import x\nfrom ..a import y", "pkg/deep/c.py", FILES),
  ).toEqual({
    "..a": "../a.ts",
  });
  expect(siblings("from . import b\nfrom .deep import c", "pkg/a.py", FILES)).toEqual({
    ".": "./__init__.ts",
    ".b": "./b.ts",
    ".deep.c": "./deep/c.ts",
  });
});

test("a program does not import itself", () => {
  expect(siblings("import milk", "milk.py", FILES)).toEqual({});
});
