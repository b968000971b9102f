import { describe, expect, test } from "vitest";
import { diagnose } from "../../src/diagnostics/catalogue.ts";
import { renderFrame } from "../../src/diagnostics/frame.ts";
import type { FrameOptions } from "../../src/diagnostics/frame.ts";
import { SourceText } from "../../src/diagnostics/sourceText.ts";

/** The frame of a diagnostic at the first place where `marked` stands. */
function frame(text: string, marked: string, options?: FrameOptions): string {
  const source = new SourceText("lesson.py", text);
  const start = text.indexOf(marked);
  const span = { start, end: start + marked.length };
  return renderFrame(diagnose("unsupported-statement", source, span, "this"), source, options);
}

describe("a frame", () => {
  test("shows the place, the line and what is marked", () => {
    expect(frame("x = 1\nawait y + z\n", "y + z")).toBe(
      [
        "error[unsupported-statement]: this is not supported",
        " --> lesson.py:2:7",
        "  |",
        "2 | await y + z",
        "  |       ^^^^^",
      ].join("\n"),
    );
  });

  test("shows the hint", () => {
    const source = new SourceText("a.py", "x");
    const text = renderFrame(diagnose("nesting-too-deep", source, { start: 0, end: 1 }), source);
    expect(text.split("\n").at(-1)).toMatch(/^ {2}= hint: split the expression/);
  });

  test("marks one column where the span is empty, at the end of a line too", () => {
    expect(frame("abc", "").split("\n").at(-1)).toBe("  | ^");
    const source = new SourceText("a.py", "if x\n");
    const diagnostic = diagnose("syntax-error", source, { start: 4, end: 5 }, "expected ':'");
    expect(renderFrame(diagnostic, source).split("\n").slice(3)).toEqual(["1 | if x", "  |     ^"]);
  });

  test("widens tabs", () => {
    expect(frame("\t\tx = y", "y").split("\n").slice(3)).toEqual([
      "1 |         x = y",
      "  |             ^",
    ]);
  });

  test("counts wide characters as two columns and code points as one place", () => {
    expect(frame("'日本🎉' + y", "y").split("\n").slice(1)).toEqual([
      " --> lesson.py:1:9",
      "  |",
      "1 | '日本🎉' + y",
      "  |            ^",
    ]);
  });

  test("marks a span of several lines up to the end of the first", () => {
    expect(frame("x = [1,\n  2]", "[1,\n  2]").split("\n").slice(3)).toEqual([
      "1 | x = [1,",
      "  |     ^^^",
    ]);
  });

  test("cuts long lines around the mark", () => {
    const line = `${"a".repeat(100)} HERE ${"b".repeat(100)}`;
    const [shown, marker] = frame(line, "HERE", { width: 60 }).split("\n").slice(3);
    expect(shown!.length).toBeLessThanOrEqual(4 + 60 + 3);
    expect(shown).toMatch(/^1 \| \.\.\.a+ HERE b+\.\.\.$/);
    expect(marker!.indexOf("^^^^")).toBe(shown!.indexOf("HERE"));
  });

  test("shows the start of a long line whose mark is there", () => {
    const [shown, marker] = frame(`x = ${"y".repeat(300)}`, "x", { width: 40 })
      .split("\n")
      .slice(3);
    expect(shown).toBe(`1 | x = ${"y".repeat(36)}...`);
    expect(marker).toBe("  | ^");
  });

  test("aligns with long line numbers", () => {
    expect(
      frame(`${"\n".repeat(999)}x`, "x")
        .split("\n")
        .slice(1),
    ).toEqual(["    --> lesson.py:1000:1", "     |", "1000 | x", "     | ^"]);
  });

  test("is coloured on demand only", () => {
    expect(frame("x", "x")).not.toContain("\x1b");
    expect(frame("x", "x", { colour: true })).toContain(
      "\x1b[31merror[unsupported-statement]\x1b[0m",
    );
  });
});
