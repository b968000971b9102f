import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";

const here = new URL("constructs/", import.meta.url);
const programs = readdirSync(here).map((file) => readFileSync(new URL(file, here), "utf8"));

/** A generator of numbers that is the same on every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

function expectResult(text: string): void {
  const { module, diagnostics } = parse(text, "any.py");
  expect(module !== null || diagnostics.length > 0).toBe(true);
  for (const { line, column } of diagnostics) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
}

describe("any text gives a module or a diagnostic", () => {
  test("programs that stop anywhere", () => {
    for (const program of programs) {
      for (let end = 0; end < program.length; end += 7) expectResult(program.slice(0, end));
    }
  });

  test("programs with pieces taken out and put elsewhere", () => {
    const random = numbers(20240607);
    const next = (limit: number) => random.next().value % Math.max(1, limit);
    for (const program of programs) {
      for (let round = 0; round < 60; round++) {
        const from = next(program.length);
        const piece = program.slice(from, from + 1 + next(12));
        const to = next(program.length);
        expectResult(program.slice(0, to) + piece + program.slice(to + next(6)));
      }
    }
  });

  test.each([
    "\0",
    "\ufeff",
    "\ufeff\ufeff",
    "\\",
    "\ud800",
    "'",
    "f'{",
    "f'''{f'{",
    "(",
    ")",
    "\r",
    "\t\tx",
  ])("%j", expectResult);
});

describe("deep nesting", () => {
  test.each([
    ["parentheses", "(".repeat(150) + "1" + ")".repeat(150)],
    ["a chain of elif", "if a: b\n" + "elif a: b\n".repeat(3000)],
    ["a sum of many terms", "x = " + "a + ".repeat(4000) + "a"],
    ["a chain of calls", "x" + ".f()".repeat(1500)],
    ["signs", "-".repeat(1000) + "1"],
    ["conditions", "x = " + "a if b else ".repeat(500) + "c"],
    [
      "blocks",
      Array.from({ length: 90 }, (_, depth) => " ".repeat(depth) + "if x:\n").join("") +
        " ".repeat(90) +
        "y",
    ],
  ])("%s", (_, text) => {
    expect(parse(text, "deep.py").diagnostics).toEqual([]);
  });

  test("too deep for the stack is a diagnostic", () => {
    const { diagnostics } = parse("x = " + "a if b else ".repeat(100_000) + "c", "deep.py");
    expect(diagnostics.map(({ code }) => code)).toEqual(["nesting-too-deep"]);
  });

  test("more brackets than CPython takes", () => {
    const { diagnostics } = parse("(".repeat(300) + ")".repeat(300), "deep.py");
    expect(diagnostics.map(({ message }) => message)).toEqual(["too many nested parentheses"]);
  });
});
