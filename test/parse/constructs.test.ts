import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dump } from "../../src/ast/dump.ts";
import { parse } from "../../src/parse/parse.ts";
import { positions } from "./positions.ts";

const here = new URL("./", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, here), "utf8");
const names = readdirSync(new URL("constructs/", here)).map((file) => file.replace(/\.py$/, ""));

const lines = (text: string) => text.split("\n").filter((line) => line !== "");
const dumps = (text: string) => parsed(text).module.body.map(dump);

function parsed(text: string) {
  const { module, diagnostics, source } = parse(text, "construct.py");
  expect(diagnostics).toEqual([]);
  if (module === null) throw new Error("no module");
  return { module, source };
}

describe.each(names)("%s", (name) => {
  const text = read(`constructs/${name}.py`);
  const recorded = lines(read(`recorded/${name}.dump`));

  test("gives the tree that CPython gives", () => {
    expect(dumps(text)).toEqual(recorded);
  });

  test("puts every node where CPython puts it", () => {
    const { module, source } = parsed(text);
    expect(positions(module, source)).toEqual(lines(read(`recorded/${name}.positions`)));
  });

  test("is the same with Windows line ends, and behind a byte order mark", () => {
    expect(dumps(text.replaceAll("\n", "\r\n"))).toEqual(recorded);
    expect(dumps(text.replaceAll("\n", "\r"))).toEqual(recorded);
    expect(dumps(`\ufeff${text}`)).toEqual(recorded);
  });
});
